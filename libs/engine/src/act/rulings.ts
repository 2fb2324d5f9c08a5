import { Inject, Injectable } from '@nestjs/common';
import type { Answer } from '#domain/answers/act';
import { DomainError } from '#domain/error';
import type { Actor, Context } from '#domain/evaluation/action';
import type { Event } from '#domain/evaluation/events';
import type { State } from '#domain/evaluation/state';
import { CLOCK, type Clock } from '../clock.ts';
import { EventStore, type Current } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { buildWrite } from './build-write.ts';

/** What follows for one case from a change of the register: decided on the case as it stands, whatever its version. */
export interface Ruling {
  /** As the audit trail has it. */
  action: string;
  by: Actor;
  /** No facts: nothing to be done. @throws DomainError when it cannot be done */
  decide(state: State, context: Context): Event[];
}

const patience = 5;

/** Acts on many cases for one cause: people come and go. Not for what anybody can press a button for. */
@Injectable()
export class Rulings {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there was nothing to do. @throws DomainError conflict when others keep being faster */
  async run(id: string, ruling: Ruling): Promise<Answer | null> {
    for (let tries = 0; tries < patience; tries += 1) {
      const { facts, at, ...current } = await this.decided(id, ruling);
      if (facts.length === 0) return null;
      const write = buildWrite(id, current, facts, { actor: ruling.by, action: ruling.action, at });
      if (await this.store.append(write)) return write.answer;
    }
    throw new DomainError('conflict', '该评价正被他人办理，请稍后重试', { id });
  }

  /** What it would do, without doing it. */
  async preview(id: string, ruling: Ruling): Promise<readonly Event[]> {
    return (await this.decided(id, ruling)).facts;
  }

  private async decided(id: string, { by, decide }: Ruling): Promise<Current & { facts: Event[]; at: string }> {
    const { state, head } = await this.store.fresh(id);
    const at = this.clock.now();
    const placed = await this.directory.placed(state);
    const people = await this.directory.onDuty(placed.unit.path);
    return { state, head, facts: decide(placed, { actor: by, now: at, forms: {}, people }), at };
  }
}
