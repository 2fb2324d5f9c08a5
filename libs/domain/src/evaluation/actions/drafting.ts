import { z } from 'zod';
import { DomainError } from '../../error.ts';
import { FormInput } from '../../form-input.ts';
import { Unplaced, type FormKind } from '../../form.ts';
import { formKinds } from '../../vocabulary.ts';
import type { Action } from '../action.ts';
import { withApprovedTargets } from '../approved-targets.ts';
import { draftKey } from '../state.ts';

/** Which kinds of form each stage takes. */
export const stageKinds: Record<'goal' | 'selfEvaluation', readonly FormKind[]> = {
  goal: ['GOAL_DECLARATION'],
  selfEvaluation: ['SELF_EVALUATION_TABLE', 'SELF_EVALUATION_REPORT'],
};

const Draft = z.strictObject({
  form: FormInput,
  source: z.strictObject({ name: z.string().max(300), unplaced: z.array(Unplaced).max(2_000) }).optional(),
});
type Draft = z.infer<typeof Draft>;

/** What every way of filling in a draft has in common: a bad form is welcome, a form of another stage is not. */
export const drafting = {
  makes: ['form.drafted.v1'],
  input: Draft,
  reads: ['approvedGoal'],
  decide: (state, { form, source }, { forms }) => {
    const stage = draftKey(state.place);
    const kind = form.header.formKind;
    if (!stageKinds[stage].includes(kind))
      throw new DomainError(
        'invalid',
        `当前环节应填报${stageKinds[stage].map((k) => formKinds[k]).join('或')}，收到的是${formKinds[kind]}`,
        { kind },
      );
    const kept = stage === 'selfEvaluation' ? withApprovedTargets(form, forms.approvedGoal) : { form, replaced: [] };
    const data = {
      form: kept.form,
      ...(source && { source }),
      ...(kept.replaced.length > 0 && { replaced: kept.replaced }),
    };
    return [{ type: 'form.drafted.v1', data }];
  },
} satisfies Pick<Action<Draft>, 'makes' | 'input' | 'reads' | 'decide'>;
