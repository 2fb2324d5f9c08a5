import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import { formKeys, type FormKey } from '#domain/evaluation/state';
import { formKinds } from '#domain/vocabulary';
import { CopiedTexts, type Copies } from '#engine/queries/copies';
import { EvaluationPapers, type Compared } from '#engine/queries/evaluation-papers';
import { contentTypes, fileOf, formFileTypes } from '#engine/queries/form-file';
import { CurrentActor } from './auth/session.guard.ts';
import { exchangeFormats, exchangeFormat } from './exchange-formats.ts';
import { attachment, fileName } from './http/attachment.ts';

const Id = z.uuid('评价编号格式不对');
const Version = z.coerce.number().int().min(1).max(999_999_999).optional();
const Asked = z.strictObject({ from: Version, to: Version, form: z.enum(formKeys).optional() });
const Key = z.enum(formKeys);
const Taking = z.strictObject({ to: z.enum(formFileTypes) });
const Exchanging = z.strictObject({ format: z.enum(exchangeFormats).default('json') });

/** Comparisons of an evaluation's forms, and the files that people take along. */
@Controller('api/evaluations')
export class PapersController {
  constructor(
    private readonly papers: EvaluationPapers,
    private readonly copied: CopiedTexts,
  ) {}

  @Get(':id/compare')
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Asked }) asked: z.infer<typeof Asked>,
  ): Promise<Compared> {
    return this.papers.compare(id, asked, actor);
  }

  @Get(':id/copies')
  copies(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Copies> {
    return this.copied.of(id, actor);
  }

  @Get(':id/forms/:key/file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('key', { schema: Key }) key: FormKey,
    @Query({ schema: Taking }) { to }: z.infer<typeof Taking>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { form, state } = await this.papers.form(id, key, to, actor);
    const bytes = await fileOf(form, to);
    await reply
      .header('content-type', contentTypes[to])
      .header(
        'content-disposition',
        attachment(fileName([state.unit.name, state.title, formKinds[form.header.formKind]], to)),
      )
      .send(bytes);
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
