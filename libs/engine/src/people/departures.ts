import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor } from '#domain/evaluation/action';
import { POOL } from '../database/pool.ts';
import { Accounts } from './accounts.ts';
import { heldTasks, type HeldTask } from './held-tasks.ts';

export interface Departed {
  /** What is still theirs by name: to be handed over, or found somebody else for. */
  tasks: HeldTask[];
}

/** Closing an account whose person may still have work in hand. */
@Injectable()
export class Departures {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly accounts: Accounts,
  ) {}

  async disable(actor: Actor, person: string, reason: string): Promise<Departed> {
    await this.accounts.disable(actor, person, reason);
    return { tasks: await heldTasks(this.pool, person) };
  }
}
