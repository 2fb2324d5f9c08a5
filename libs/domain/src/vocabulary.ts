/** Code word ↔ official term: the only place where the two meet. Pages, messages and documents take their words here. */
export const roles = {
  filler: '填报人',
  unitHead: '单位负责人',
  departmentReviewer: '主管部门审核人',
  budgetOffice: '财政业务科',
  performanceOffice: '财政绩效科',
  disclosureOfficer: '公开管理员',
  archivist: '档案管理员',
  administrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
} as const;
export type Role = keyof typeof roles;

/** Every place of the machine, as a dotted path. */
export const places = {
  new: '未下达',
  'goal.drafting': '目标填报（填报中）',
  'goal.reviewing': '目标填报（审核中）',
  'goal.returned': '目标填报（被退回）',
  'execution.running': '执行（执行中）',
  'execution.monitoring': '执行（监控填报）',
  'execution.adjusting': '执行（目标调整审核中）',
  'selfEvaluation.drafting': '自评（填报中）',
  'selfEvaluation.returned': '自评（被退回）',
  'selfEvaluation.reopened': '自评（解锁重开）',
  'selfEvaluation.revising': '自评（公开后重开）',
  review: '审核',
  'publication.pending': '公开（待公开）',
  'publication.noticed': '公开（公示）',
  'publication.published': '公开（已公开）',
  archived: '归档',
  terminated: '终止',
  voided: '作废',
} as const;
export type Place = keyof typeof places;

/** The five stages that people speak of, in their order. */
export const stages = {
  goal: '目标填报',
  execution: '执行',
  selfEvaluation: '自评',
  review: '审核',
  publication: '公开',
} as const;
export type Stage = keyof typeof stages;

/** Stages that a unit must hand something in for, by a date. */
export const dueStages = { goal: '目标填报', monitoring: '绩效运行监控', selfEvaluation: '绩效自评' } as const;
export type DueStage = keyof typeof dueStages;

export const formKinds = {
  GOAL_DECLARATION: '绩效目标申报表',
  MONITORING_TABLE: '绩效运行监控表',
  SELF_EVALUATION_TABLE: '绩效自评表',
  SELF_EVALUATION_REPORT: '绩效自评报告',
  REVIEW_FORM: '审核表',
} as const;

export const evalScopes = { DEPARTMENT: '部门整体支出', PROJECT: '项目支出', TRANSFER: '转移支付' } as const;

export const organisationKinds = {
  financeBureau: '财政局',
  department: '主管部门',
  budgetUnit: '预算单位',
  subordinateUnit: '二级单位',
} as const;

export const severities = { RED: '红色', YELLOW: '黄色', BLUE: '蓝色' } as const;

/** How an evaluation may end. */
export const outcomes = {
  published: '已公开',
  notRequired: '无需自评',
  rejected: '审核不予通过',
  voided: '作废',
} as const;
export type Outcome = keyof typeof outcomes;

export const lights = { green: '绿灯', yellow: '黄灯', red: '红灯' } as const;
export type Light = keyof typeof lights;

/** Papers that are handed in beside a form. */
export const attachmentKinds = {
  selfReport: '自评报告',
  evidence: '佐证材料',
  review: '审核材料',
  other: '其他',
} as const;

/** What has happened, as a timeline says it. */
export const eventWords = {
  'evaluation.opened.v1': '任务下达',
  'form.drafted.v1': '暂存填报内容',
  'goal.submitted.v1': '绩效目标送审',
  'goal.returned.v1': '绩效目标退回',
  'goal.approved.v1': '绩效目标批复',
  'task.approved.v1': '审核同意',
  'monitoring.opened.v1': '布置监控',
  'monitoring.recorded.v1': '监控填报',
  'adjustment.requested.v1': '申请目标调整',
  'adjustment.decided.v1': '目标调整审核',
  'execution.closed.v1': '执行结束',
  'selfEvaluation.submitted.v1': '绩效自评送审',
  'review.returned.v1': '自评退回',
  'review.rejected.v1': '审核不予通过',
  'review.scored.v1': '审核打分',
  'review.approved.v1': '审核通过',
  'disclosure.prepared.v1': '准备公开',
  'evaluation.published.v1': '公开',
  'evaluation.archived.v1': '归档',
  'evaluation.cancelled.v1': '无需自评',
  'evaluation.voided.v1': '作废',
  'finding.waived.v1': '豁免问题',
  'deadline.extended.v1': '批准延期',
  'extension.requested.v1': '申请延期',
  'extension.refused.v1': '不予延期',
  'deadline.moved.v1': '期限调整',
  'disposal.decided.v1': '预警处置',
  'task.disagreed.v1': '审核不同意',
  'task.claimed.v1': '签收',
  'task.unclaimed.v1': '退签',
  'task.transferred.v1': '转办',
  'task.delegated.v1': '委派',
  'delegation.answered.v1': '委派答复',
  'signers.added.v1': '加签',
  'signer.removed.v1': '减签',
  'decision.takenBack.v1': '取回',
  'level.accepted.v1': '受理',
  'level.released.v1': '解除受理',
  'submission.withdrawn.v1': '撤回',
  'approval.sentBack.v1': '退回节点',
  'form.amended.v1': '审核修改',
  'approver.missing.v1': '审批人缺失',
  'task.reassigned.v1': '改派',
  'approval.jumped.v1': '跳转',
  'return.answered.v1': '答复整改清单',
  'task.urged.v1': '催办',
  'evaluation.copied.v1': '抄送',
  'evaluation.remarked.v1': '评论',
  'evaluation.suspended.v1': '挂起',
  'evaluation.resumed.v1': '恢复',
  'reopening.requested.v1': '申请解锁',
  'evaluation.reopened.v1': '解锁重开',
  'evaluation.relocked.v1': '重新锁定',
  'route.migrated.v1': '变更审核流程',
  'attachment.added.v1': '上传附件',
  'attachment.withdrawn.v1': '撤下附件',
} as const;

/** What a reviewer has decided about a task. */
export const decisions = {
  APPROVED: '同意',
  DISAGREED: '不同意',
  RETURNED: '退回修改',
  REJECTED: '不予通过',
  SKIPPED: '按规则跳过',
} as const;

/** Whether the goals of the year will be met, as a monitoring table asks it. */
export const outlooks = { certain: '确定能完成', possible: '有可能完成', impossible: '完全不可能完成' } as const;
