import { isGated, type Approval, type Holder, type Task } from './approval.ts';

const personOf = ({ holder, byId, by, claimedBy }: Task): Holder | undefined =>
  holder ?? (byId && by ? { id: byId, name: by } : claimedBy);

/** Everybody who had a task at one visit, in their order: whoever fell with it too, whoever was removed not. */
export const formerPersons = (approval: Approval, n: number): Holder[] => {
  const people = approval.tasks
    .filter((task) => task.visit === n && !isGated(task, approval.tasks) && task.cancelled?.reason !== 'REMOVED')
    .flatMap((task) => personOf(task) ?? []);
  return people.filter(({ id }, i) => people.findIndex((other) => other.id === id) === i);
};

/** Those who have approved at the visits that stand, newest visit first. */
export const approversOf = (approval: Approval): { id: string; visit: number }[] => {
  const passed = new Set(approval.visits.filter(({ status }) => status === 'PASSED').map(({ n }) => n));
  return approval.tasks
    .flatMap(({ status, byId, visit }) =>
      status === 'APPROVED' && byId && passed.has(visit) ? { id: byId, visit } : [],
    )
    .toSorted((one, other) => other.visit - one.visit);
};
