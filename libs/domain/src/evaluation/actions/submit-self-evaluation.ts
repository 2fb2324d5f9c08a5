import { z } from 'zod';
import { score } from '../../scoring/score.ts';
import { schemeOf } from '../../scoring/schemes.ts';
import { defineAction } from '../action.ts';
import { startAsksPeople } from '../onward.ts';
import { entering, refuseSubmission } from '../submitting.ts';

/** 自评送审: freezes the self-evaluation as a revision and opens the review route. */
export const submitSelfEvaluation = defineAction({
  label: '绩效自评送审',
  hint: '提交绩效自评表，进入审核',
  who: ['filler'],
  reach: 'own',
  makes: ['selfEvaluation.submitted.v1'],
  input: z.strictObject({}),
  reads: ['selfEvaluation', 'approvedGoal', 'returned'],
  asksPeople: (state) => startAsksPeople('review', state),
  hinders: (state, context) => refuseSubmission(state, 'selfEvaluation', context),
  decide: (state, _, context) => {
    const { pins, revisions } = state;
    const { selfEvaluation } = context.forms;
    const statedTotal = selfEvaluation
      ? score(selfEvaluation, schemeOf(pins.scheme, pins.schemeVersion)).total.stated
      : null;
    const { data, after } = entering(state, 'review', revisions.selfEvaluation + 1, context);
    return [{ type: 'selfEvaluation.submitted.v1', data: { ...data, statedTotal } }, ...after];
  },
});
