import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { HeldTask } from '#domain/answers/handovers';
import { DomainError } from '#domain/error';
import { system, type Person } from '#domain/evaluation/action';
import { reseatTask } from '#domain/register/hand-over';
import { Rulings } from '../act/rulings.ts';
import { POOL } from '../database/pool.ts';
import { Directory } from './directory.ts';
import { heldTasks, heldTasksBelow } from './held-tasks.ts';

/** Whether a task has found somebody else, by which facts; or why it has not. */
export type Reseated = HeldTask & { outcome: 'reseated' | 'left'; facts: readonly string[]; why?: string };

/** G11: tasks of those who are gone, or have moved away, find others by rule; the rule is in the log of each case. */
@Injectable()
export class Reseats {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly directory: Directory,
    private readonly rulings: Rulings,
  ) {}

  /** Of one person whose account was closed or whose post has changed. */
  async of(person: string): Promise<Reseated[]> {
    const gone = await this.directory.anybody(person);
    return gone ? this.all(gone, await heldTasks(this.pool, person)) : [];
  }

  /** Of everybody who has tasks of a part of the tree that has moved. */
  async below(path: string): Promise<Reseated[]> {
    const done: Reseated[] = [];
    for (const [person, held] of await heldTasksBelow(this.pool, path)) {
      const gone = await this.directory.anybody(person);
      if (gone) done.push(...(await this.all(gone, held)));
    }
    return done;
  }

  private async all(gone: Person, tasks: readonly HeldTask[]): Promise<Reseated[]> {
    const done: Reseated[] = [];
    for (const held of tasks) {
      const line = await this.one(gone, held);
      if (line.facts.length > 0 || line.why) done.push(line);
    }
    return done;
  }

  private async one(gone: Person, held: HeldTask): Promise<Reseated> {
    let facts: readonly string[] = [];
    try {
      await this.rulings.run(held.evaluation, {
        action: 'resolveApprovers',
        by: system,
        decide: (state, context) => {
          const events = reseatTask(state, gone, held.task, context);
          facts = events.map(({ type }) => type);
          return events;
        },
      });
      return { ...held, outcome: facts.some((type) => type !== 'approver.missing.v1') ? 'reseated' : 'left', facts };
    } catch (error) {
      if (error instanceof DomainError) return { ...held, outcome: 'left', facts: [], why: error.message };
      throw error;
    }
  }
}
