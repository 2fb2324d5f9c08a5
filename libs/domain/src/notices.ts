import type { EventType, Recorded } from './evaluation/events.ts';
import type { State } from './evaluation/state.ts';
import { relieved } from './notices/awaited.ts';
import { ofDeadlines } from './notices/deadlines.ts';
import type { Notice, Recipients, Told, ToldOf } from './notices/notice.ts';
import { ofStages } from './notices/stages.ts';
import { ofTasks } from './notices/tasks.ts';
import { ofWays } from './notices/ways.ts';
import { roles } from './vocabulary.ts';

/** For every event: who is told, in which words. Total over the event types. */
const told: ToldOf = { ...ofStages, ...ofDeadlines, ...ofTasks, ...ofWays };

/** Everybody by name hears of one event once, in the words that come first. */
const oncePerPerson = (notices: readonly Notice[]): readonly Notice[] => {
  const known = new Set<string>();
  return notices.flatMap((notice) => {
    if (!('persons' in notice.to)) return [notice];
    const fresh = [...new Set(notice.to.persons)].filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
    return fresh.length > 0 ? [{ ...notice, to: { persons: fresh } }] : [];
  });
};

/** The messages of one event, given the states right after and right before it. */
export const noticesOf = (state: State, event: Recorded, before: State): readonly Notice[] =>
  oncePerPerson([
    ...(told[event.type] as Told<EventType>)(state, event.data as never, before),
    ...relieved(state, before),
  ]);

/** How a recipient reads in words, e.g. for the delivery ledger. */
export const recipientWords = (to: Recipients): string => ('role' in to ? roles[to.role] : '指定人员');
