import { z } from 'zod';
import { defineAction } from '../action.ts';

const input = z.strictObject({ reason: z.string().trim().min(1, '请说明原因').max(2_000) });

/** 无需自评: an outcome on record, not a deletion. */
export const cancel = defineAction({
  label: '无需自评',
  hint: '项目取消或不属于自评范围，终止本次评价，须说明原因',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['evaluation.cancelled.v1'],
  input,
  decide: (_, { reason }) => [{ type: 'evaluation.cancelled.v1', data: { reason } }],
});

/** 作废: opened by mistake; the number and the history stay. */
export const voidEvaluation = defineAction({
  label: '作废',
  hint: '任务下达有误，作废本次评价，须说明原因',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['evaluation.voided.v1'],
  input,
  decide: (_, { reason }) => [{ type: 'evaluation.voided.v1', data: { reason } }],
});
