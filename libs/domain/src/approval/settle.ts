import { isActing, isGated, isUnfinished, openVisit, type Approval, type CancelReason, type Task } from './approval.ts';
import { countOf, tally, type Verdict } from './counting.ts';

export const cancelled = (task: Task, reason: CancelReason, by: string): Task => ({
  ...task,
  status: 'CANCELLED',
  cancelled: { reason, by, was: task.status },
});

/** Everything of these that is not finished falls, with the cause. */
export const cancelOpen = (
  tasks: readonly Task[],
  reason: CancelReason,
  by: string,
  which: (task: Task) => boolean = () => true,
): readonly Task[] => tasks.map((task) => (isUnfinished(task) && which(task) ? cancelled(task, reason, by) : task));

/** In turn: the next one waits no longer once nobody before it is busy. */
const stepOn = (members: readonly Task[], all: readonly Task[]): readonly Task[] => {
  const busy = members.some((task) => isActing(task) || task.status === 'PASSING' || awaitsSigners(task));
  const next = busy ? undefined : members.find(({ status }) => status === 'WAITING');
  return next ? all.map((task) => (task === next ? { ...task, status: 'PENDING' } : task)) : all;
};

/** The parent after its added signers have come to a verdict: it is up again, it has passed, or it is refused. */
const afterSigners = (parent: Task, verdict: Verdict): Task => {
  const signing = parent.signing && { ...parent.signing, open: false };
  if (!signing || verdict === 'open') return parent;
  if (verdict === 'failed') return { ...parent, signing, status: 'DISAGREED', rule: 'SIGNER_DISAGREED' };
  return { ...parent, signing, status: parent.status === 'PASSING' ? 'APPROVED' : 'PENDING' };
};

const awaitsSigners = ({ signing, status }: Task): boolean =>
  signing?.open === true &&
  ((signing.kind === 'before' && status === 'WAITING') || (signing.kind === 'after' && status === 'PASSING'));

const settleSigners = (tasks: readonly Task[], by: string): readonly Task[] =>
  tasks.filter(awaitsSigners).reduce((all, parent) => {
    const added = all.filter(({ id }) => parent.signing?.signers.includes(id));
    const count = countOf(added);
    // Every signer was removed: as if none had been added. Only who has approved already is through by that.
    if (count.members === 0) return all.map((task) => (task.id === parent.id ? afterSigners(task, 'passed') : task));
    const verdict = tally(parent.signing!.mode, count);
    if (verdict === 'open') return parent.signing!.mode === 'seq' ? stepOn(added, all) : all;
    const rest = cancelOpen(all, 'SIGNERS_DECIDED', by, (task) => task.parent === parent.id);
    return rest.map((task) => (task.id === parent.id ? afterSigners(task, verdict) : task));
  }, tasks);

/** Draws the consequences of a decision, an addition or a removal: signers first, then the node. */
export const settle = (approval: Approval, by: string): Approval => {
  const visit = openVisit(approval);
  if (!visit) return approval;
  const tasks = settleSigners(approval.tasks, by);
  const members = tasks.filter((task) => task.visit === visit.n && !isGated(task, tasks));
  const count = countOf(members);
  const skipped = count.members === 0 && members.some(({ status }) => status === 'SKIPPED');
  const verdict = skipped ? 'passed' : tally(visit.mode, count);
  if (verdict === 'open') return { ...approval, tasks: visit.mode === 'seq' ? stepOn(members, tasks) : tasks };
  const status = verdict === 'passed' ? 'PASSED' : 'FAILED';
  return {
    ...approval,
    tasks: cancelOpen(tasks, verdict === 'passed' ? 'DECIDED' : 'NODE_FAILED', by, (task) => task.visit === visit.n),
    visits: approval.visits.map((one) => (one.n === visit.n ? { ...one, status } : one)),
  };
};
