import { z } from 'zod';
import { CivilDate } from '../../deadlines/civil-date.ts';
import { civilDate, inWords } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { dueStages } from '../../vocabulary.ts';
import { defineAction } from '../action.ts';

const reason = (message: string) => z.string().trim().min(1, message).max(2_000);

/** 申请延期: the unit asks; the date stands until somebody grants it. */
export const requestExtension = defineAction({
  label: '申请延期',
  hint: '不能按期报送的，向主管部门或财政绩效科申请延期',
  who: ['filler', 'unitHead'],
  reach: 'own',
  makes: ['extension.requested.v1'],
  input: z.strictObject({
    stage: z.enum(['goal', 'monitoring', 'selfEvaluation']),
    due: CivilDate,
    reason: reason('申请延期必须说明理由'),
  }),
  hinders: ({ extensionAsked }) =>
    extensionAsked
      ? new DomainError(
          'illegalAction',
          `已申请将${dueStages[extensionAsked.stage]}延期至${inWords(extensionAsked.due)}，请等待批复`,
        )
      : undefined,
  decide: (state, { stage, due, ...rest }, { now }) => {
    const from = state.deadlines[stage];
    const today = civilDate(now);
    if (!from) throw new DomainError('invalid', `${dueStages[stage]}没有报送期限，无须申请延期`, { stage });
    if (due <= from || due < today)
      throw new DomainError(
        'invalid',
        `申请的期限${inWords(due)}须晚于现有期限${inWords(from)}，且不早于今天${inWords(today)}`,
        {
          due,
          from,
          today,
        },
      );
    return [{ type: 'extension.requested.v1', data: { stage, due, ...rest } }];
  },
});

/** 不予延期: the date stands; the unit is told why. */
export const refuseExtension = defineAction({
  label: '不予延期',
  hint: '不同意单位的延期申请，须说明理由',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['extension.refused.v1'],
  input: z.strictObject({ reason: reason('不予延期必须说明理由') }),
  hinders: ({ extensionAsked }) =>
    extensionAsked ? undefined : new DomainError('illegalAction', '没有待批复的延期申请'),
  decide: (_, data) => [{ type: 'extension.refused.v1', data }],
});
