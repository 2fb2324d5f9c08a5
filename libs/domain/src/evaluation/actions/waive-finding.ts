import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { civilDate, inWords } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { CivilDate } from '../../deadlines/civil-date.ts';
import { findingsOf } from '../preconditions.ts';
import { draftKey } from '../state.ts';

/** 豁免: a RED finding no longer blocks; the reason and the person stay on record. */
export const waiveFinding = defineAction({
  label: '豁免问题',
  hint: '说明理由后，允许带着该红色问题送审',
  who: ['departmentReviewer', 'performanceOffice'],
  reach: 'above',
  makes: ['finding.waived.v1'],
  input: z.strictObject({
    rule: z.string().min(1).max(10),
    where: z.string().min(1).max(300),
    reason: z.string().trim().min(1, '豁免必须说明理由').max(2_000),
    until: CivilDate.optional(),
  }),
  reads: ['goal', 'selfEvaluation', 'approvedGoal'],
  hinders: (state) =>
    state.forms[draftKey(state.place)] ? undefined : new DomainError('invalid', '尚未填报，没有可豁免的问题'),
  decide: (state, { rule, where, reason, until }, { actor, forms, now }) => {
    const found = findingsOf(state, forms, draftKey(state.place)).some((f) => f.rule === rule && f.where === where);
    if (!found) throw new DomainError('notFound', `当前表格没有这一问题：${rule}（${where}）`, { rule, where });
    if (state.filers.includes(actor.id)) throw refuse('selfApproval', {}, '填报人不得豁免自己填报的问题');
    if (until && until < civilDate(now))
      throw new DomainError('invalid', `豁免的截止日期${inWords(until)}已过，请改为今天或以后的日期`, { until });
    return [{ type: 'finding.waived.v1', data: { rule, where, reason, ...(until && { until }) } }];
  },
});
