import { isActing, isUnfinished, nodesOf, openNode, type Task } from '../approval/approval.ts';
import type { Candidates } from '../approval/route.ts';
import { cancelWords } from '../approval/words.ts';
import type { State } from '../evaluation/state.ts';
import { above, named, persons, taskOf, unitHead, type Notice, type PostHolders, type Recipients } from './notice.ts';

const byExpression: Record<string, PostHolders> = {
  unitHead,
  submitterLeader: unitHead,
  competentDepartment: above('departmentReviewer'),
  financeOffice: above('performanceOffice'),
};

/** Those who may act at a node that is open to its candidates. */
export const candidatesOf = (candidates: Candidates): Recipients => {
  if ('persons' in candidates) return { persons: candidates.persons };
  if ('expression' in candidates) return byExpression[candidates.expression] ?? above('performanceOffice');
  return { role: candidates.role, reach: 'reach' in candidates ? candidates.reach : 'above' };
};

const holderOf = ({ holder, claimedBy }: Task) => holder ?? claimedBy;

/** Whoever a task is up to: by name, or everybody who may take it. */
export const peopleOf = (state: State, task: Task): Recipients => {
  const node = state.approval && nodesOf(state.approval, state.packs).find(({ id }) => id === task.node);
  const holder = holderOf(task);
  return holder || !node ? persons(holder) : candidatesOf(node.candidates);
};

/** Whoever is to act from now on and was not before: nobody is told twice that it is their turn. */
export const awaited = (state: State, before: State): readonly Notice[] => {
  const node = openNode(state.approval, state.packs);
  const wasActing = (id: string): boolean => {
    const task = taskOf(before, id);
    return task !== undefined && isActing(task);
  };
  const fresh = (state.approval?.tasks ?? []).filter((task) => isActing(task) && !wasActing(task.id));
  return fresh.map((task) => ({
    to: peopleOf(state, task),
    text: task.parent
      ? `${named(state)}请您在“${node?.title}”节点加签`
      : `${named(state)}已到“${node?.title}”节点，请办理`,
    kind: 'task',
  }));
};

/** Whoever has lost a task by what happened, and why; a helper whose opinion is no longer wanted among them. */
export const relieved = (state: State, before: State): readonly Notice[] =>
  (before.approval?.tasks ?? []).filter(isUnfinished).flatMap((old): Notice[] => {
    const task = taskOf(state, old.id);
    const reason = task?.status === 'CANCELLED' && task.cancelled ? cancelWords[task.cancelled.reason] : undefined;
    const text = (words: string): string => `${named(state)}${words}`;
    const asked = old.status === 'DELEGATED' && task !== undefined && task.status !== 'DELEGATED';
    const helped = asked && task.advice?.length === old.advice?.length;
    return [
      ...(reason
        ? [{ to: peopleOf(before, old), text: text(`不再需要您办理：${reason}`), kind: 'info' as const }]
        : []),
      ...(helped
        ? [{ to: persons(old.helper), text: text('的委派已结束，不再需要您的意见'), kind: 'info' as const }]
        : []),
    ];
  });
