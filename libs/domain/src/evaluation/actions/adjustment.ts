import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { DomainError } from '../../error.ts';
import { FormInput } from '../../form-input.ts';
import { defineAction } from '../action.ts';

/** 申请目标调整: proposes a new goal form; the approved one stays in force until it is decided. */
export const requestAdjustment = defineAction({
  label: '申请目标调整',
  hint: '随预算调整申请修改已批复的绩效目标',
  who: ['filler'],
  reach: 'own',
  makes: ['adjustment.requested.v1'],
  input: z.strictObject({ form: FormInput, reason: z.string().trim().min(1, '请说明调整理由').max(2_000) }),
  decide: (_, { form, reason }) => {
    if (form.header.formKind !== 'GOAL_DECLARATION') throw new DomainError('invalid', '目标调整须提交绩效目标申报表');
    return [{ type: 'adjustment.requested.v1', data: { form, reason } }];
  },
});

/** 审核目标调整: agreed, the new goal replaces the old one; refused, nothing changes. */
export const decideAdjustment = defineAction({
  label: '审核目标调整',
  hint: '同意或不同意单位提出的目标调整，须填写意见',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['adjustment.decided.v1'],
  input: z.strictObject({ agreed: z.boolean(), opinion: z.string().trim().max(2_000).default('') }),
  hinders: (state, { actor }) =>
    state.filers.includes(actor.id) ? refuse('selfApproval', {}, '填报人不得审核自己提出的调整') : undefined,
  decide: (_, { agreed, opinion }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '审核目标调整必须填写意见');
    return [{ type: 'adjustment.decided.v1', data: { agreed, opinion } }];
  },
});
