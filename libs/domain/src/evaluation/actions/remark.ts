import { z } from 'zod';
import { defineAction } from '../action.ts';
import { colleague } from '../colleagues.ts';

/** 评论: something said beside the case; whoever is mentioned hears of it. */
export const remark = defineAction({
  label: '评论',
  hint: '发表评论，可提及有关人员',
  who: 'participant',
  reach: 'above',
  makes: ['evaluation.remarked.v1'],
  input: z.strictObject({
    text: z.string().trim().min(1, '请填写评论').max(2_000),
    mentions: z.array(z.string().min(1).max(100)).max(50).default([]),
  }),
  asksPeople: true,
  whileSuspended: true,
  decide: (_, { text, mentions }, context) => {
    const told = [...new Set(mentions)].map((id) => colleague(id, context));
    return [{ type: 'evaluation.remarked.v1', data: { text, mentions: told } }];
  },
});
