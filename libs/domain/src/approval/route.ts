import { z } from 'zod';
import { roles, type Role } from '../vocabulary.ts';

const Id = z.string().regex(/^[a-zA-Z][\w-]{0,39}$/, '编号由字母、数字、短横线组成，以字母开头');
const RoleName = z.enum(Object.keys(roles) as [Role, ...Role[]]);

/** How many must agree: 单人、会签、或签、依次、票签. Percentages and counts are compared as integers, never divided. */
export const Mode = z.union([
  z.enum(['single', 'all', 'any', 'seq']),
  z.strictObject({ percent: z.int().min(1).max(100) }),
  z.strictObject({ passCount: z.int().min(1).max(99) }),
  z.strictObject({ rejectCount: z.int().min(1).max(99) }),
]);
export type Mode = z.infer<typeof Mode>;

/** The closed list of expressions that name people by their place beside the case. */
export const candidateExpressions = {
  unitHead: '本单位负责人',
  competentDepartment: '主管部门审核人',
  financeOffice: '财政绩效科',
  submitterLeader: '填报人的负责人',
} as const;

/** Who may act at a node. Reach own: from the unit itself; above: from the unit or any organisation above it. */
export const Candidates = z.union([
  z.strictObject({ role: RoleName, reach: z.enum(['own', 'above']) }),
  z.strictObject({ role: RoleName, at: z.string().min(1).max(400) }),
  z.strictObject({ persons: z.array(z.string().min(1).max(100)).min(1).max(50) }),
  z.strictObject({ expression: z.enum(Object.keys(candidateExpressions) as [keyof typeof candidateExpressions]) }),
]);
export type Candidates = z.infer<typeof Candidates>;

/** Facts that a condition may ask about: amounts in 分, scores in points, as decimal text. */
export const Condition = z.strictObject({
  fact: z.enum(['evalScope', 'budgetFen', 'statedTotal', 'redFindings']),
  is: z.enum(['=', '≠', '>', '≥', '<', '≤']),
  value: z.string().min(1).max(40),
});
export type Condition = z.infer<typeof Condition>;

/** What the person at a node may do beside approving. */
export const NodeAct = z.enum([
  'approve',
  'disagree',
  'returnForRevision',
  'reject',
  'giveScore',
  'amend',
  'transfer',
  'delegate',
  'addSigners',
]);
export type NodeAct = z.infer<typeof NodeAct>;

/** Working days; people are reminded, then their leader; nothing is decided in silence unless a pack says so. */
export const Timeout = z.strictObject({
  workdays: z.int().min(1).max(250),
  remindEvery: z.int().min(1).max(60).default(1),
  reminders: z.int().min(0).max(30).default(3),
  outcome: z.enum(['KEEP', 'AUTO_RETURN']).default('KEEP'),
});
export type Timeout = z.infer<typeof Timeout>;

/** One node of a route: who decides there, how they are counted, and what they may do. */
export const RouteNode = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(60),
  mode: Mode,
  candidates: Candidates,
  may: z.array(NodeAct).min(1),
  /** Left out of the way where it does not hold. Asked when the node is about to be entered. */
  when: Condition.optional(),
  /** The node passes only with a reviewer's score on file. */
  scoreRequired: z.boolean().optional(),
  /** An approval needs words too, not only a return. */
  opinionRequired: z.boolean().optional(),
  signatureRequired: z.boolean().optional(),
  /** Places of the form that 审核并修改 may change, by the start of their address. */
  writable: z.array(z.string().min(1).max(100)).max(50).optional(),
  /** Peers who agreed on the old content must confirm again after 审核并修改. */
  requireReconfirm: z.boolean().optional(),
  /** Where a return may lead: always to the filler; 'passed': also to nodes really passed. */
  returnTo: z.enum(['start', 'previous', 'passed']).optional(),
  /** After a return: the whole way again, or straight back to whoever returned it. */
  resubmit: z
    .array(z.enum(['REDO', 'DIRECT']))
    .min(1)
    .optional(),
  /** DIRECT stays DIRECT even when an amount, a score, a grade or a file has changed. */
  keepDirect: z.boolean().optional(),
  /** What happens when the node fails by its counting rule. */
  onFailure: z.enum(['return', 'reject']).optional(),
  /** Somebody who has already approved in this revision. */
  duplicate: z.enum(['NONE', 'ALL_LATER', 'CONSECUTIVE']).optional(),
  /** The only candidate has filled in the form. */
  self: z.enum(['REFUSE', 'SKIP', 'TO_LEADER']).optional(),
  /** Nobody is there to act. */
  empty: z.enum(['TO_ADMIN', 'PASS', 'REJECT']).optional(),
  timeout: Timeout.optional(),
});
export type RouteNode = z.infer<typeof RouteNode>;

const Nodes = z.array(RouteNode).min(1).max(20);

/** A versioned order of nodes. A released version is never edited. */
export const Route = z.strictObject({
  id: z.string().regex(/^[a-zA-Z][\w-]{0,39}@\d{1,4}$/, '流程编号形如 standard@2'),
  version: z.int().positive(),
  title: z.string().trim().min(1).max(100),
  /** How long the filer may take a submission back: until the first decision (the usual), any time before the end, never. */
  withdraw: z.enum(['untilDecided', 'untilEnd', 'never']).optional(),
  goal: Nodes,
  review: Nodes,
});
export type Route = z.infer<typeof Route>;

export const defineRoute = (route: Route): Route => route;
