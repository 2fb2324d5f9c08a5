import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import type { BatchAnswer } from '#domain/answers/batch';
import { refuse } from '#domain/approval/refusals';
import type { Actor } from '#domain/evaluation/action';
import { Batches } from '#engine/act/batch';
import { CurrentActor } from './auth/session.guard.ts';
import { idempotencyKey } from './http/validation.ts';

const most = 500;
const Items = z
  .array(z.strictObject({ id: z.uuid('评价编号格式不对'), version: z.int().min(0) }))
  .min(1, '请选择要办理的评价')
  .max(most, `一次最多办理${most}件`)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, '同一评价不能重复列入');
const Words = z.string().trim().max(2_000);
export const BatchApproval = z.strictObject({ items: Items, opinion: Words.default('同意') });
export const BatchUrging = z.strictObject({ items: Items, remark: Words.max(500).default('') });

/** Many cases at once: each is its own command with its own receipt. Returns and rejections are not offered. */
@Controller('api/evaluations/batch')
export class BatchController {
  constructor(private readonly batches: Batches) {}

  @Post('approve')
  @HttpCode(200)
  approve(
    @CurrentActor() actor: Actor,
    @Body({ schema: BatchApproval }) { items, opinion }: z.infer<typeof BatchApproval>,
    @Headers('idempotency-key') key?: string,
  ): Promise<BatchAnswer> {
    return this.batches.run('approveInBatch', items, { opinion }, { actor, key: idempotencyKey(key) });
  }

  @Post('urge')
  @HttpCode(200)
  urge(
    @CurrentActor() actor: Actor,
    @Body({ schema: BatchUrging }) { items, remark }: z.infer<typeof BatchUrging>,
    @Headers('idempotency-key') key?: string,
  ): Promise<BatchAnswer> {
    return this.batches.run('urge', items, { remark }, { actor, key: idempotencyKey(key) });
  }

  @Post(':action')
  others(@Param('action') action: string): never {
    throw refuse('batchNotAllowed', { action }, '只能批量同意和批量催办；退回、不予通过等须逐件办理');
  }
}
