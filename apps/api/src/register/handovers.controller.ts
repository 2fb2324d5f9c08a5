import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import type { HandoverReceipt } from '#domain/answers/handovers';
import type { Actor } from '#domain/evaluation/action';
import { Handovers } from '#engine/people/handovers';
import { CurrentActor } from '../auth/session.guard.ts';
import { Code, Reason } from './shapes.ts';

export const WantedHandover = z.strictObject({
  from: Code,
  to: Code,
  reason: Reason,
  preview: z.boolean().default(false),
});

@Controller('api/handovers')
export class HandoversController {
  constructor(private readonly handovers: Handovers) {}

  @Post()
  @HttpCode(200)
  hand(
    @CurrentActor() actor: Actor,
    @Body({ schema: WantedHandover }) { preview, ...wanted }: z.infer<typeof WantedHandover>,
  ): Promise<HandoverReceipt> {
    return this.handovers.hand(actor, wanted, preview);
  }

  @Post(':id/undo')
  @HttpCode(200)
  undo(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<HandoverReceipt> {
    return this.handovers.undo(actor, id);
  }
}
