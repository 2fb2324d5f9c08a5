import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/evaluation/action';
import { Accounts } from './accounts.ts';
import { Reseats, type Reseated } from './reseats.ts';

export interface Departed {
  /** What was theirs by name, and what became of it. */
  tasks: Reseated[];
}

/** People who leave or lose a post: their tasks do not stay behind. */
@Injectable()
export class Departures {
  constructor(
    private readonly accounts: Accounts,
    private readonly reseats: Reseats,
  ) {}

  async disable(actor: Actor, person: string, reason: string): Promise<Departed> {
    await this.accounts.disable(actor, person, reason);
    return { tasks: await this.reseats.of(person) };
  }

  async endPost(actor: Actor, person: string, post: string, reason: string): Promise<Departed> {
    await this.accounts.endPost(actor, person, post, reason);
    return { tasks: await this.reseats.of(person) };
  }
}
