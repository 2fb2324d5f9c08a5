import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { SupplementedLine } from '#domain/answers/notices';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { noticeCatalogue, type NoticeSubject } from '#domain/notices/catalogue';
import { foreignLinks } from '#domain/notices/supplement';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { requireRole } from '../people/authority.ts';
import { auditLine } from './audited.ts';

interface Row {
  subject: string;
  text: string;
  by: string;
  at: Date;
}

const write = `
  insert into notice_supplement (subject, text, by, at) values ($1, $2, $3, $4)
  on conflict (subject) do update set text = $2, by = $3, at = $4`;

const read = `
  select s.subject, s.text, coalesce(p.name, s.by) as by, s.at from notice_supplement s left join person p on p.id = s.by`;

/** 补充说明: added to every message of a kind from the moment it is written; what has gone out stays as it was. */
@Injectable()
export class Supplements {
  private readonly lines = noticeCatalogue();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(): Promise<SupplementedLine[]> {
    const { rows } = await this.pool.query<Row>(read);
    const known = new Map(rows.map(({ subject, text, by, at }) => [subject, { text, by, at: at.toISOString() }]));
    return this.lines.map((line) => ({ ...line, supplement: known.get(line.subject) ?? null }));
  }

  /** @param text '' takes it away. @throws DomainError forbidden, notFound, invalid: a link to elsewhere */
  async set(actor: Actor, subject: string, text: string): Promise<void> {
    requireRole(actor, 'performanceOffice', '补充说明');
    const line = this.lines.find((one) => one.subject === subject);
    if (!line) throw new DomainError('notFound', '没有这种消息', { subject });
    const foreign = foreignLinks(text, this.config.channels.publicUrl);
    if (foreign.length > 0)
      throw new DomainError('invalid', `补充说明中只能有本系统的网址，不能有：${foreign.join('、')}`, { foreign });
    await transaction(this.pool, (client) => this.write(client, actor, line.subject, text));
  }

  private async write(client: PoolClient, { id }: Actor, subject: NoticeSubject, text: string): Promise<void> {
    const now = this.clock.now();
    if (text === '') await client.query('delete from notice_supplement where subject = $1', [subject]);
    else await client.query(write, [subject, text, id, now]);
    await auditLine(client, now, id, 'setSupplement', `${subject} ${text}`.trim());
  }
}
