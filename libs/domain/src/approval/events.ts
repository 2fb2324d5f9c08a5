import { z } from 'zod';
import { CivilDate } from '../deadlines/civil-date.ts';
import { Form } from '../form.ts';
import { Mode, Route } from './route.ts';

const Id = z.string().min(1).max(160);
const Words = z.string().max(2_000);
const Reason = z.string().trim().min(1).max(2_000);
export const Holder = z.strictObject({ id: Id, name: z.string().min(1).max(100) });
/** In whose place somebody decided: 代. */
const decision = { task: Id, opinion: Words, onBehalfOf: Holder.optional() };

export const Opening = z.strictObject({
  node: Id,
  holders: z
    .array(z.strictObject({ ...Holder.shape, rule: z.string().max(40).optional() }))
    .max(100)
    .optional(),
  reopened: z.boolean().optional(),
  backTo: Id.optional(),
  mode: Mode.optional(),
});
export const Advance = z.strictObject({
  skips: z
    .array(z.strictObject({ node: Id, rule: z.string().max(40) }))
    .max(20)
    .optional(),
  opens: Opening.optional(),
});

/** 退回事由: the grounds that returns are counted by. */
export const returnReasons = {
  ARITHMETIC: '计算或勾稽有误',
  INCOMPLETE: '内容或附件不完整',
  NO_EVIDENCE: '缺少数据或佐证',
  WRONG_IDENTITY: '年度、单位或项目有误',
  UNEXPLAINED: '偏差原因未说明',
  CHANGED_TARGET: '与批复目标不一致',
  SENSITIVE: '含不宜公开的内容',
  WORDING: '表述不规范',
  OTHER: '其他',
} as const;
export type ReturnReason = keyof typeof returnReasons;

/** One item of the 退回整改清单: where, what is wrong, on which ground. */
export const ReturnItem = z.strictObject({
  where: z.string().max(300),
  text: Reason,
  code: z.enum(Object.keys(returnReasons) as [ReturnReason, ...ReturnReason[]]).optional(),
  /** The finding that it speaks of. */
  rule: z.string().max(10).optional(),
});
export type ReturnItem = z.infer<typeof ReturnItem>;

/** 改正, 说明, 申请豁免. */
export const answerKinds = { corrected: '改正', explained: '说明', waiverAsked: '申请豁免' } as const;
export const ReturnAnswer = z.strictObject({
  item: z.int().min(0).max(99),
  kind: z.enum(['corrected', 'explained', 'waiverAsked']),
  text: Reason,
});
export type ReturnAnswer = z.infer<typeof ReturnAnswer>;

/** 从头再审, 直送退回人. */
export const ResubmitMode = z.enum(['REDO', 'DIRECT']);
export type ResubmitMode = z.infer<typeof ResubmitMode>;

/** Sent back to the filler. */
export const Returned = z.strictObject({
  ...decision,
  opinion: Reason,
  items: z.array(ReturnItem).max(100),
  mode: ResubmitMode.optional(),
  due: CivilDate.optional(),
  /** The rule that returned it, when nobody did: a countersign that failed, a time that ran out. */
  rule: z.string().max(40).optional(),
});

/** Handed in. `leadsTo` says how the route begins; without it the first node is open to its candidates. */
export const submission = {
  revision: z.int().positive(),
  leadsTo: Advance.optional(),
  /** After a return: what was asked for, and why it became the whole way again. */
  resubmitted: z.strictObject({ asked: ResubmitMode, mode: ResubmitMode, because: Words.optional() }).optional(),
};

const Stage = z.enum(['goal', 'monitoring', 'selfEvaluation']);

/** What happens to the tasks of a case: decisions, hands that it passes through, interventions. */
export const approvalEvents = {
  'task.approved.v1': z.strictObject({
    ...decision,
    leadsTo: Advance.optional(),
    batch: Id.optional(),
    /** Hash of the revision that was signed. */
    signature: z.string().max(128).optional(),
  }),
  'task.disagreed.v1': z.strictObject({ ...decision, opinion: Reason }),
  'task.claimed.v1': z.strictObject({ task: Id }),
  'task.unclaimed.v1': z.strictObject({ task: Id }),
  'task.transferred.v1': z.strictObject({ task: Id, to: Holder, reason: Words, onBehalfOf: Holder.optional() }),
  'task.delegated.v1': z.strictObject({ task: Id, to: Holder, reason: Words, onBehalfOf: Holder.optional() }),
  'delegation.answered.v1': z.strictObject({ task: Id, opinion: Reason }),
  'signers.added.v1': z.strictObject({
    task: Id,
    kind: z.enum(['before', 'after', 'parallel']),
    mode: z.enum(['any', 'all', 'seq']),
    signers: z.array(Holder).min(1).max(20),
    reason: Words,
    onBehalfOf: Holder.optional(),
  }),
  'signer.removed.v1': z.strictObject({ task: Id, reason: Reason, leadsTo: Advance.optional() }),
  'decision.takenBack.v1': z.strictObject({ task: Id, reason: Words }),
  'level.accepted.v1': z.strictObject({ node: Id }),
  'level.released.v1': z.strictObject({ node: Id }),
  'submission.withdrawn.v1': z.strictObject({ reason: Words }),
  /** Returned to a node that was passed; the case stays in review. */
  'approval.sentBack.v1': z.strictObject({
    ...decision,
    opinion: Reason,
    items: z.array(ReturnItem).max(100),
    mode: ResubmitMode,
    opens: Opening,
  }),
  /** 审核并修改: the form as the reviewer has changed it, and every field that differs. */
  'form.amended.v1': z.strictObject({
    task: Id,
    form: Form,
    changes: z
      .array(z.strictObject({ where: z.string().max(300), from: Words, to: Words }))
      .min(1)
      .max(200),
  }),
  'approver.missing.v1': z.strictObject({ node: Id, rule: z.string().max(40), trace: Words }),
  'task.reassigned.v1': z.strictObject({
    task: Id,
    to: Holder,
    reason: Reason,
    rule: z.string().max(40).optional(),
    handover: Id.optional(),
  }),
  'approval.jumped.v1': z.strictObject({ reason: Reason, leadsTo: Advance }),
  'return.answered.v1': z.strictObject({ answers: z.array(ReturnAnswer).min(1).max(100) }),
  /** From the second time on the leaders of those who are waited for hear of it too. */
  'task.urged.v1': z.strictObject({
    tasks: z.array(Id).min(1).max(50),
    remark: Words,
    day: CivilDate,
    leaders: z.array(Holder).max(50).optional(),
    batch: Id.optional(),
  }),
  'evaluation.copied.v1': z.strictObject({ to: z.array(Holder).min(1).max(50), remark: Words }),
  'evaluation.remarked.v1': z.strictObject({ text: Reason, mentions: z.array(Holder).max(50) }),
  'evaluation.suspended.v1': z.strictObject({ reason: Reason, rule: z.string().max(40).optional() }),
  /** The clocks go on: dates that the standstill has moved. */
  'evaluation.resumed.v1': z.strictObject({ reason: Reason, deadlines: z.partialRecord(Stage, CivilDate) }),
  'reopening.requested.v1': z.strictObject({ reason: Reason }),
  'evaluation.reopened.v1': z.strictObject({ reason: Reason, until: CivilDate }),
  'evaluation.relocked.v1': z.strictObject({ reason: Words, rule: z.string().max(40).optional() }),
  'route.migrated.v1': z.strictObject({ from: Id, to: Id, pack: Route.optional(), reason: Reason }),
} as const;
