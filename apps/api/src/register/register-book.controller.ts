import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { BookPreview, BookReceipt } from '#domain/answers/register-book';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import type { RegisterBook } from '#domain/register/book/book';
import { requireRole } from '#engine/people/authority';
import { RegisterBooks } from '#engine/people/register-books';
import { readBook } from '#forms/people/read-book';
import { registerBookTemplate } from '#forms/write/template/register-book';
import { CurrentActor } from '../auth/session.guard.ts';
import { attachment } from '../http/attachment.ts';
import { Reason } from './shapes.ts';

const File = z.strictObject({ name: z.string().trim().min(1).max(300) });
const Confirmed = z.strictObject({ ...File.shape, reason: Reason, seen: z.string().regex(/^[0-9a-f]{64}$/u) });

/** @throws DomainError forbidden before the file is opened, invalid, unreadable, tooLarge */
const bookOf = (actor: Actor, name: string, bytes: unknown): RegisterBook => {
  requireRole(actor, 'administrator', '导入单位和人员');
  if (!Buffer.isBuffer(bytes)) throw new DomainError('invalid', '请以 application/octet-stream 提交文件内容');
  return readBook(name, bytes);
};

/** 单位人员表: the empty one, what a filled one would bring about, and its registration. */
@Controller('api/register-book')
export class RegisterBookController {
  constructor(private readonly books: RegisterBooks) {}

  @Get('template')
  async template(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-disposition', attachment('单位人员导入表.xlsx'))
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(await registerBookTemplate());
  }

  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Query({ schema: File }) { name }: z.infer<typeof File>,
    @Body() bytes: unknown,
  ): Promise<BookPreview> {
    return this.books.preview(actor, bookOf(actor, name, bytes));
  }

  /** `seen`: the plan of the preview; another one is refused. */
  @Post()
  @HttpCode(200)
  apply(
    @CurrentActor() actor: Actor,
    @Query({ schema: Confirmed }) { name, reason, seen }: z.infer<typeof Confirmed>,
    @Body() bytes: unknown,
  ): Promise<BookReceipt> {
    return this.books.apply(actor, bookOf(actor, name, bytes), seen, reason);
  }
}
