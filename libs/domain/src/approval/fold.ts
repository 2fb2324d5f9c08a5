import { isActing, type Approval, type Holder, type Task } from './approval.ts';
import { approveTask, disagreed, end } from './deciding.ts';
import type { RouteNode } from './route.ts';
import { addSigners, removeSigner } from './signing.ts';
import { change, without, type ApprovalEvent, type Fold } from './telling.ts';
import { amend, jump, sendBack, takeBack } from './undoing.ts';
import { advance } from './visits.ts';

const same: Fold<never> = (approval) => approval;

/** What each fact does to the tasks. Total over the events of approvals. */
export const approvalFolds: { [T in ApprovalEvent]: Fold<T> } = {
  'task.approved.v1': approveTask,
  'task.disagreed.v1': disagreed,
  'task.claimed.v1': (approval, { task }, { by }) =>
    change(approval, task, (one) => ({ ...one, status: 'CLAIMED', claimedBy: by })),
  'task.unclaimed.v1': (approval, { task }) =>
    change(approval, task, (one) => ({ ...without(one, 'claimedBy'), status: 'PENDING' })),
  'task.transferred.v1': (approval, { task, to, onBehalfOf }, { by }) =>
    change(approval, task, (one) => moved(one, to, onBehalfOf ?? by)),
  'task.reassigned.v1': (approval, { task, to }) => change(approval, task, (one) => moved(one, to)),
  'task.delegated.v1': (approval, { task, to, onBehalfOf }, { by }) =>
    change(approval, task, (one) => ({
      ...one,
      status: 'DELEGATED',
      helper: to,
      holder: one.holder ?? one.claimedBy ?? onBehalfOf ?? by,
    })),
  'delegation.answered.v1': (approval, { task, opinion }, { by, at }) =>
    change(approval, task, (one) => ({
      ...without(one, 'helper'),
      status: 'PENDING',
      advice: [...(one.advice ?? []), { by: by.name, at, opinion }],
    })),
  'signers.added.v1': addSigners,
  'signer.removed.v1': removeSigner,
  'decision.takenBack.v1': takeBack,
  'level.accepted.v1': (approval, { node }, { by }) => ({ ...approval, accepted: { node, by: by.name } }),
  'level.released.v1': ({ purpose, route, revision, visits, tasks }) => ({ purpose, route, revision, visits, tasks }),
  'submission.withdrawn.v1': (approval, _, { by }) => end(approval, 'WITHDRAWN', by.name),
  'approval.sentBack.v1': sendBack,
  'form.amended.v1': amend,
  'approval.jumped.v1': jump,
  'approver.missing.v1': same,
  'return.answered.v1': same,
  'task.urged.v1': same,
  'evaluation.copied.v1': same,
  'evaluation.remarked.v1': same,
  'evaluation.suspended.v1': same,
  'evaluation.resumed.v1': same,
  'reopening.requested.v1': same,
  'evaluation.reopened.v1': same,
  'evaluation.relocked.v1': same,
  'route.migrated.v1': (approval, { to }) => ({ ...approval, route: to }),
};

/** Another holder; the first one stays on record, and what had been claimed or asked of a helper is void. */
const moved = (task: Task, to: Holder, by?: Holder): Task => {
  const owner = task.owner ?? task.holder ?? task.claimedBy ?? by;
  return {
    ...without(task, 'claimedBy', 'helper'),
    status: isActing(task) ? 'PENDING' : task.status,
    holder: to,
    ...(owner && { owner }),
  };
};

/** A revision enters its route. Without more the first node is open to its candidates. */
export const begin = (
  approval: Pick<Approval, 'purpose' | 'route' | 'revision'>,
  leadsTo: Parameters<typeof advance>[1] | undefined,
  nodes: readonly RouteNode[],
): Approval => {
  const fresh: Approval = { ...approval, visits: [], tasks: [] };
  const first = nodes[0];
  return advance(fresh, leadsTo ?? (first ? { opens: { node: first.id } } : {}), nodes);
};
