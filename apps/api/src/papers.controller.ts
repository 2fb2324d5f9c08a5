import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Compared } from '#domain/answers/compared';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { formKeys } from '#domain/evaluation/state';
import { formKinds } from '#domain/vocabulary';
import { CopiedTexts, type Copies } from '#engine/queries/copies';
import { EvaluationPapers, type Taken } from '#engine/queries/evaluation-papers';
import { contentTypes, fileOf, formFileTypes, ownTemplate, type FormFileType } from '#engine/queries/form-file';
import { enclosures, paperKeys, type PaperKey } from '#engine/queries/paper';
import { CurrentActor } from './auth/session.guard.ts';
import { exchangeFormats, exchangeFormat } from './exchange-formats.ts';
import { attachment, fileName } from './http/attachment.ts';

const Id = z.uuid('评价编号格式不对');
const Version = z.coerce.number().int().min(1).max(999_999_999).optional();
const Asked = z.strictObject({ from: Version, to: Version, form: z.enum(formKeys).optional() });
const Key = z.enum(paperKeys);
const Wanted = z.strictObject({
  to: z.enum(formFileTypes),
  with: z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(enclosures)))
    .optional(),
});
const Exchanging = z.strictObject({ format: z.enum(exchangeFormats).default('json') });

const sendForm = async (
  reply: FastifyReply,
  { form, state }: Taken,
  type: FormFileType,
  bytes: Buffer,
): Promise<void> => {
  const name = fileName([state.unit.name, state.title, formKinds[form.header.formKind]], type);
  await reply.header('content-type', contentTypes[type]).header('content-disposition', attachment(name)).send(bytes);
};

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
    @Param('key', { schema: Key }) key: PaperKey,
    @Query({ schema: Wanted }) { to, with: enclosed }: z.infer<typeof Wanted>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const taken = await this.papers.take(id, { key, as: to, with: enclosed }, actor);
    await sendForm(reply, taken, to, await fileOf(taken.form, to, taken.extras));
  }

  /** The body is the unit's own Word template; the answer is the same file, filled in. */
  @Post(':id/forms/:key/file')
  @HttpCode(200)
  async fill(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('key', { schema: Key }) key: PaperKey,
    @Body() template: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!Buffer.isBuffer(template)) throw new DomainError('invalid', '请以 application/octet-stream 提交Word模板');
    const taken = await this.papers.take(id, { key, as: 'template' }, actor);
    await sendForm(reply, taken, 'docx', await ownTemplate(template, taken.form));
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
