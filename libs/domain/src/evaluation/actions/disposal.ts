import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { datesOnResuming } from '../../deadlines/basis.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { Event } from '../events.ts';

const overdue = 'DISPOSAL_OVERDUE';

/** 预警处置: what the unit does about a yellow or red light. A suspension for want of it ends with it, unless all is to be cancelled. */
export const decideDisposal = defineAction({
  label: '预警处置',
  hint: '对监控黄灯、红灯作出继续、调整或取消的处置',
  who: ['filler', 'unitHead'],
  reach: 'own',
  makes: ['disposal.decided.v1'],
  whileSuspended: true,
  input: z.strictObject({
    choice: z.enum(['continue', 'adjust', 'cancel']),
    remark: z.string().trim().min(1, '请说明处置措施').max(2_000),
  }),
  hinders: ({ disposal, suspended }) => {
    if (!disposal) return new DomainError('illegalAction', '没有待处置的监控预警');
    return suspended && suspended.rule !== overdue ? refuse('taskSuspended', suspended) : undefined;
  },
  decide: (state, { choice, remark }, { now, calendar = builtInCalendar }) => {
    const period = state.disposal?.period ?? '';
    const decided: Event = { type: 'disposal.decided.v1', data: { period, choice, remark } };
    if (state.suspended?.rule !== overdue || choice === 'cancel') return [decided];
    const deadlines = datesOnResuming(calendar, state, now);
    return [decided, { type: 'evaluation.resumed.v1', data: { reason: '已完成预警处置，按规则恢复', deadlines } }];
  },
});
