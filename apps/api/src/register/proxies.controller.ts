import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import type { ProxyLine } from '#domain/answers/proxies';
import type { Actor } from '#domain/evaluation/action';
import { evalScopes } from '#domain/vocabulary';
import { Proxies } from '#engine/people/proxies';
import { CurrentActor } from '../auth/session.guard.ts';
import { Code, Day, Number, Reason } from './shapes.ts';

const Scope = z.enum(Object.keys(evalScopes) as [keyof typeof evalScopes]);
export const SetProxy = z.strictObject({
  /** Oneself when absent. */
  principal: Code.optional(),
  deputy: Code,
  from: Day,
  until: Day,
  evalScopes: z.array(Scope).min(1).max(10).optional(),
  rounds: z.array(z.string().min(1).max(100)).min(1).max(50).optional(),
  reason: Reason,
});
export const EndProxy = z.strictObject({ reason: Reason });

@Controller('api/proxies')
export class ProxiesController {
  constructor(private readonly proxies: Proxies) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<ProxyLine[]> {
    return this.proxies.list(actor);
  }

  @Post()
  async set(
    @CurrentActor() actor: Actor,
    @Body({ schema: SetProxy }) { principal = actor.id, evalScopes: scopes, rounds, ...rest }: z.infer<typeof SetProxy>,
  ): Promise<{ id: string }> {
    const limits = { evalScopes: scopes ?? null, rounds: rounds ?? null };
    return { id: await this.proxies.set(actor, { principal, ...limits, ...rest }) };
  }

  @Post(':id/end')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Number }) id: string,
    @Body({ schema: EndProxy }) { reason }: z.infer<typeof EndProxy>,
  ): Promise<void> {
    return this.proxies.end(actor, id, reason);
  }
}
