import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { DispatchReport } from '#domain/answers/rounds';
import type { Actor } from '#domain/evaluation/action';
import { Dispatch } from '#engine/rounds/dispatch';
import { DispatchOrder } from '#engine/rounds/dispatch-order';
import { CurrentActor } from '../auth/session.guard.ts';

const Preview = z.strictObject({ preview: z.enum(['true', 'false']).default('false') });

/** 任务下达 for a whole round. */
@Controller('api/rounds')
export class RoundsController {
  constructor(private readonly dispatching: Dispatch) {}

  @Post('dispatch')
  @HttpCode(200)
  dispatch(
    @CurrentActor() actor: Actor,
    @Body({ schema: DispatchOrder }) order: DispatchOrder,
    @Query({ schema: Preview }) { preview }: z.infer<typeof Preview>,
  ): Promise<DispatchReport> {
    return preview === 'true' ? this.dispatching.preview(order, actor) : this.dispatching.give(order, actor);
  }
}
