import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Answer } from '#domain/answers/act';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { AboutFile } from '#domain/evaluation/actions/attaching';
import { Attachments } from '#engine/attachments/attachments';
import { CurrentActor } from '../auth/session.guard.ts';
import { attachment } from '../http/attachment.ts';
import { idempotencyKey, seenVersion } from '../http/validation.ts';

const Id = z.uuid('评价编号格式不对');
const Which = z.string().regex(/^\d{1,9}$/u, '附件编号格式不对');

/** Never shown in a browser's window as a page of ours, whatever it may hold. */
const asAFile = {
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
} as const;

/** Files beside the forms: in by their bytes, out as files. */
@Controller('api/evaluations')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  /** What the file is called, and what it is for, stands in the address; the body is the file. */
  @Post(':id/attachments')
  @HttpCode(200)
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: AboutFile }) about: AboutFile,
    @Body() bytes: unknown,
    @Headers('if-match') version?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<Answer> {
    if (!Buffer.isBuffer(bytes)) throw new DomainError('invalid', '请以 application/octet-stream 提交附件内容');
    return this.attachments.add(id, about, bytes, actor, { version: seenVersion(version), key: idempotencyKey(key) });
  }

  @Get(':id/attachments/:attachment')
  async take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('attachment', { schema: Which }) number: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { about, bytes } = await this.attachments.take(id, number, actor);
    await reply
      .headers(asAFile)
      .header('content-disposition', attachment(about.name))
      .header('x-content-sha256', about.sha256)
      .send(bytes);
  }
}
