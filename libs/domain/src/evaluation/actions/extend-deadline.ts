import { z } from 'zod';
import { civilDate, inWords } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { dueStages } from '../../vocabulary.ts';
import { defineAction } from '../action.ts';
import { CivilDate } from '../../deadlines/civil-date.ts';

/** 批准延期: a new date for one stage of one unit, with the reason. */
export const extendDeadline = defineAction({
  label: '批准延期',
  hint: '为本单位调整报送期限，须说明理由',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['deadline.extended.v1'],
  input: z.strictObject({
    stage: z.enum(['goal', 'monitoring', 'selfEvaluation']),
    due: CivilDate,
    reason: z.string().trim().min(1, '延期必须说明理由').max(2_000),
  }),
  decide: (state, { stage, due, reason }, { now }) => {
    const today = civilDate(now);
    const from = state.deadlines[stage];
    if (due < today)
      throw new DomainError('invalid', `新的期限${inWords(due)}早于今天${inWords(today)}，请改为今天或以后的日期`, {
        due,
        today,
      });
    if (from && due <= from)
      throw new DomainError('invalid', `${dueStages[stage]}现有期限为${inWords(from)}，延期后的日期须更晚`, {
        due,
        from,
      });
    return [{ type: 'deadline.extended.v1', data: { stage, due, reason } }];
  },
});
