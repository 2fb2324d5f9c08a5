import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { Pool } from 'pg';
import { z } from 'zod';
import { channelNames, dispatchStates, type ChannelName, type DispatchState } from '#domain/channels/kinds';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { listLetters, redriveLetters, type LetterLine } from '#engine/channels/letters';
import { CLOCK, type Clock } from '#engine/clock';
import { POOL } from '#engine/database/pool';
import { CurrentActor } from '../auth/session.guard.ts';
import { Paging } from '../http/validation.ts';

const Of = z.enum(['sendings', 'effects']);
const Channel = z.enum(Object.keys(channelNames) as ChannelName[]).optional();
const Filter = z.strictObject({
  of: Of.default('sendings'),
  state: z.enum(Object.keys(dispatchStates) as DispatchState[]).optional(),
  channel: Channel,
  ...Paging,
});
const Which = z.strictObject({ of: Of.optional(), channel: Channel });
const Id = z.string().regex(/^(all|[ne]\d{1,18})$/u);

const refuseOthers = ({ roles }: Actor): void => {
  if (!roles.includes('administrator')) throw new DomainError('forbidden', '重新投递须由系统管理员办理');
};

/** 投递台账: what left the house, what did not, and why. A person sees their own; the office and administrators, all below them. */
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  list(
    @CurrentActor() { id, path, roles }: Actor,
    @Query({ schema: Filter }) filter: z.infer<typeof Filter>,
  ): Promise<{ more: boolean; items: LetterLine[] }> {
    const contents = roles.includes('performanceOffice');
    const all = contents || roles.includes('administrator');
    if (filter.of === 'effects' && !all) return Promise.resolve({ more: false, items: [] });
    return listLetters(this.pool, { id, path, all, contents }, filter);
  }

  /** One that is dead, or all of them, or all of one list and channel. */
  @Post(':id/redrive')
  async redrive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Which }) { of, channel }: z.infer<typeof Which>,
  ): Promise<{ redriven: string[] }> {
    refuseOthers(actor);
    const all = of ? { of, channel } : 'all';
    return { redriven: await redriveLetters(this.pool, id === 'all' ? all : [id], actor, this.clock.now()) };
  }
}
