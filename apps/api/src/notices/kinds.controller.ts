import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import type { SupplementedLine } from '#domain/answers/notices';
import type { Actor } from '#domain/evaluation/action';
import { Supplement } from '#domain/notices/supplement';
import { Supplements } from '#engine/channels/supplements';
import { CurrentActor } from '../auth/session.guard.ts';

export const WantedSupplement = z.strictObject({ text: Supplement });
const Subject = z.string().min(1).max(60);

/** 消息模板: what gives rise to messages, whom they go to, and what the bureau adds to them. */
@Controller('api/notice-kinds')
export class NoticeKindsController {
  constructor(private readonly supplements: Supplements) {}

  @Get()
  async list(): Promise<{ items: SupplementedLine[] }> {
    return { items: await this.supplements.list() };
  }

  @Put(':subject')
  @HttpCode(204)
  set(
    @CurrentActor() actor: Actor,
    @Param('subject', { schema: Subject }) subject: string,
    @Body({ schema: WantedSupplement }) { text }: z.infer<typeof WantedSupplement>,
  ): Promise<void> {
    return this.supplements.set(actor, subject, text);
  }
}
