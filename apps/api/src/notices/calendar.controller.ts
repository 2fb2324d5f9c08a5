import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { Calendars } from '#engine/channels/calendars';
import type { Config } from '#engine/config/config';
import { CONFIG } from '#engine/config/token';
import { CurrentActor, OpenToAll } from '../auth/session.guard.ts';

const File = z.string().max(200);

/** One's deadlines in one's own calendar program. The address is the key: it is shown once, and can be revoked. */
@Controller('api')
export class CalendarController {
  constructor(
    private readonly calendars: Calendars,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('me/calendar')
  async create(@CurrentActor() { id }: Actor, @Req() request: FastifyRequest): Promise<{ url: string }> {
    const token = await this.calendars.create(id);
    const root = this.config.channels.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    return { url: `${root.replace(/\/+$/u, '')}/api/calendar/${token}.ics` };
  }

  @Delete('me/calendar')
  @HttpCode(204)
  async revoke(@CurrentActor() { id }: Actor): Promise<void> {
    await this.calendars.revoke(id);
  }

  @Get('calendar/:file')
  @OpenToAll()
  async feed(@Param('file', { schema: File }) file: string, @Res() reply: FastifyReply): Promise<void> {
    const token = /^([\w-]{43})\.ics$/u.exec(file)?.[1];
    const feed = token ? await this.calendars.feed(token) : null;
    if (feed === null) throw new DomainError('notFound', '没有这个日历，或其地址已作废');
    await reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, max-age=300')
      .header('content-disposition', 'inline; filename="jicheng.ics"')
      .send(feed);
  }
}
