import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import { formKeys } from '#domain/evaluation/state';
import { EvaluationPapers, type Compared } from '#engine/queries/evaluation-papers';
import { CurrentActor } from './auth/session.guard.ts';
import { exchangeFormats, exchangeFormat } from './exchange-formats.ts';
import { attachment, fileName } from './http/attachment.ts';

const Id = z.uuid('评价编号格式不对');
const Version = z.coerce.number().int().min(1).max(999_999_999).optional();
const Asked = z.strictObject({ from: Version, to: Version, form: z.enum(formKeys).optional() });
const Exchanging = z.strictObject({ format: z.enum(exchangeFormats).default('json') });

/** Comparisons of an evaluation's forms, and the files that people take along. */
@Controller('api/evaluations')
export class PapersController {
  constructor(private readonly papers: EvaluationPapers) {}

  @Get(':id/compare')
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Asked }) asked: z.infer<typeof Asked>,
  ): Promise<Compared> {
    return this.papers.compare(id, asked, actor);
  }

  @Get(':id/exchange')
  async exchange(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Exchanging }) { format }: z.infer<typeof Exchanging>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.papers.exchange(id, format, actor);
    const { contentType, extension, write } = exchangeFormat[format];
    await reply
      .header('content-type', contentType)
      .header('content-disposition', attachment(fileName([document.unit, document.title, '交换数据'], extension)))
      .send(await write(document));
  }
}
