import { z } from 'zod';
import { addDays, civilDate, instantOf } from '../deadlines/civil.ts';
import { noticeKinds, noticeKindNames, type NoticeKind } from './kinds.ts';

/** Wall clock in Asia/Shanghai, minutes exact. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, '应为“时:分”，如 22:00');

/**
 * What a person wants to be sent beyond the inbox, which always gets everything. Times are those of Asia/Shanghai.
 * `off`: kinds that go by no mail. `quiet`: from–to, over midnight when `from` is later. `digestHour`: one mail a day.
 */
export const Preferences = z.strictObject({
  off: z.array(z.enum(noticeKindNames)).max(noticeKindNames.length).default([]),
  quiet: z
    .strictObject({ from: TimeOfDay, to: TimeOfDay })
    .refine(({ from, to }) => from !== to, '免打扰的起止时间不能相同')
    .nullable()
    .default(null),
  digestHour: z.int().min(0).max(23).nullable().default(null),
});
export type Preferences = z.infer<typeof Preferences>;

export const standardPreferences: Preferences = Preferences.parse({});

/** The parts of a message that decide when it may go out. */
export interface Weighed {
  kind: NoticeKind;
  /** Due today or overdue: neither quiet hours nor the digest hold it. */
  urgent: boolean;
  /** ISO instant since when it waits. */
  since: string;
}

export type Decision =
  { readonly now: true } | { readonly until: string; readonly why: string } | { readonly never: string };

/** The first instant strictly after another at which it is this wall clock time in Shanghai. */
const nextAt = (time: string, after: string): string => {
  const today = instantOf(civilDate(after), `${time}:00.000`);
  return today > after ? today : instantOf(addDays(civilDate(after), 1), `${time}:00.000`);
};

const hour = (digestHour: number): string => `${String(digestHour).padStart(2, '0')}:00`;

/** The end of the quiet hours that hold at this instant; undefined when none do. */
const quietUntil = ({ quiet }: Preferences, now: string): string | undefined => {
  if (!quiet) return undefined;
  const end = nextAt(quiet.to, now);
  return end < nextAt(quiet.from, now) ? end : undefined;
};

/** Whether a message goes by mail: now, later, or not at all; with the reason in words. */
export const decideDelivery = (wishes: Preferences, { kind, urgent, since }: Weighed, now: string): Decision => {
  if (wishes.off.includes(kind)) return { never: `本人已关闭“${noticeKinds[kind]}”邮件，仅发站内消息` };
  if (urgent) return { now: true };
  const digest = wishes.digestHour === null ? undefined : nextAt(hour(wishes.digestHour), since);
  if (digest && digest > now) return { until: digest, why: `每日${wishes.digestHour}时汇总发送` };
  const quiet = quietUntil(wishes, now);
  return quiet
    ? { until: quiet, why: `免打扰时段（${wishes.quiet?.from}—${wishes.quiet?.to}），结束后发送` }
    : { now: true };
};
