import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { PublicLine, PublicList, PublicPage } from '#domain/answers/published';
import { Decimal } from '#domain/decimal';
import { DomainError } from '#domain/error';
import type { State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { gradeOf } from '#domain/scoring/grade';
import { schemeOf } from '#domain/scoring/schemes';
import { POOL } from '../database/pool.ts';
import { EventStore } from '../event-store/event-store.ts';
import { fileOf, type FormFileType } from './form-file.ts';

/** Of which publications: all when nothing is said. */
export interface PublicFilter {
  fiscalYear?: number | undefined;
  /** Part of the unit's name or of the title. */
  text?: string | undefined;
  /** Number of the unit. */
  unit?: string | undefined;
  offset: number;
  limit: number;
}

/** What was published stays so while a better form is on its way; most evaluations are told by their place alone. */
const isPublic = `(e.place in ('publication.published', 'archived')
  or e.place ~ '^(selfEvaluation|review|publication)' and e.state -> 'published' <> 'null'::jsonb)`;

const asked = `${isPublic} and ($1::int is null or e.fiscal_year = $1) and ($2::text is null or e.unit_id = $2)
  and ($3::text is null or strpos(e.state ->> 'title', $3) > 0 or strpos(e.state #>> '{unit,name}', $3) > 0)`;

const lines = `
  select e.id, e.state #>> '{unit,name}' as unit, e.state ->> 'title' as title, e.fiscal_year as "fiscalYear",
    e.state #>> '{published,stated}' as stated, e.state #>> '{published,reviewer}' as reviewer
  from evaluation e where ${asked} order by e.fiscal_year desc, e.updated_at desc, e.id limit $4 offset $5`;

const counted = `select count(*)::int as total from evaluation e where ${asked}`;
const years = `select distinct e.fiscal_year as year from evaluation e where ${isPublic} order by 1 desc`;
const units = `
  select distinct on (e.unit_id) e.unit_id as id, e.state #>> '{unit,name}' as name
  from evaluation e where ${isPublic} order by e.unit_id, e.updated_at desc`;

/** 信息公开: what everybody may read. Nothing here ever touches the internal forms. */
@Injectable()
export class Published {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly store: EventStore,
  ) {}

  async list({ fiscalYear, unit, text, offset, limit }: PublicFilter): Promise<PublicList> {
    const values = [fiscalYear ?? null, unit ?? null, text || null];
    const [items, count, ofYears, ofUnits] = await Promise.all([
      this.pool.query<PublicLine>(lines, [...values, limit, offset]),
      this.pool.query<{ total: number }>(counted, values),
      this.pool.query<{ year: number }>(years),
      this.pool.query<{ id: string; name: string }>(units),
    ]);
    return {
      total: count.rows[0]?.total ?? 0,
      items: items.rows,
      years: ofYears.rows.map(({ year }) => year),
      units: ofUnits.rows,
    };
  }

  /** @throws DomainError notFound, also for what exists and is not public */
  async page(id: string): Promise<PublicPage> {
    const { state, form } = await this.take(id);
    const { unit, title, fiscalYear, pins, published } = state;
    const { stated, reviewer } = published ?? { stated: null, reviewer: null };
    const grade = reviewer && gradeOf(new Decimal(reviewer), schemeOf(pins.scheme, pins.schemeVersion));
    const { rows } = await this.pool.query<{ sha256: string }>('select sha256 from archive where evaluation_id = $1', [
      id,
    ]);
    return {
      id,
      unit: unit.name,
      title,
      fiscalYear,
      form,
      scheme: { id: pins.scheme, version: pins.schemeVersion },
      scores: { stated, reviewer, grade },
      formSha256: createHash('sha256')
        .update(await fileOf(form, 'json'))
        .digest('hex'),
      archiveSha256: rows[0]?.sha256 ?? null,
    };
  }

  /** The published table as a file. @throws DomainError notFound */
  async file(id: string, type: FormFileType): Promise<{ bytes: Buffer; state: State; form: Form }> {
    const { state, form } = await this.take(id);
    return { bytes: await fileOf(form, type), state, form };
  }

  private async take(id: string): Promise<{ state: State; form: Form }> {
    const { state } = await this.store.fresh(id);
    if (!state.published?.form) throw new DomainError('notFound', '没有这份公开信息', { id });
    return { state, form: await this.store.form(id, state.published.form) };
  }
}
