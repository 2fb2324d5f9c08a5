import { z } from 'zod';
import { DomainError } from '../../error.ts';
import { FormInput } from '../../form-input.ts';
import { Unplaced, type FormKind } from '../../form.ts';
import { formKinds } from '../../vocabulary.ts';
import { defineAction } from '../action.ts';
import { withApprovedTargets } from '../approved-targets.ts';
import { draftKey } from '../state.ts';

const kinds: Record<'goal' | 'selfEvaluation', readonly FormKind[]> = {
  goal: ['GOAL_DECLARATION'],
  selfEvaluation: ['SELF_EVALUATION_TABLE', 'SELF_EVALUATION_REPORT'],
};

/** 暂存: keeps what has been filled in. A bad form is welcome here; its findings stand beside it. */
export const saveDraft = defineAction({
  label: '暂存',
  hint: '保存填报内容，可多次修改',
  who: ['filler'],
  reach: 'own',
  makes: ['form.drafted.v1'],
  input: z.strictObject({
    form: FormInput,
    source: z.strictObject({ name: z.string().max(300), unplaced: z.array(Unplaced).max(2_000) }).optional(),
  }),
  reads: ['approvedGoal'],
  decide: (state, { form, source }, { forms }) => {
    const stage = draftKey(state.place);
    const kind = form.header.formKind;
    if (!kinds[stage].includes(kind))
      throw new DomainError(
        'invalid',
        `当前环节应填报${kinds[stage].map((k) => formKinds[k]).join('或')}，收到的是${formKinds[kind]}`,
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
});
