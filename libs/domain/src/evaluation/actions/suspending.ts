import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { datesOnResuming } from '../../deadlines/basis.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

const common = {
  who: ['departmentReviewer', 'performanceOffice'] as const,
  reach: 'above' as const,
  input: z.strictObject({ reason: z.string().trim().max(2_000).default('') }),
};

/** 挂起: nothing can be done, and the clocks stand still. */
export const suspend = defineAction({
  ...common,
  label: '挂起',
  hint: '暂停本评价的办理，期限同时暂停计算，须说明理由',
  makes: ['evaluation.suspended.v1'],
  decide: (_, { reason }) => {
    if (!reason) throw refuse('opinionRequired', {}, '挂起必须说明理由');
    return [{ type: 'evaluation.suspended.v1', data: { reason } }];
  },
});

/** 恢复: the working time that remained goes on. */
export const resume = defineAction({
  ...common,
  label: '恢复',
  hint: '恢复办理，期限按剩余工作日顺延，须说明理由',
  makes: ['evaluation.resumed.v1'],
  whileSuspended: true,
  hinders: ({ suspended }) => (suspended ? undefined : new DomainError('illegalAction', '本评价没有挂起')),
  decide: (state, { reason }, { now, calendar = builtInCalendar }) => {
    if (!reason) throw refuse('opinionRequired', {}, '恢复必须说明理由');
    return [{ type: 'evaluation.resumed.v1', data: { reason, deadlines: datesOnResuming(calendar, state, now) } }];
  },
});
