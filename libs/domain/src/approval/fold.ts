import {
  isActing,
  isGated,
  isUnfinished,
  openVisit,
  type Advance,
  type Approval,
  type Holder,
  type Task,
} from './approval.ts';
import type { approvalEvents } from './events.ts';
import type { RouteNode } from './route.ts';
import { cancelOpen, settle } from './settle.ts';
import { advance, closeFrom, enter, following, latestVisit } from './visits.ts';
import type { z } from 'zod';

/** Who and when, and the nodes of the route that the case is on. */
export interface Told {
  by: Holder;
  at: string;
  nodes: readonly RouteNode[];
}

type ApprovalEvent = keyof typeof approvalEvents;
type Data<T extends ApprovalEvent> = z.infer<(typeof approvalEvents)[T]>;
type Fold<T extends ApprovalEvent> = (approval: Approval, data: Data<T>, told: Told) => Approval;

const change = (approval: Approval, id: string, how: (task: Task) => Task): Approval => ({
  ...approval,
  tasks: approval.tasks.map((task) => (task.id === id ? how(task) : task)),
});

interface Decision {
  task: string;
  opinion: string;
  onBehalfOf?: Holder | undefined;
  signature?: string | undefined;
}

const decided = (
  task: Task,
  status: Task['status'],
  { opinion, onBehalfOf, signature }: Decision,
  { by, at }: Told,
): Task => ({
  ...task,
  status,
  by: by.name,
  byId: by.id,
  at,
  opinion,
  ...(onBehalfOf && { onBehalfOf: onBehalfOf.name }),
  ...(signature && { signature }),
});

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

/** The disagreement counted. */
export const disagreed: Fold<'task.disagreed.v1'> = (approval, data, told) =>
  settle(
    change(approval, data.task, (task) => decided(task, 'DISAGREED', data, told)),
    told.by.name,
  );

const approveTask: Fold<'task.approved.v1'> = (approval, data, told) => {
  return goOn(counted(approval, data, told), data.leadsTo, told.nodes);
};

/** The next node, once the last one has passed: as it was said, or simply open to its candidates. */
const goOn = (settled: Approval, leadsTo: Advance | undefined, nodes: readonly RouteNode[]): Approval => {
  if (leadsTo) return advance(settled, leadsTo, nodes);
  const next = latestVisit(settled)?.status === 'PASSED' ? following(settled, nodes) : undefined;
  return next ? enter(settled, { node: next.id }, nodes) : settled;
};

const without = <K extends keyof Task>(task: Task, ...keys: readonly K[]): Omit<Task, K> =>
  Object.fromEntries(Object.entries(task).filter(([key]) => !keys.includes(key as K))) as unknown as Omit<Task, K>;

/** The decision is struck, and kept; whatever it had set off falls. */
const struck = (task: Task): Task => {
  const { status, by = '', at = '', opinion = '', earlier = [] } = task;
  return {
    ...without(task, 'by', 'byId', 'at', 'opinion', 'onBehalfOf', 'signature', 'stale'),
    status: 'PENDING',
    earlier: [...earlier, { status, by, at, opinion }],
  };
};

/** Whether a task could only begin once another was decided. */
export const comesAfter = ({ visits, tasks }: Approval, first: Task, task: Task): boolean => {
  if (task.parent !== undefined) return task.parent === first.id && first.signing?.kind === 'after';
  const inTurn = visits.find(({ n }) => n === first.visit)?.mode === 'seq' && task.visit === first.visit;
  return inTurn && tasks.indexOf(task) > tasks.findIndex(({ id }) => id === first.id);
};

const takeBack: Fold<'decision.takenBack.v1'> = (approval, { task: id }, { by }) => {
  const mine = approval.tasks.find((task) => task.id === id);
  if (!mine) return approval;
  const closed = closeFrom(approval, mine.visit + 1, 'TAKEN_BACK', by.name);
  const fellWithIt = ({ visit, cancelled: because }: Task): boolean =>
    visit === mine.visit && because?.reason === 'DECIDED';
  /** Whoever's turn came after waits again: a signer who was to follow, the next in turn. */
  const followsMine = (task: Task): boolean => isUnfinished(task) && comesAfter(approval, mine, task);
  return {
    ...closed,
    visits: closed.visits.map((visit) => (visit.n === mine.visit ? { ...visit, status: 'OPEN' } : visit)),
    tasks: closed.tasks.map((task) => {
      if (task.id === id) return struck(task);
      if (followsMine(task)) return { ...without(task, 'claimedBy'), status: 'WAITING' };
      return fellWithIt(task) ? { ...without(task, 'cancelled'), status: 'PENDING' } : task;
    }),
  };
};

const addSigners: Fold<'signers.added.v1'> = (approval, { task: id, kind, mode, signers, onBehalfOf }, { by }) => {
  const parent = approval.tasks.find((task) => task.id === id);
  if (!parent) return approval;
  const before = approval.tasks.filter((task) => task.parent === id).length;
  const inTurn = kind === 'parallel' ? openVisit(approval)?.mode === 'seq' : mode === 'seq';
  const waits = (i: number): boolean =>
    kind === 'after' || (inTurn && (i > 0 || kind === 'parallel' || parent.signing?.open === true));
  const added = signers.map((holder, i): Task => ({
    id: `${id}+${before + i + 1}`,
    node: parent.node,
    visit: parent.visit,
    status: waits(i) ? 'WAITING' : 'PENDING',
    holder,
    parent: id,
    addedBy: by.id,
  }));
  // Signers of an earlier round have had their say: only those of the open one are counted.
  const round = parent.signing?.open ? parent.signing.signers : [];
  const marked = change(approval, id, (task) => ({
    ...task,
    holder: task.holder ?? task.claimedBy ?? onBehalfOf ?? by,
    signing: { kind, mode, open: kind !== 'parallel', signers: [...round, ...added.map((one) => one.id)] },
    status: kind === 'before' ? 'WAITING' : task.status,
  }));
  return settle({ ...marked, tasks: [...marked.tasks, ...added] }, by.name);
};

/** The removal counted: with a task those fall who were to sign before or after it; whoever sits beside it stays. */
export const removed: Fold<'signer.removed.v1'> = (approval, { task: id }, { by }) => {
  const falls = (task: Task): boolean => task.id === id || (task.parent === id && isGated(task, approval.tasks));
  return settle({ ...approval, tasks: cancelOpen(approval.tasks, 'REMOVED', by.name, falls) }, by.name);
};

const removeSigner: Fold<'signer.removed.v1'> = (approval, data, told) =>
  goOn(removed(approval, data, told), data.leadsTo, told.nodes);

const sendBack: Fold<'approval.sentBack.v1'> = (approval, data, told) => {
  const target = approval.visits.findLast(({ node, status }) => node === data.opens.node && status === 'PASSED');
  const returned = change(approval, data.task, (task) => decided(task, 'RETURNED', data, told));
  const closed = closeFrom(returned, target?.n ?? 1, 'RETURNED_BY_PEER', told.by.name);
  return enter(closed, data.opens, told.nodes);
};

const jump: Fold<'approval.jumped.v1'> = (approval, { leadsTo }, { by, nodes }) => {
  const target = approval.visits.findLast(({ node, status }) => node === leadsTo.opens?.node && status === 'PASSED');
  const from = target ?? openVisit(approval);
  const closed = from ? closeFrom(approval, from.n, 'ADMIN_JUMP', by.name) : approval;
  return advance(closed, leadsTo, nodes);
};

/** Whoever agreed on the old content is marked, or asked again where the node says so. */
const amend: Fold<'form.amended.v1'> = (approval, _, { nodes }) => {
  const visit = openVisit(approval);
  const again = nodes.find(({ id }) => id === visit?.node)?.requireReconfirm === true;
  return {
    ...approval,
    visits: approval.visits.map((one) => (one === visit ? { ...one, amended: true } : one)),
    tasks: approval.tasks.map((task) => {
      if (task.status !== 'APPROVED' || task.stale) return task;
      if (again && task.visit === visit?.n) return struck(task);
      return { ...task, stale: true };
    }),
  };
};

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
  const failed = approval.tasks.some(({ id, status: now }) => id === data.task && now === 'DISAGREED');
  // A countersign that failed stays recorded as the disagreement that it was.
  const marked = failed
    ? approval
    : change(approval, data.task, (task) => decided(task, status, data, { ...told, nodes: [] }));
  return end(marked, status === 'RETURNED' ? 'RETURNED_BY_PEER' : 'CASE_REJECTED', told.by.name);
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
