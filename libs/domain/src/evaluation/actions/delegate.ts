import { z } from 'zod';
import { openNode } from '../../approval/approval.ts';
import { dutiesOf } from '../../approval/eligible.ts';
import { refuse } from '../../approval/refusals.ts';
import { defineAction, type Actor } from '../action.ts';
import { dutyOf } from '../duty.ts';
import type { State } from '../state.ts';
import { refuseUnless } from '../may.ts';
import { takerOf, toAnother } from '../taker.ts';

const task = z.string().max(160).optional();

const onlyDelegated = (state: State, actor: Actor): boolean => {
  const duties = dutiesOf(state, actor);
  return duties.length > 0 && duties.every((duty) => duty.task.status === 'DELEGATED');
};

/** 委派: a helper gives an opinion; the task stays with its owner, who decides. */
export const delegate = defineAction({
  label: '委派',
  hint: '请他人提出意见，意见答复后仍由本人决定',
  who: 'assignee',
  reach: 'above',
  makes: ['task.delegated.v1'],
  input: z.strictObject({
    to: z.string().min(1, '请选择被委派人').max(100),
    reason: z.string().trim().max(2_000).default(''),
    task,
  }),
  asksPeople: true,
  hinders: (state, { actor }) =>
    refuseUnless(state, 'delegate') ??
    (onlyDelegated(state, actor) ? refuse('signNested', {}, '这项任务已经委派，答复之前不能再委派') : undefined),
  decide: (state, { to, reason, task: wanted }, context) => {
    const { behalf, ...seat } = dutyOf(state, context.actor, wanted);
    if (seat.task.status === 'DELEGATED') throw refuse('signNested', { task: seat.task.id });
    const helper = takerOf(state, seat, toAnother(to, context), context);
    return [{ type: 'task.delegated.v1', data: { task: seat.task.id, to: helper, reason, ...behalf } }];
  },
});

/** 答复委派: the helper's opinion is kept beside the task, which is its owner's again. */
export const answerDelegation = defineAction({
  label: '答复委派',
  hint: '提出意见，供委派人决定时参考',
  who: 'helper',
  reach: 'above',
  makes: ['delegation.answered.v1'],
  input: z.strictObject({ opinion: z.string().trim().max(2_000).default(''), task }),
  decide: ({ approval, packs }, { opinion, task: wanted }, { actor }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '答复委派须填写意见');
    const asked = approval?.tasks.find(
      ({ id, status, helper }) => status === 'DELEGATED' && helper?.id === actor.id && (!wanted || id === wanted),
    );
    if (!asked) throw refuse('taskGone', { task: wanted, node: openNode(approval, packs)?.id });
    return [{ type: 'delegation.answered.v1', data: { task: asked.id, opinion } }];
  },
});
