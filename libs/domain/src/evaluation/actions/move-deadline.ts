import { z } from 'zod';
import { datesMoved } from '../../deadlines/basis.ts';
import { builtInCalendar } from '../../deadlines/editions.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

/** 期限重算: another calendar edition holds; the dates are what their rules make of it. */
export const moveDeadlines = defineAction({
  label: '期限重算',
  hint: '按新的放假安排重新核算期限',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['deadline.moved.v1'],
  whileSuspended: true,
  input: z.strictObject({ edition: z.string().min(1).max(60), reason: z.string().trim().min(1).max(2_000) }),
  hinders: (state, { calendar = builtInCalendar }) =>
    Object.keys(datesMoved(calendar, state)).length > 0
      ? undefined
      : new DomainError('illegalAction', '各项期限与现行放假安排一致，无须重算'),
  decide: (state, input, { calendar = builtInCalendar }) => [
    { type: 'deadline.moved.v1', data: { ...input, deadlines: datesMoved(calendar, state) } },
  ],
});
