import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { PublicList, PublicPage } from '#domain/answers/published';
import { formKinds } from '#domain/vocabulary';
import { contentTypes, formFileTypes } from '#engine/queries/form-file';
import { Published } from '#engine/queries/published';
import { OpenToAll } from './auth/session.guard.ts';
import { attachment, fileName } from './http/attachment.ts';
import { Paging } from './http/validation.ts';

const Asked = z.strictObject({
  ...Paging,
  fiscalYear: z.coerce.number().int().optional(),
  unit: z.string().trim().min(1).max(100).optional(),
  text: z.string().trim().max(100).optional(),
});
const Id = z.uuid('编号格式不对');
const Wanted = z.strictObject({ to: z.enum(formFileTypes) });

/** 信息公开: what everybody may read, without login. */
@Controller('api/public/evaluations')
@OpenToAll()
export class PublicController {
  constructor(private readonly published: Published) {}

  @Get()
  list(@Query({ schema: Asked }) asked: z.infer<typeof Asked>): Promise<PublicList> {
    return this.published.list(asked);
  }

  @Get(':id')
  one(@Param('id', { schema: Id }) id: string): Promise<PublicPage> {
    return this.published.page(id);
  }

  @Get(':id/file')
  async file(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Wanted }) { to }: z.infer<typeof Wanted>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, state, form } = await this.published.file(id, to);
    const name = fileName([state.unit.name, state.title, formKinds[form.header.formKind], '公开'], to);
    await reply.header('content-type', contentTypes[to]).header('content-disposition', attachment(name)).send(bytes);
  }
}
