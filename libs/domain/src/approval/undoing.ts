import { isGated, isUnfinished, openVisit, type Approval, type Task } from './approval.ts';
import { change, decided, without, type Fold } from './telling.ts';
import { advance, closeFrom, enter } from './visits.ts';

/** The decision is struck, and kept; whatever it had set off falls. */
const struck = (task: Task): Task => {
  const { status, by = '', at = '', opinion = '', earlier = [] } = task;
  return {
    ...without(task, 'by', 'byId', 'at', 'opinion', 'onBehalfOf', 'signature', 'stale'),
    status: task.claimedBy && !task.holder ? 'CLAIMED' : 'PENDING',
    earlier: [...earlier, { status, by, at, opinion }],
  };
};

/** Whether a task could only begin once another was decided. */
export const comesAfter = ({ visits, tasks }: Approval, first: Task, task: Task): boolean => {
  if (isGated(task, tasks)) return task.parent === first.id && first.signing?.kind === 'after';
  const inTurn = visits.find(({ n }) => n === first.visit)?.mode === 'seq' && task.visit === first.visit;
  return inTurn && tasks.indexOf(task) > tasks.findIndex(({ id }) => id === first.id);
};

/** 取回: one's own decision is undone with all that it has set off. */
export const takeBack: Fold<'decision.takenBack.v1'> = (approval, { task: id }, { by }) => {
  const mine = approval.tasks.find((task) => task.id === id);
  if (!mine) return approval;
  const closed = closeFrom(approval, mine.visit + 1, 'TAKEN_BACK', by.name);
  const followed = mine.signing?.kind === 'after' ? id : undefined;
  const fellWithIt = ({ visit, parent, cancelled: because }: Task): boolean =>
    (visit === mine.visit && because?.reason === 'DECIDED') ||
    (parent !== undefined && parent === followed && because?.reason === 'SIGNERS_DECIDED');
  /** Whoever's turn came after waits again: a signer who was to follow, the next in turn. */
  const followsMine = (task: Task): boolean => isUnfinished(task) && comesAfter(approval, mine, task);
  return {
    ...closed,
    visits: closed.visits.map((visit) => (visit.n === mine.visit ? { ...visit, status: 'OPEN' } : visit)),
    tasks: closed.tasks.map((task) => {
      if (task.id === id) return struck(task);
      if (followsMine(task)) return { ...without(task, 'claimedBy', 'helper'), status: 'WAITING' };
      return fellWithIt(task) ? { ...without(task, 'cancelled'), status: task.cancelled?.was ?? 'PENDING' } : task;
    }),
  };
};

/** 退回节点: to those who had it; what was decided from there on no longer stands. */
export const sendBack: Fold<'approval.sentBack.v1'> = (approval, data, told) => {
  const target = approval.visits.findLast(({ node, status }) => node === data.opens.node && status === 'PASSED');
  const returned = change(approval, data.task, (task) => decided(task, 'RETURNED', data, told));
  const closed = closeFrom(returned, target?.n ?? 1, 'RETURNED_BY_PEER', told.by.name);
  return enter(closed, data.opens, told.nodes);
};

/** 跳转: forward over what is passed by, or back. */
export const jump: Fold<'approval.jumped.v1'> = (approval, { leadsTo }, { by, nodes }) => {
  const target = approval.visits.findLast(({ node, status }) => node === leadsTo.opens?.node && status === 'PASSED');
  const from = target ?? openVisit(approval);
  const closed = from ? closeFrom(approval, from.n, 'ADMIN_JUMP', by.name) : approval;
  return advance(closed, leadsTo, nodes);
};

/** Whoever agreed on the old content is marked, or asked again where the node says so. */
export const amend: Fold<'form.amended.v1'> = (approval, _, { nodes }) => {
  const visit = openVisit(approval);
  const again = nodes.find(({ id }) => id === visit?.node)?.requireReconfirm === true;
  return {
    ...approval,
    visits: approval.visits.map((one) => (one === visit ? { ...one, amended: true } : one)),
    tasks: approval.tasks.map((task) => {
      if (task.status !== 'APPROVED') return task;
      if (again && task.visit === visit?.n && !isGated(task, approval.tasks)) return struck(task);
      return { ...task, stale: true };
    }),
  };
};
