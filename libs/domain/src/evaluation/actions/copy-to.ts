import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import { defineAction } from '../action.ts';
import { colleague } from '../colleagues.ts';

/** 抄送: lets people read the case without asking anything of them; nobody gets it twice. */
export const copyTo = defineAction({
  label: '抄送',
  hint: '请有关人员知悉本评价，不要求办理',
  who: 'participant',
  reach: 'above',
  makes: ['evaluation.copied.v1'],
  input: z.strictObject({
    to: z.array(z.string().min(1).max(100)).min(1, '请选择抄送人员').max(50),
    remark: z.string().trim().max(2_000).default(''),
  }),
  asksPeople: true,
  decide: ({ copies }, { to, remark }, context) => {
    const known = new Set([...copies.map(({ id }) => id), context.actor.id]);
    const fresh = [...new Set(to)].map((id) => colleague(id, context)).filter(({ id }) => !known.has(id));
    if (fresh.length === 0) throw refuse('signerDuplicate', { to }, '所选人员都已收到过抄送');
    return [{ type: 'evaluation.copied.v1', data: { to: fresh, remark } }];
  },
});
