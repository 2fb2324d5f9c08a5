import { z } from 'zod';
import { defineAction } from '../action.ts';
import { refuseFindings, refuseLate, refuseUntouched } from '../preconditions.ts';

/** 目标送审: freezes the draft as a revision and opens the route. */
export const submitGoal = defineAction({
  label: '绩效目标送审',
  hint: '提交绩效目标申报表，进入审核',
  who: ['filler'],
  reach: 'own',
  makes: ['goal.submitted.v1'],
  input: z.strictObject({}),
  reads: ['goal', 'approvedGoal'],
  hinders: (state, context) =>
    refuseLate(state, 'goal', context) ?? refuseUntouched(state) ?? refuseFindings(state, context),
  decide: ({ revisions }) => [{ type: 'goal.submitted.v1', data: { revision: revisions.goal + 1 } }],
});
