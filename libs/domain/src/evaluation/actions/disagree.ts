import { z } from 'zod';
import { nodesOf, openVisit } from '../../approval/approval.ts';
import { dutiesOf } from '../../approval/eligible.ts';
import { disagreed } from '../../approval/deciding.ts';
import { refuse } from '../../approval/refusals.ts';
import { defineAction, type Actor } from '../action.ts';
import { dutyOf } from '../duty.ts';
import type { Event } from '../events.ts';
import { refuseUnless } from '../may.ts';
import { failed } from '../onward.ts';
import type { State } from '../state.ts';

/** A signer who was added may always refuse, whatever the node offers its own members. */
const signsOnly = (state: State, actor: Actor): boolean => {
  const duties = dutiesOf(state, actor);
  return duties.length > 0 && duties.every(({ task }) => task.parent !== undefined);
};

/** 不同意: counts in the node's rule, unlike a return, which is one person's act. A node that fails by it ends the revision. */
export const disagree = defineAction({
  label: '不同意',
  hint: '按本节点的会签或票签规则计入，须填写意见；节点未通过时由规则退回',
  who: 'assignee',
  reach: 'above',
  makes: ['task.disagreed.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default(''),
    task: z.string().max(160).optional(),
  }),
  hinders: (state, { actor }) => (signsOnly(state, actor) ? undefined : refuseUnless(state, 'disagree')),
  decide: (state, { opinion, task: wanted }, { actor, now }) => {
    if (!opinion) throw refuse('opinionRequired', {}, '不同意必须填写意见');
    const { approval, task, node, behalf } = dutyOf(state, actor, wanted);
    const data = { task: task.id, opinion, ...behalf };
    const said: Event = { type: 'task.disagreed.v1', data };
    const after = disagreed(approval, data, { by: actor, at: now, nodes: nodesOf(approval, state.packs) });
    if (openVisit(after)) return [said];
    const words = `“${node.title}”未通过：${after.tasks
      .filter(({ status, visit, opinion: given }) => status === 'DISAGREED' && visit === task.visit && given)
      .map(({ by, opinion: given }) => `${by}：${given}`)
      .join('；')}`;
    const forGood = node.onFailure === 'reject';
    return [said, failed(approval, task.id, { rule: 'NODE_FAILED', opinion: words, forGood })];
  },
});
