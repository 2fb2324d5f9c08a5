import { z } from 'zod';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';
import { Score } from '../events.ts';
import { refuseUnless } from '../may.ts';

/** 审核打分: the reviewer's own score, beside the stated and the computed one; the unit's numbers stay as they are. */
export const giveScore = defineAction({
  label: '审核打分',
  hint: '给出审核得分，不改动单位填报数据',
  who: 'assignee',
  reach: 'above',
  makes: ['review.scored.v1'],
  input: z.strictObject({ score: Score, opinion: z.string().trim().max(2_000).default('') }),
  hinders: (state) => refuseUnless(state, 'giveScore'),
  decide: (state, { score, opinion }, { actor }) => {
    const { task } = dutyOf(state, actor);
    return [{ type: 'review.scored.v1', data: { task: task.id, score, opinion } }];
  },
});
