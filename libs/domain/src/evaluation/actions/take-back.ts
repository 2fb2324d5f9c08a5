import { z } from 'zod';
import { isGated, nodesOf, openVisit, type Approval, type Task } from '../../approval/approval.ts';
import { comesAfter, takeBack as takenBack } from '../../approval/undoing.ts';
import { refuse } from '../../approval/refusals.ts';
import { settle } from '../../approval/settle.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import type { State } from '../state.ts';

const takeable: readonly Task['status'][] = ['APPROVED', 'DISAGREED', 'PASSING'];

/** What somebody decided last, and may regret: at a visit that stands. The word of a signer is its owner's at once. */
const lastOf = ({ tasks, visits }: Approval, id: string): Task | undefined => {
  const standing = new Set(visits.filter(({ status }) => status === 'OPEN' || status === 'PASSED').map(({ n }) => n));
  return tasks.findLast(
    (task) => task.byId === id && takeable.includes(task.status) && standing.has(task.visit) && !isGated(task, tasks),
  );
};

const hasActed = ({ byId, advice = [] }: Task): boolean => byId !== undefined || advice.length > 0;

/** Signers who are to speak before it have been called. */
const hasCalled = ({ signing }: Task): boolean => signing?.open === true && signing.kind === 'before';

/** Somebody has acted on what it led to: at a later visit, or in their turn after it. */
const isBuiltUpon = (approval: Approval, mine: Task): boolean =>
  approval.tasks.some(
    (task) =>
      (task.visit > mine.visit && hasActed(task)) ||
      (comesAfter(approval, mine, task) && (hasActed(task) || hasCalled(task))),
  );

/** A level above has taken the case over: what lies before it is frozen. */
const isLocked = ({ accepted, visits }: Approval, mine: Task): boolean =>
  accepted !== undefined && (visits.findLast(({ node }) => node === accepted.node)?.n ?? 0) > mine.visit;

/** Without this decision the node would be open. */
const isNeeded = ({ packs }: State, approval: Approval, mine: Task): boolean => {
  const told = { by: { id: '', name: '' }, at: '', nodes: nodesOf(approval, packs) };
  const without = takenBack(approval, { task: mine.id, reason: '' }, told);
  return openVisit(settle(without, ''))?.n === mine.visit;
};

const refuseTakingBack = (state: State, id: string): DomainError | undefined => {
  const { approval } = state;
  const mine = approval && lastOf(approval, id);
  if (!approval || !mine) return new DomainError('illegalAction', '没有您可以取回的审核决定');
  if (isLocked(approval, mine))
    return refuse('lockedByUpper', {}, `${approval.accepted?.by}已受理，须先解除受理才能取回`);
  if (!openVisit(approval) || isBuiltUpon(approval, mine))
    return refuse('alreadyDecided', {}, '下一节点已有人办理，不能再取回');
  return isNeeded(state, approval, mine)
    ? undefined
    : refuse('nodeDone', {}, '没有您的这项意见，本节点也已按规则办结，不能再取回');
};

/** 取回: undoes one's own decision as long as nobody has acted on it; the opinion stays on record as superseded. */
export const takeBack = defineAction({
  label: '取回',
  hint: '下一节点尚未办理时，取回本人的审核决定重新办理',
  who: 'participant',
  reach: 'above',
  makes: ['decision.takenBack.v1'],
  input: z.strictObject({ reason: z.string().trim().max(2_000).default('') }),
  hinders: (state, { actor }) => refuseTakingBack(state, actor.id),
  decide: ({ approval }, { reason }, { actor }) => {
    const mine = approval && lastOf(approval, actor.id);
    if (!mine) throw refuse('taskGone');
    return [{ type: 'decision.takenBack.v1', data: { task: mine.id, reason } }];
  },
});
