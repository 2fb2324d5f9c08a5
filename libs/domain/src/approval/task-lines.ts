import { isGated, nodesOf, openVisit, type Approval, type Holder, type Task } from './approval.ts';
import { countOf, needed } from './counting.ts';
import type { Mode, Route } from './route.ts';
import { cancelWords, signingKinds, signingModes, taskStatuses } from './words.ts';

/** A task with everything that happened to it, to be read without knowing the codes. */
export interface TaskLine extends Omit<Task, 'node' | 'helper'> {
  node: string;
  /** Title of the node. */
  title: string;
  statusWords: string;
  helper?: Holder;
  /** How it was added to its parent. */
  kind?: string;
  /** What people should know beside the status, one sentence each. */
  notes: string[];
}

type Note = (task: Task, tasks: readonly Task[]) => string | false | undefined;

const parentOf = ({ parent }: Task, tasks: readonly Task[]): Task | undefined => tasks.find(({ id }) => id === parent);

const kindOf = (task: Task, tasks: readonly Task[]): string | undefined => {
  const kind = parentOf(task, tasks)?.signing?.kind;
  return kind && signingKinds[kind];
};

const signingWords = ({ signing }: Task): string | undefined => {
  if (!signing) return undefined;
  const how = signing.kind === 'parallel' ? '' : `，${signingModes[signing.mode]}`;
  return `${signingKinds[signing.kind]}${signing.signers.length}人${how}${signing.open ? '，尚未办结' : ''}`;
};

const notes: readonly Note[] = [
  ({ owner, holder }) => owner && owner.id !== holder?.id && `原由${owner.name}办理`,
  ({ status, helper }) => status === 'DELEGATED' && helper && `已委派${helper.name}提出意见`,
  (task, tasks) => task.parent && `${parentOf(task, tasks)?.holder?.name ?? ''}${kindOf(task, tasks) ?? '加签'}`,
  signingWords,
  ({ onBehalfOf }) => onBehalfOf && `代${onBehalfOf}办理`,
  ({ rule }) => rule === 'SIGNER_DISAGREED' && '被加签人不同意',
  ({ cancelled }) => cancelled && `${cancelWords[cancelled.reason]}（${cancelled.by}）`,
  ({ stale }) => stale && '意见形成于旧版',
  ({ earlier = [] }) => earlier.length > 0 && `此前的${earlier.length}次决定已取回或须重新确认`,
];

export const taskLines = (approval: Approval | null, packs: readonly Route[]): TaskLine[] => {
  if (!approval) return [];
  const titles = new Map(nodesOf(approval, packs).map(({ id, title }) => [id, title]));
  return approval.tasks.map((task) => {
    const kind = kindOf(task, approval.tasks);
    return {
      ...task,
      title: titles.get(task.node) ?? task.node,
      statusWords: taskStatuses[task.status],
      ...(kind && { kind }),
      notes: notes.flatMap((note) => note(task, approval.tasks) || []),
    };
  });
};

/** How the open node stands: parallel signers have enlarged its members, removed ones have lessened them. */
export interface NodeCount {
  node: string;
  mode: Mode;
  members: number;
  agreed: number;
  disagreed: number;
  /** How many must agree. */
  needed: number;
}

export const nodeCount = (approval: Approval | null): NodeCount | null => {
  const visit = openVisit(approval);
  if (!approval || !visit) return null;
  const members = approval.tasks.filter((task) => task.visit === visit.n && !isGated(task, approval.tasks));
  const count = countOf(members);
  return { node: visit.node, mode: visit.mode, ...count, needed: needed(visit.mode, count.members) };
};
