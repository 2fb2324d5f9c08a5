import { isGated, openVisit, type Task } from './approval.ts';
import { goOn } from './deciding.ts';
import { cancelOpen, settle } from './settle.ts';
import { change, type Fold } from './telling.ts';

/** 加签: before me, after me, or beside me. */
export const addSigners: Fold<'signers.added.v1'> = (
  approval,
  { task: id, kind, mode, signers, onBehalfOf },
  { by },
) => {
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

/** 减签, and on to what follows. */
export const removeSigner: Fold<'signer.removed.v1'> = (approval, data, told) =>
  goOn(removed(approval, data, told), data.leadsTo, told.nodes);
