import type { Holder, Task } from '../approval/approval.ts';
import type { EventType, Recorded } from '../evaluation/events.ts';
import type { State } from '../evaluation/state.ts';
import type { Role } from '../vocabulary.ts';

/** Everybody who holds the post within reach of the unit. People are looked up when it is delivered. */
export interface PostHolders {
  role: Role;
  /** own: in the unit itself; above: in the nearest organisation at or above the unit where anyone holds the post. */
  reach: 'own' | 'above';
}

/** To whom: the holders of a post, or people by name. */
export type Recipients = PostHolders | { persons: readonly string[] };

/** 待办, 退回, 期限, 结果, 知会: what a person may want to hear of in another way. */
export type NoticeKind = 'task' | 'returned' | 'deadline' | 'result' | 'info';

/** One message that an event gives rise to: decided with the event, delivered later. */
export interface Notice {
  to: Recipients;
  text: string;
  kind?: NoticeKind;
  /** Not held back by quiet hours or digests. */
  urgent?: boolean;
}

/** The state after the event, its data, and the state before it. */
export type Told<T extends EventType> = (
  state: State,
  data: Extract<Recorded, { type: T }>['data'],
  before: State,
) => readonly Notice[];
/** For every event: who is told, in which words. */
export type ToldOf = { [T in EventType]: Told<T> };

export const filler: PostHolders = { role: 'filler', reach: 'own' };
export const unitHead: PostHolders = { role: 'unitHead', reach: 'own' };
export const above = (role: Role): PostHolders => ({ role, reach: 'above' });

export const named = (state: State): string => `${state.unit.name}“${state.title}”（${state.fiscalYear}年度）`;

export const persons = (...people: readonly (Holder | null | undefined)[]): Recipients => ({
  persons: people.flatMap((one) => one?.id ?? []),
});

/** Everybody who has had a hand in the case. */
export const participants = ({ submitter, approval, copies, filers }: State): Recipients => ({
  persons: [
    ...new Set([
      ...filers,
      ...(submitter ? [submitter.id] : []),
      ...(approval?.tasks ?? []).flatMap(({ holder, byId }) => [holder?.id ?? [], byId ?? []].flat()),
      ...copies.map(({ id }) => id),
    ]),
  ],
});

export const taskOf = (state: State, id: string): Task | undefined =>
  state.approval?.tasks.find((task) => task.id === id);

/** A reason after its sentence, where one was given. */
export const because = (reason: string): string => (reason ? `：${reason}` : '');

export const nobody = (): readonly Notice[] => [];
