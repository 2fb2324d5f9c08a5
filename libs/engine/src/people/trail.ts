import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor } from '#domain/evaluation/action';
import { AuditTrail } from '../act/audit-trail.ts';
import { POOL } from '../database/pool.ts';
import { holds, requireRole } from './authority.ts';

export interface TrailFilter {
  person?: string | undefined;
  action?: string | undefined;
  outcome?: string | undefined;
  /** ISO instants. */
  from?: string | undefined;
  to?: string | undefined;
  offset: number;
  limit: number;
}

export interface TrailLine {
  id: string;
  at: Date;
  person: string;
  /** As the register has it now; null: nobody in it, such as the system itself. */
  name: string | null;
  action: string;
  evaluation: string | null;
  version: number | null;
  outcome: string;
  detail: string;
}

export interface RegisterLine {
  n: string;
  at: Date;
  by: string;
  name: string | null;
  action: string;
  reason: string;
  kind: string;
  subject: string;
  image: object | null;
}

const lines = `
  select line.id, at, person, name, action, evaluation_id as evaluation, version, outcome, detail
  from audit_line line left join person on person.id = line.person
  where ($1::text is null or line.person = $1) and ($2::text is null or action = $2) and ($3::text is null or outcome = $3)
    and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at <= $5)
  order by line.id desc offset $6 limit $7`;

const changes = `
  select n, at, by, name, action, reason, kind, subject, image
  from register_event left join person on person.id = register_event.by
  where ($1::text is null or kind = $1) and ($2::text is null or subject = $2) order by n desc offset $3 limit $4`;

/** 审计: everybody sees their own lines; all lines, and all changes of the register, only the audit administrator. */
@Injectable()
export class Trail {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly audit: AuditTrail,
  ) {}

  async lines(actor: Actor, { person, action, outcome, from, to, offset, limit }: TrailFilter): Promise<TrailLine[]> {
    const all = holds(actor, 'auditAdministrator');
    if (!all && person !== undefined && person !== actor.id)
      requireRole(actor, 'auditAdministrator', '查看他人的审计记录');
    const whose = all ? (person ?? null) : actor.id;
    if (whose !== actor.id) await this.audit.line(actor.id, 'readAudit', 'accepted', person ?? '');
    const values = [whose, action ?? null, outcome ?? null, from ?? null, to ?? null, offset, limit];
    return (await this.pool.query<TrailLine>(lines, values)).rows;
  }

  async changes(
    actor: Actor,
    {
      kind,
      subject,
      offset,
      limit,
    }: { kind?: string | undefined; subject?: string | undefined; offset: number; limit: number },
  ): Promise<RegisterLine[]> {
    requireRole(actor, 'auditAdministrator', '查看登记簿的变动');
    await this.audit.line(actor.id, 'readRegister', 'accepted', [kind, subject].filter(Boolean).join(' '));
    return (await this.pool.query<RegisterLine>(changes, [kind ?? null, subject ?? null, offset, limit])).rows;
  }
}
