import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#domain/evaluation/action';
import { PostRequests, type PostRequest } from '#engine/people/post-requests';
import { CurrentActor } from '../auth/session.guard.ts';
import { Number, Reason } from './shapes.ts';

const Which = z.strictObject({ open: z.enum(['true', 'false']).default('true') });
export const Decision = z.strictObject({ agreed: z.boolean(), opinion: Reason });

@Controller('api/post-requests')
export class PostRequestsController {
  constructor(private readonly requests: PostRequests) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: Which }) { open }: z.infer<typeof Which>,
  ): Promise<PostRequest[]> {
    return this.requests.list(actor, open === 'true');
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
