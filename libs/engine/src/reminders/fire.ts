import type { PoolClient } from 'pg';
import type { Calendar } from '#domain/deadlines/calendar';
import { reminderText, ring, type Ringing } from '#domain/deadlines/plan';
import type { Step } from '#domain/deadlines/schedule';
import type { ActByRule } from '../act/act-by-rule.ts';
import { tellReminders, type ReminderNotice } from './tell-reminders.ts';
import {
  claimTimers,
  settleTimers,
  writeTimers,
  type Outcome,
  type RingingRow,
  type Settled,
  type TimerRow,
} from './timer-row.ts';

export interface Firing {
  /** ISO instant. */
  now: string;
  calendar: Calendar;
  rules: ActByRule;
}

/** Rows of one subject and date: they are one matter, and the newest speaks for all. */
const matters = (rows: readonly RingingRow[]): RingingRow[][] => {
  const groups = new Map<string, RingingRow[]>();
  for (const row of rows) {
    const key = `${row.evaluationId} ${row.subject} ${row.due}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

interface Outcomes {
  settled: Settled[];
  /** Steps that had no row yet: those skipped, and the one to come. */
  more: TimerRow[];
  notices: ReminderNotice[];
}

const all = (rows: readonly RingingRow[], outcome: Outcome): Settled[] => rows.map(({ id }) => ({ id, outcome }));

const noticesOf = (
  { evaluationId, state, subject, due }: RingingRow,
  { owed }: Ringing,
  told: Step,
  now: string,
): ReminderNotice[] => {
  const text = reminderText(state, owed, now);
  const origin = `reminder-${subject}-${due}-${told.kind}`;
  const urgent = told.kind.startsWith('overdue');
  return [...owed.to, ...owed.escalated(told.at)].map((to) => ({ evaluationId, origin, text, urgent, to }));
};

/** One matter: the newest step is told, those before it are superseded, the next overdue one is brought up. */
const remind = (rows: readonly RingingRow[], { now, calendar }: Firing): Outcomes => {
  const newest = rows.at(-1)!;
  const ringing = ring(newest.state, calendar, newest, now, newest.fired);
  if (!ringing?.told) return { settled: all(rows, 'stale'), more: [], notices: [] };
  const { told, skipped, ahead } = ringing;
  const { evaluationId, subject, due } = newest;
  const known = new Set(rows.map(({ kind }) => kind));
  const steps = [
    { ...told, outcome: 'told' as const },
    ...skipped.map((step) => ({ ...step, outcome: 'superseded' as const })),
    ...(told.kind.startsWith('overdue') || skipped.length > 0 ? ahead : []),
  ];
  return {
    settled: rows.map(({ id, kind }) => ({ id, outcome: kind === told.kind ? 'told' : 'superseded' })),
    more: steps.filter(({ kind }) => !known.has(kind)).map((step) => ({ evaluationId, subject, due, ...step })),
    notices: noticesOf(newest, ringing, told, now),
  };
};

/** A rule acts by the way of every command. When somebody was faster the timer waits and is looked at again. */
const applyRule = async (row: RingingRow, { now, calendar, rules }: Firing): Promise<Settled[]> => {
  const consequence = ring(row.state, calendar, row, now)?.owed.consequence;
  if (!consequence) return all([row], 'stale');
  const { action, rule } = consequence;
  const outcome = await rules.act(row.evaluationId, row.state.version, action, rule, calendar);
  return outcome === 'later' ? [] : all([row], outcome);
};

/** Fires what is due, of at most so many timers. Returns how many were looked at, and which evaluations they are of. */
export const fireTimers = async (
  client: PoolClient,
  limit: number,
  firing: Firing,
): Promise<{ claimed: number; settled: number; ids: string[] }> => {
  const rows = await claimTimers(client, firing.now, limit);
  const reminders = matters(rows.filter(({ kind }) => kind !== 'rule')).map((group) => remind(group, firing));
  const ruled = await Promise.all(rows.filter(({ kind }) => kind === 'rule').map((row) => applyRule(row, firing)));
  await tellReminders(
    client,
    reminders.flatMap(({ notices }) => notices),
    firing.now,
  );
  const settled = [...reminders.flatMap((one) => one.settled), ...ruled.flat()];
  const more = reminders.flatMap((one) => one.more);
  await settleTimers(client, settled);
  await writeTimers(client, more);
  const done = settled.length + more.filter(({ outcome }) => outcome).length;
  return { claimed: rows.length, settled: done, ids: [...new Set(rows.map(({ evaluationId }) => evaluationId))] };
};
