import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Evaluations, type EvaluationLine } from '#engine/queries/evaluations';
import type { PublicPage } from '#engine/queries/evaluation-detail';
import { EvaluationView } from '#engine/queries/evaluation-view';
import { OpenToAll } from './auth/session.guard.ts';
import { Paging } from './http/validation.ts';

const Page = z.strictObject(Paging);
const Id = z.uuid('编号格式不对');

type PublicLine = Pick<EvaluationLine, 'id' | 'unit' | 'title' | 'fiscalYear' | 'stated' | 'reviewer'>;

/** 信息公开: what everybody may read, without login. */
@Controller('api/public/evaluations')
@OpenToAll()
export class PublicController {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly view: EvaluationView,
  ) {}

  @Get()
  async list(
    @Query({ schema: Page }) { offset, limit }: z.infer<typeof Page>,
  ): Promise<{ total: number; items: PublicLine[] }> {
    const { total, items } = await this.evaluations.published(offset, limit);
    return {
      total,
      items: items.map(({ id, unit, title, fiscalYear, stated, reviewer }) => ({
        id,
        unit,
        title,
        fiscalYear,
        stated,
        reviewer,
      })),
    };
  }

  @Get(':id')
  one(@Param('id', { schema: Id }) id: string): Promise<PublicPage> {
    return this.view.publicPage(id);
  }
}
