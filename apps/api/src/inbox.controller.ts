import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Messages } from '#domain/answers/notices';
import type { Actor } from '#domain/evaluation/action';
import { Inbox } from '#engine/queries/inbox';
import { CurrentActor } from './auth/session.guard.ts';
import { Paging } from './http/validation.ts';

const Page = z.strictObject(Paging);
const Id = z.string().regex(/^\d{1,18}$/u);

@Controller('api/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  list(
    @CurrentActor() { id }: Actor,
    @Query({ schema: Page }) { offset, limit }: z.infer<typeof Page>,
  ): Promise<Messages> {
    return this.inbox.list(id, offset, limit);
  }

  @Post(':id/read')
  @HttpCode(204)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    return this.inbox.markRead(actor.id, id);
  }
}
