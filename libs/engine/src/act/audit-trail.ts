import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DomainError } from '#domain/error';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import type { Act } from './act.ts';

/** The line of every attempt that was refused; accepted ones write theirs in the transaction of their events. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async refused({ actor, action, evaluationId, expected }: Act, { code, message }: DomainError): Promise<void> {
    await this.line(actor.id, action, code, message, evaluationId, expected);
  }

  /** One line about something that makes no event: a login, a download. */
  async line(
    person: string,
    action: string,
    outcome: string,
    detail = '',
    evaluationId: string | null = null,
    version: number | null = null,
  ): Promise<void> {
    await this.pool.query(
      'insert into audit_line (at, person, action, evaluation_id, version, outcome, detail) values ($1, $2, $3, $4, $5, $6, $7)',
      [this.clock.now(), person, action, evaluationId, version, outcome, detail],
    );
  }
}
