import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { PostGrantsAnswer } from '#domain/answers/post-grants';
import type { PostRequest } from '#domain/answers/post-requests';
import type { Actor } from '#domain/evaluation/action';
import { PostGrants } from '#engine/people/post-grants';
import { PostRequests } from '#engine/people/post-requests';
import { CurrentActor } from '../auth/session.guard.ts';
import { Number, Reason } from './shapes.ts';

const Which = z.strictObject({ open: z.enum(['true', 'false']).default('true') });
export const Decision = z.strictObject({ agreed: z.boolean(), opinion: Reason });

const most = 500;
/** Only granting goes by the dozen: a refusal has its own opinion. */
export const Grants = z.strictObject({
  ids: z
    .array(Number)
    .min(1, '请选择要批准的申请')
    .max(most, `一次最多批准${most}项`)
    .refine((ids) => new Set(ids).size === ids.length, '同一申请不能重复列入'),
  agreed: z.literal(true, '不批准须逐项办理'),
  opinion: Reason,
});

@Controller('api/post-requests')
export class PostRequestsController {
  constructor(
    private readonly requests: PostRequests,
    private readonly grants: PostGrants,
  ) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: Which }) { open }: z.infer<typeof Which>,
  ): Promise<PostRequest[]> {
    return this.requests.list(actor, open === 'true');
  }

  @Post('decide')
  @HttpCode(200)
  grant(
    @CurrentActor() actor: Actor,
    @Body({ schema: Grants }) { ids, opinion }: z.infer<typeof Grants>,
  ): Promise<PostGrantsAnswer> {
    return this.grants.grant(actor, ids, opinion);
  }

  @Post(':id/decide')
  @HttpCode(204)
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Number }) id: string,
    @Body({ schema: Decision }) { agreed, opinion }: z.infer<typeof Decision>,
  ): Promise<void> {
    return this.requests.decide(actor, id, agreed, opinion);
  }
}
