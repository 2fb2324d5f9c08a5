import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Answer } from '#domain/answers/act';
import type { Colleague, Detail, EvaluationLine, HistoryLine } from '#domain/answers/evaluation';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { isAction } from '#domain/evaluation/decide';
import { formKeys, type FormKey } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import { places, type Place } from '#domain/vocabulary';
import { Act, Open } from '#engine/act/act';
import { Archives } from '#engine/archive/archives';
import { Colleagues } from '#engine/queries/colleagues';
import { Evaluations } from '#engine/queries/evaluations';
import { EvaluationView } from '#engine/queries/evaluation-view';
import { CurrentActor } from './auth/session.guard.ts';
import { idempotencyKey, Paging, seenVersion } from './http/validation.ts';

const Id = z.uuid('评价编号格式不对');
const Filter = z.strictObject({
  ...Paging,
  place: z.enum(Object.keys(places) as [Place, ...Place[]]).optional(),
  fiscalYear: z.coerce.number().int().optional(),
  text: z.string().trim().max(100).optional(),
  round: z.string().trim().min(1).max(100).optional(),
  unit: z.string().trim().min(1).max(100).optional(),
});
const Opening = z.looseObject({ unitId: z.string().min(1).max(100) });
const Key = z.enum(formKeys);

@Controller('api/evaluations')
export class EvaluationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly evaluations: Evaluations,
    private readonly view: EvaluationView,
    private readonly colleagues: Colleagues,
    private readonly archives: Archives,
  ) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: Filter }) filter: z.infer<typeof Filter>,
  ): Promise<{ total: number; items: EvaluationLine[] }> {
    return this.evaluations.list(actor, filter);
  }

  @Post()
  open(
    @CurrentActor() actor: Actor,
    @Body({ schema: Opening }) { unitId, ...input }: z.infer<typeof Opening>,
    @Headers('idempotency-key') key?: string,
  ): Promise<Answer> {
    return this.commands.execute(new Open(unitId, input, actor, idempotencyKey(key)));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Detail> {
    const detail = await this.view.one(id, actor);
    void reply.header('etag', `"${detail.version}"`);
    return detail;
  }

  @Get(':id/history')
  history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<HistoryLine[]> {
    return this.view.history(id, actor);
  }

  /** Whom a task can be handed to, and who can be told of the case. */
  @Get(':id/colleagues')
  people(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Colleague[]> {
    return this.colleagues.of(id, actor);
  }

  @Get(':id/forms/:key')
  form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('key', { schema: Key }) key: FormKey,
  ): Promise<Form> {
    return this.view.form(id, key, actor);
  }

  @Get(':id/archive')
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { size, pieces, sha256 } = await this.archives.take(id, actor);
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="jicheng-${id}.zip"`)
      .header('content-length', size)
      .header('x-content-sha256', sha256)
      .send(Readable.from(pieces, { objectMode: false }));
  }

  @Post(':id/:action')
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('action') action: string,
    @Body() input: unknown,
    @Headers('if-match') version?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<Answer> {
    if (!isAction(action)) throw new DomainError('notFound', `没有名为“${action}”的操作`, { action });
    return this.commands.execute(new Act(id, seenVersion(version), action, input, actor, idempotencyKey(key)));
  }
}
