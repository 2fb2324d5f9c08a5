import { audit, blocking } from '../audit/audit.ts';
import { concernsPublicOnly } from '../audit/public-only.ts';
import type { Finding } from '../audit/rule.ts';
import { civilDate, endOf, inWords } from '../deadlines/civil.ts';
import { refuse } from '../approval/refusals.ts';
import { DomainError } from '../error.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { dueStages, type DueStage } from '../vocabulary.ts';
import type { Context } from './action.ts';
import { draftKey, type FormKey, type Forms, type State } from './state.ts';

/** What is wrong with one of the forms of this evaluation, under the scheme it is pinned to; [] when it has none yet. */
export const findingsOf = (state: State, forms: Forms, key: FormKey): Finding[] => {
  const form = forms[key];
  if (!form) return [];
  const siblings = key === 'selfEvaluation' && forms.approvedGoal ? [forms.approvedGoal] : [];
  return audit({
    form,
    scheme: schemeOf(state.pins.scheme, state.pins.schemeVersion),
    siblings,
    first: siblings.length === 0,
  });
};

/** Refuses once the date is over; an extension moves the date, and whoever has been let in again has a date of their own. */
export const refuseLate = (state: State, stage: DueStage, { now }: Context): DomainError | undefined => {
  const due = state.reopened?.until ?? state.deadlines[stage];
  if (!due || now <= endOf(due)) return undefined;
  return refuse(
    'deadlinePassed',
    { stage, due },
    `${dueStages[stage]}的报送期限为${inWords(due)}，今天是${inWords(civilDate(now))}，已逾期；请向主管部门或财政绩效科申请延期`,
  );
};

/** Refuses a missing draft, and a draft that nobody has touched since it was returned. */
export const refuseUntouched = (state: State): DomainError | undefined => {
  if (!state.forms[draftKey(state.place)])
    return new DomainError('invalid', '尚未填报：请先填写或导入表格并保存，再送审');
  if (state.place.endsWith('returned') && !state.changed) return refuse('unchangedResubmission');
  if (state.reopened && !state.changed)
    return refuse('unchangedResubmission', {}, '解锁后尚未修改：请修改并保存后再送审');
  return undefined;
};

/** Refuses while RED findings are open: neither corrected nor waived with a reason. */
export const refuseFindings = (state: State, { forms, now }: Context): DomainError | undefined => {
  const found = findingsOf(state, forms, draftKey(state.place)).filter((finding) => !concernsPublicOnly(finding));
  const open = blocking(
    found,
    state.waivers.filter(({ until }) => !until || civilDate(now) <= until),
  );
  if (open.length === 0) return undefined;
  return new DomainError(
    'blockedByFindings',
    `有${open.length}项红色问题未改正也未获准豁免，不能送审。第一项：${open[0]?.message}`,
    { findings: open },
  );
};
