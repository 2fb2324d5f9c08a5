import { z } from 'zod';
import { score } from '../../scoring/score.ts';
import { schemeOf } from '../../scoring/schemes.ts';
import { defineAction } from '../action.ts';
import { refuseFindings, refuseLate, refuseUntouched } from '../preconditions.ts';

/** 自评送审: freezes the self-evaluation as a revision and opens the review route. */
export const submitSelfEvaluation = defineAction({
  label: '绩效自评送审',
  hint: '提交绩效自评表，进入审核',
  who: ['filler'],
  reach: 'own',
  makes: ['selfEvaluation.submitted.v1'],
  input: z.strictObject({}),
  reads: ['selfEvaluation', 'approvedGoal'],
  hinders: (state, context) =>
    refuseLate(state, 'selfEvaluation', context) ?? refuseUntouched(state) ?? refuseFindings(state, context),
  decide: ({ revisions, pins }, _, { forms }) => {
    const stated = forms.selfEvaluation
      ? score(forms.selfEvaluation, schemeOf(pins.scheme, pins.schemeVersion)).total.stated
      : null;
    return [
      { type: 'selfEvaluation.submitted.v1', data: { revision: revisions.selfEvaluation + 1, statedTotal: stated } },
    ];
  },
});
