import { z } from 'zod';
import { defineAction } from '../action.ts';
import { startAsksPeople } from '../onward.ts';
import { entering, refuseSubmission } from '../submitting.ts';

/** 目标送审: freezes the draft as a revision and opens the route. */
export const submitGoal = defineAction({
  label: '绩效目标送审',
  hint: '提交绩效目标申报表，进入审核',
  who: ['filler'],
  reach: 'own',
  makes: ['goal.submitted.v1'],
  input: z.strictObject({}),
  reads: ['goal', 'approvedGoal', 'returned'],
  asksPeople: (state) => startAsksPeople('goal', state),
  hinders: (state, context) => refuseSubmission(state, 'goal', context),
  decide: (state, _, context) => {
    const { data, after } = entering(state, 'goal', state.revisions.goal + 1, context);
    return [{ type: 'goal.submitted.v1', data }, ...after];
  },
});
