import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import type { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { State } from '../state.ts';

const input = z.strictObject({ reason: z.string().trim().min(1, '请说明原因').max(2_000) });

/** What the public has seen stays until something better takes its place. */
const refusePublished = ({ outcome }: State): DomainError | undefined =>
  outcome === 'published'
    ? refuse('caseClosed', {}, '本评价已公开，不能终止或作废；如需更正，请修改后重新审核公开')
    : undefined;

/** 无需自评: an outcome on record, not a deletion. */
export const cancel = defineAction({
  label: '无需自评',
  hint: '项目取消或不属于自评范围，终止本次评价，须说明原因',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['evaluation.cancelled.v1'],
  input,
  hinders: refusePublished,
  decide: (_, { reason }) => [{ type: 'evaluation.cancelled.v1', data: { reason } }],
});

/** 作废: opened by mistake; the number and the history stay. A goal that is still a draft may be voided by its filler. */
export const voidEvaluation = defineAction({
  label: '作废',
  hint: '任务下达有误，作废本次评价，编号保留，须说明原因',
  who: 'draftOwner',
  reach: 'above',
  makes: ['evaluation.voided.v1'],
  input,
  hinders: refusePublished,
  decide: (_, { reason }) => [{ type: 'evaluation.voided.v1', data: { reason } }],
});
