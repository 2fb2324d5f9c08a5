import type { Mode, Route, RouteNode } from './route.ts';
import { routeOf } from './routes.ts';

/** A person as the log names them. */
export interface Holder {
  id: string;
  name: string;
}

/** 待轮到、待办、已签收、委派中、已同意待后加签、同意、不同意、退回、不予通过、已失效、按规则跳过. */
export type TaskStatus =
  | 'WAITING'
  | 'PENDING'
  | 'CLAIMED'
  | 'DELEGATED'
  | 'PASSING'
  | 'APPROVED'
  | 'DISAGREED'
  | 'RETURNED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'SKIPPED';

/** Why a task is no longer anybody's duty though nobody decided it. */
export type CancelReason =
  | 'DECIDED'
  | 'NODE_FAILED'
  | 'RETURNED_BY_PEER'
  | 'CASE_REJECTED'
  | 'WITHDRAWN'
  | 'TAKEN_BACK'
  | 'ADMIN_JUMP'
  | 'REMOVED'
  | 'SIGNERS_DECIDED'
  | 'CASE_ENDED';

export type SigningKind = 'before' | 'after' | 'parallel';
export type SigningMode = 'any' | 'all' | 'seq';

interface Said {
  status: TaskStatus;
  by: string;
  at: string;
  opinion: string;
}

/** One person's duty at one visit of a node; without a holder it is whoever fits the node's candidates. */
export interface Task {
  id: string;
  node: string;
  /** Ordinal of the visit of the node, from 1. */
  visit: number;
  status: TaskStatus;
  holder?: Holder;
  /** Who held it first, before it was transferred. */
  owner?: Holder;
  /** 签收: whoever of the candidates has taken it. */
  claimedBy?: Holder;
  /** 委派: whose advice is awaited. */
  helper?: Holder;
  advice?: { by: string; at: string; opinion: string }[];
  /** 加签: the task that this one was added to, and who added it. */
  parent?: string;
  addedBy?: string;
  /** 加签 that this task waits for (before), that has still to follow (after), or that sits beside it (parallel). */
  signing?: { kind: SigningKind; mode: SigningMode; open: boolean; signers: readonly string[] };
  by?: string;
  byId?: string;
  at?: string;
  opinion?: string;
  onBehalfOf?: string;
  signature?: string;
  /** `was`: as it stood before; it stands so again when whoever made it fall takes back what they decided. */
  cancelled?: { reason: CancelReason; by: string; was?: TaskStatus };
  /** The rule that skipped it. */
  rule?: string;
  /** Decided on content that 审核并修改 has changed since. */
  stale?: boolean;
  /** Decisions taken back or asked for again; nothing is forgotten. */
  earlier?: readonly Said[];
}

export interface Visit {
  node: string;
  /** From 1, over all nodes of this revision. */
  n: number;
  /** ISO instant at which it was entered. */
  at?: string;
  mode: Mode;
  status: 'OPEN' | 'PASSED' | 'FAILED' | 'CLOSED' | 'SKIPPED';
  rule?: string;
  /** After a return with mode DIRECT: the node that the case goes straight back to. */
  backTo?: string;
  /** Re-opened by a return: rules that pass by themselves are off. */
  reopened?: boolean;
  /** 审核并修改 has changed the form here: the case no longer goes straight back. */
  amended?: boolean;
}

/** A submitted revision on its way through the nodes of its route: data in the folded state, no tokens. */
export interface Approval {
  purpose: 'goal' | 'review';
  route: string;
  revision: number;
  visits: readonly Visit[];
  tasks: readonly Task[];
  /** 受理: the node that has frozen everything before it. */
  accepted?: { node: string; by: string };
}

/** A node as it is entered: without holders the task is open to all candidates. */
export interface Opening {
  node: string;
  holders?: { id: string; name: string; rule?: string | undefined }[] | undefined;
  reopened?: boolean | undefined;
  backTo?: string | undefined;
  /** Otherwise than the node says: one of several stand-ins is enough. */
  mode?: Mode | undefined;
}

/** What passing a node leads to: nodes passed over by a rule, and the one that is opened. */
export interface Advance {
  skips?: { node: string; rule: string }[] | undefined;
  opens?: Opening | undefined;
}

export const nodesOf = (approval: Pick<Approval, 'route' | 'purpose'>, packs: readonly Route[]): readonly RouteNode[] =>
  routeOf(approval.route, packs)[approval.purpose];

export const openVisit = (approval: Approval | null): Visit | undefined =>
  approval?.visits.find(({ status }) => status === 'OPEN');

/** The node that is to be decided now. */
export const openNode = (approval: Approval | null, packs: readonly Route[]): RouteNode | undefined => {
  const visit = openVisit(approval);
  return approval && visit ? nodesOf(approval, packs).find(({ id }) => id === visit.node) : undefined;
};

const acting: readonly TaskStatus[] = ['PENDING', 'CLAIMED', 'DELEGATED'];
const unfinished: readonly TaskStatus[] = [...acting, 'WAITING', 'PASSING'];

/** Somebody can act on it now. */
export const isActing = ({ status }: Task): boolean => acting.includes(status);
/** Not decided, not cancelled. */
export const isUnfinished = ({ status }: Task): boolean => unfinished.includes(status);

export const actingTasks = (approval: Approval | null): readonly Task[] => approval?.tasks.filter(isActing) ?? [];

/** Gated tasks hang below another one and count there, not in the node. */
export const isGated = (task: Task, tasks: readonly Task[]): boolean =>
  task.parent !== undefined && tasks.find(({ id }) => id === task.parent)?.signing?.kind !== 'parallel';
