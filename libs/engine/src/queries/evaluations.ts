import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { EvaluationLine } from '#domain/answers/evaluation';
import type { Actor } from '#domain/evaluation/action';
import { reachOf, type Reach } from '#domain/register/scope';
import type { Place } from '#domain/vocabulary';
import { ArchiveRow } from '../database/entities/inbox.entity.ts';
import { EvaluationRow } from '../database/entities/evaluation.entity.ts';

export interface Filter {
  place?: Place | undefined;
  fiscalYear?: number | undefined;
  /** Part of the unit's name or of the title. */
  text?: string | undefined;
  /** The whole name of the round. */
  round?: string | undefined;
  /** Number of the unit itself, without those below it. */
  unit?: string | undefined;
  offset: number;
  limit: number;
}

const asLine = ({
  id,
  version,
  place,
  round,
  fiscalYear,
  state,
  score,
  finding,
  updatedAt,
}: EvaluationRow): EvaluationLine => ({
  id,
  version,
  place,
  round,
  fiscalYear,
  unit: state.unit.name,
  unitId: state.unit.id,
  title: state.title,
  evalScope: state.evalScope,
  stated: score?.sheet?.total.stated ?? null,
  computed: score?.sheet?.total.computed ?? null,
  reviewer: score?.reviewer ?? null,
  grade: score?.sheet?.grade.computed ?? null,
  findings: { red: finding?.red ?? 0, yellow: finding?.yellow ?? 0, blue: finding?.blue ?? 0 },
  deadlines: state.deadlines,
  updatedAt: updatedAt.toISOString(),
});

/** Reads of evaluations. Every read of a list goes through the actor's scope. */
@Injectable()
export class Evaluations {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async list(actor: Actor, filter: Filter): Promise<{ total: number; items: EvaluationLine[] }> {
    const query = this.within(reachOf(actor));
    this.narrow(query, filter);
    const [rows, total] = await query
      .orderBy('e.updatedAt', 'DESC')
      .addOrderBy('e.id')
      .skip(filter.offset)
      .take(filter.limit)
      .getManyAndCount();
    return { total, items: rows.map(asLine) };
  }

  /** One evaluation with its score and findings, whoever asks: the caller has checked the scope. */
  async one(id: string): Promise<EvaluationRow | null> {
    return this.joined().where('e.id = :id', { id }).getOne();
  }

  async archive(id: string): Promise<ArchiveRow | null> {
    return this.source
      .getRepository(ArchiveRow)
      .createQueryBuilder('a')
      .addSelect('a.bytes')
      .where('a.evaluationId = :id', { id })
      .getOne();
  }

  async hasArchive(id: string): Promise<boolean> {
    return this.source.getRepository(ArchiveRow).existsBy({ evaluationId: id });
  }

  private joined(): SelectQueryBuilder<EvaluationRow> {
    const evaluations = this.source.getRepository(EvaluationRow).createQueryBuilder('e');
    return evaluations.leftJoinAndSelect('e.score', 'score').leftJoinAndSelect('e.finding', 'finding');
  }

  private within(reaches: readonly Reach[]): SelectQueryBuilder<EvaluationRow> {
    const parts = reaches.map(({ limits }, i) => {
      const inScope = limits?.evalScopes ? ` and e.state ->> 'evalScope' = any(:scopes${i})` : '';
      const inRound = limits?.rounds ? ` and e.round = any(:rounds${i})` : '';
      return `((e.unitPath = :path${i} or starts_with(e.unitPath, :below${i}))${inScope}${inRound})`;
    });
    const values = reaches.map(({ path, limits }, i) => [
      [`path${i}`, path],
      [`below${i}`, `${path}.`],
      [`scopes${i}`, limits?.evalScopes],
      [`rounds${i}`, limits?.rounds],
    ]);
    return this.joined().where(`(${parts.join(' or ') || 'false'})`, Object.fromEntries(values.flat()));
  }

  private narrow(query: SelectQueryBuilder<EvaluationRow>, { place, fiscalYear, text, round, unit }: Filter): void {
    if (round) query.andWhere('e.round = :round', { round });
    if (unit) query.andWhere('e.unitId = :unit', { unit });
    if (place) query.andWhere('e.place = :place', { place });
    if (fiscalYear) query.andWhere('e.fiscalYear = :fiscalYear', { fiscalYear });
    if (text)
      query.andWhere(`(strpos(e.state ->> 'title', :text) > 0 or strpos(e.state -> 'unit' ->> 'name', :text) > 0)`, {
        text,
      });
  }
}
