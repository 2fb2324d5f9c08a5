import type { Pool } from 'pg';
import type { Calendar } from '#domain/deadlines/calendar';
import { DomainError } from '#domain/error';
import { system } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import { decide } from '#domain/evaluation/decide';
import type { Clock } from '../clock.ts';
import { EventStore } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { buildWrite } from './build-write.ts';

/** done; later: somebody was faster, look again; refused: the state does not allow it. */
export type RuleOutcome = 'done' | 'later' | 'refused';

/** What a named rule does, by the way of every command: load, decide, append. Nobody's name stands for it. */
export class ActByRule {
  private readonly store: EventStore;
  private readonly directory: Directory;

  constructor(
    pool: Pool,
    private readonly clock: Clock,
  ) {
    this.store = new EventStore(pool);
    this.directory = new Directory(pool, clock);
  }

  /** `expected`: the version on which the rule was found to hold. */
  async act(id: string, expected: number, action: ActionName, rule: string, calendar: Calendar): Promise<RuleOutcome> {
    const current = await this.store.fresh(id);
    if (current.state.version !== expected) return 'later';
    const { unit } = await this.directory.placed(current.state);
    const at = this.clock.now();
    try {
      const people = await this.directory.onDuty(unit.path);
      const facts = decide(current.state, action, { rule }, { actor: system, now: at, forms: {}, people, calendar });
      const write = buildWrite(id, current, facts, { actor: system, path: unit.path, action, at });
      return (await this.store.append(write)) ? 'done' : 'later';
    } catch (error) {
      if (error instanceof DomainError) return 'refused';
      throw error;
    }
  }
}
