import { addDays, instantOf } from './civil.ts';

/** When the responsible person hears of a date: before it, on it, and once it is missed. */
const schedule = [
  { kind: 'T-7', days: -7, words: '还有7天到期' },
  { kind: 'T-3', days: -3, words: '还有3天到期' },
  { kind: 'T-1', days: -1, words: '明天到期' },
  { kind: 'due', days: 0, words: '今天到期' },
  { kind: 'overdue', days: 1, words: '已逾期' },
] as const;

export type ReminderKind = (typeof schedule)[number]['kind'];

export const reminderWords: Record<ReminderKind, string> = Object.fromEntries(
  schedule.map(({ kind, words }) => [kind, words]),
) as Record<ReminderKind, string>;

/** The reminders of one due date, each at nine in the morning in Asia/Shanghai. */
export const remindersOf = (due: string): { kind: ReminderKind; at: string }[] =>
  schedule.map(({ kind, days }) => ({ kind, at: instantOf(addDays(due, days), '09:00:00.000') }));
