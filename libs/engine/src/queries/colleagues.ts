import { Injectable } from '@nestjs/common';
import type { Colleague } from '#domain/answers/evaluation';
import { isUnfinished, openNode } from '#domain/approval/approval';
import type { Actor, Person } from '#domain/evaluation/action';
import type { State } from '#domain/evaluation/state';
import { refuseTaker, type Seat } from '#domain/evaluation/taker';
import { roles } from '#domain/vocabulary';
import { EventStore } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { visible } from './visible.ts';

const seatOf = ({ approval, packs }: State): Seat | undefined => {
  const node = openNode(approval, packs);
  const task = approval?.tasks.find(isUnfinished);
  return approval && node && task ? { approval, node, task } : undefined;
};

const titlesOf = (person: Person): string[] => [
  ...new Set([person, ...(person.otherPosts ?? [])].flatMap((post) => post.roles.map((role) => roles[role]))),
];

/** Whom one can choose for a case. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
  ) {}

  /** @throws DomainError notFound when the actor may not see the case */
  async of(id: string, actor: Actor): Promise<Colleague[]> {
    const { state } = await visible(this.store, id, actor);
    const people = await this.directory.onDuty(state.unit.path);
    const seat = seatOf(state);
    return people
      .filter((person) => person.id !== actor.id)
      .map((person) => {
        const refusal = seat && refuseTaker(state, seat, person.id, { people })?.message;
        return { id: person.id, name: person.name, posts: titlesOf(person), ...(refusal && { refusal }) };
      });
  }
}
