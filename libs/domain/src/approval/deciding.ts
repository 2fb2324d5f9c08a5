import { isGated, isUnfinished, type Advance, type Approval, type Task } from './approval.ts';
import type { RouteNode } from './route.ts';
import { cancelOpen, settle } from './settle.ts';
import { change, decided, type Decision, type Fold, type Told } from './telling.ts';
import { advance, enter, following, latestVisit } from './visits.ts';

/** Approved, but signers who were to follow still have to: their turn begins. */
const passOn = (approval: Approval, parent: Task): Approval => {
  const inTurn = parent.signing?.mode === 'seq';
  const first = approval.tasks.find((task) => task.parent === parent.id && task.status === 'WAITING');
  const opens = (task: Task): boolean =>
    task.parent === parent.id && task.status === 'WAITING' && (!inTurn || task === first);
  return {
    ...approval,
    tasks: approval.tasks.map((task) => (opens(task) ? { ...task, status: 'PENDING' as const } : task)),
  };
};

const signersFollow = (approval: Approval, task: Task): boolean =>
  task.signing?.kind === 'after' &&
  task.signing.open &&
  approval.tasks.some((other) => other.parent === task.id && isUnfinished(other));

/** The approval counted, before the case goes anywhere. */
export const counted = (approval: Approval, data: Decision, told: Told): Approval => {
  const task = approval.tasks.find(({ id }) => id === data.task);
  const waits = task !== undefined && signersFollow(approval, task);
  const marked = change(approval, data.task, (one) => decided(one, waits ? 'PASSING' : 'APPROVED', data, told));
  return settle(task && waits ? passOn(marked, task) : marked, told.by.name);
};

/** The disagreement counted; signers who were to follow an approval are not asked any more. */
export const disagreed: Fold<'task.disagreed.v1'> = (approval, data, told) => {
  const marked = change(approval, data.task, (task) => decided(task, 'DISAGREED', data, told));
  const follows = (task: Task): boolean => task.parent === data.task && isGated(task, marked.tasks);
  return settle({ ...marked, tasks: cancelOpen(marked.tasks, 'SIGNERS_DECIDED', told.by.name, follows) }, told.by.name);
};

/** The next node, once the last one has passed: as it was said, or simply open to its candidates. */
export const goOn = (settled: Approval, leadsTo: Advance | undefined, nodes: readonly RouteNode[]): Approval => {
  if (leadsTo) return advance(settled, leadsTo, nodes);
  const next = latestVisit(settled)?.status === 'PASSED' ? following(settled, nodes) : undefined;
  return next ? enter(settled, { node: next.id }, nodes) : settled;
};

/** Approved, and on to what follows. */
export const approveTask: Fold<'task.approved.v1'> = (approval, data, told) =>
  goOn(counted(approval, data, told), data.leadsTo, told.nodes);

/** No more decisions in this revision. */
export const end = (approval: Approval, reason: Parameters<typeof cancelOpen>[1], by: string): Approval => ({
  ...approval,
  visits: approval.visits.map((visit) => (visit.status === 'OPEN' ? { ...visit, status: 'CLOSED' } : visit)),
  tasks: cancelOpen(approval.tasks, reason, by),
});

/** A decision that ends the revision: returned to the filler, or rejected for good. */
export const endBy = (
  approval: Approval,
  status: 'RETURNED' | 'REJECTED',
  data: Decision,
  told: Omit<Told, 'nodes'>,
): Approval => {
  // A countersign that failed stays recorded as the disagreement that it was.
  const marked = change(approval, data.task, (task) =>
    isUnfinished(task) ? decided(task, status, data, { ...told, nodes: [] }) : task,
  );
  return end(marked, status === 'RETURNED' ? 'RETURNED_BY_PEER' : 'CASE_REJECTED', told.by.name);
};
