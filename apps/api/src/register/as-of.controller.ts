import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import type { AsOf } from '#domain/answers/as-of';
import { AsOfView } from '#engine/people/as-of';
import { CurrentActor } from '../auth/session.guard.ts';
import { Code } from './shapes.ts';

const Moment = z.strictObject({
  at: z.iso.datetime({ offset: true, error: '时间应为ISO格式，如2026-03-01T09:00:00+08:00' }),
  person: Code,
  evaluation: z.uuid('评价编号格式不对').optional(),
});

@Controller('api/as-of')
export class AsOfController {
  constructor(private readonly view: AsOfView) {}

  @Get()
  of(@CurrentActor() actor: Actor, @Query({ schema: Moment }) moment: z.infer<typeof Moment>): Promise<AsOf> {
    return this.view.of(actor, { ...moment, at: new Date(moment.at).toISOString() });
  }
}
