import type { PoolClient } from 'pg';
import type { Calendar } from '#domain/deadlines/calendar';
import { reminderText, ring, type Ringing } from '#domain/deadlines/plan';
import type { ActByRule } from '../act/act-by-rule.ts';
import { tellReminders, type ReminderNotice } from './tell-reminders.ts';
import { claimTimers, settleTimers, type RingingRow, type TimerRow } from './timer-row.ts';

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

const settled = ({ evaluationId, subject, due, kind, at }: RingingRow, outcome: TimerRow['outcome']): TimerRow => ({
  evaluationId,
  subject,
  due,
  kind,
  at,
  ...(outcome && { outcome }),
});

const noticesOf = (
  { evaluationId, state, subject, due }: RingingRow,
  { owed, told }: Ringing,
  now: string,
): ReminderNotice[] => {
  const text = reminderText(state, owed, now);
  const origin = `reminder-${subject}-${due}-${told?.kind}`;
  const overdue = told?.kind.startsWith('overdue') === true;
  return [...owed.to, ...owed.escalated(now)].map((to) => ({ evaluationId, origin, text, urgent: overdue, to }));
};

interface Settled {
  timers: TimerRow[];
  notices: ReminderNotice[];
}

/** One matter: the newest step is told, those before it are superseded, the next overdue one is brought up. */
const remind = (rows: readonly RingingRow[], { now, calendar }: Firing): Settled => {
  const newest = rows.at(-1)!;
  const ringing = ring(newest.state, calendar, newest, now, newest.fired);
  if (!ringing?.told) return { timers: rows.map((row) => settled(row, 'stale')), notices: [] };
  const { evaluationId, subject, due } = newest;
  const told = { evaluationId, subject, due, ...ringing.told };
  const superseded = [...rows, ...ringing.skipped].filter(({ kind }) => kind !== told.kind);
  const kinds = new Map(superseded.map(({ kind, at }) => [kind, at]));
  return {
    timers: [
      { ...told, outcome: 'told' },
      ...[...kinds].map(([kind, at]) => ({ evaluationId, subject, due, kind, at, outcome: 'superseded' as const })),
      ...(told.kind.startsWith('overdue') || ringing.skipped.length > 0
        ? ringing.ahead.map((step) => ({ evaluationId, subject, due, ...step }))
        : []),
    ],
    notices: noticesOf(newest, ringing, now),
  };
};

/** A rule acts by the way of every command. When somebody was faster the timer waits and is looked at again. */
const applyRule = async (row: RingingRow, { now, calendar, rules }: Firing): Promise<TimerRow[]> => {
  const consequence = ring(row.state, calendar, row, now)?.owed.consequence;
  if (!consequence) return [settled(row, 'stale')];
  const { action, rule } = consequence;
  const outcome = await rules.act(row.evaluationId, row.state.version, action, rule, calendar);
  return outcome === 'later' ? [] : [settled(row, outcome)];
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
  const timers = [...reminders.flatMap((one) => one.timers), ...ruled.flat()];
  await tellReminders(
    client,
    reminders.flatMap(({ notices }) => notices),
    firing.now,
  );
  await settleTimers(client, timers);
  const done = timers.filter(({ outcome }) => outcome).length;
  return { claimed: rows.length, settled: done, ids: [...new Set(rows.map(({ evaluationId }) => evaluationId))] };
};
