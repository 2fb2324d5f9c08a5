import { DomainError, type RefusalCode } from '../error.ts';

/** What people are told of a refusal: what it is, why it happens, and what they can do next. */
export interface Refusal {
  /** The name by which other systems know it. */
  name: string;
  text: string;
  cause: string;
  next: string;
}

/** The error contract of approvals. A refusal keeps its code for good; its words may be improved. */
export const refusals = {
  notAssignee: {
    name: 'NOT_ASSIGNEE',
    text: '这项任务不由您办理',
    cause: '该节点的办理人是其他人员，或任务已转给他人',
    next: '请由所列办理人办理；确需您办理的，请其转办或由流程管理员改派',
  },
  taskGone: {
    name: 'TASK_GONE',
    text: '这项待办已不在您名下：可能已被办理、转办或收回，请刷新后查看最新进展',
    cause: '打开页面以后，任务已被他人办理、转办、收回或撤销',
    next: '请刷新后查看最新进展',
  },
  taskSuspended: {
    name: 'TASK_SUSPENDED',
    text: '本评价已挂起，恢复后方可办理',
    cause: '管理员已将本评价挂起，期限同时暂停计算',
    next: '请等待恢复，或联系挂起人',
  },
  targetNodeUnknown: {
    name: 'TARGET_NODE_UNKNOWN',
    text: '审核流程中没有这个节点',
    cause: '所选节点不在本评价所用的流程版本中',
    next: '请从列出的节点中选择',
  },
  targetNotPassed: {
    name: 'TARGET_NOT_PASSED',
    text: '不能退回到没有通过的节点',
    cause: '本次审核没有真正经过所选节点，它可能被跳过或尚未到达',
    next: '请从已通过的节点中选择，或退回填报人',
  },
  targetRunning: {
    name: 'TARGET_RUNNING',
    text: '不能退回到正在办理的节点',
    cause: '所选节点还没有办结',
    next: '请选择更早的节点，或待该节点办结',
  },
  sameNode: {
    name: 'SAME_NODE',
    text: '目标节点就是当前节点',
    cause: '退回或跳转的目标与当前节点相同',
    next: '请选择其他节点',
  },
  opinionRequired: {
    name: 'OPINION_REQUIRED',
    text: '请填写意见',
    cause: '这一操作的意见或理由须记录在案',
    next: '请填写意见后重新提交',
  },
  signatureRequired: {
    name: 'SIGNATURE_REQUIRED',
    text: '本节点须签名后才能同意',
    cause: '该节点要求对所审版本签名，尚未签名或签名对应的是旧版本',
    next: '请在最新版本上签名后重新提交',
  },
  selfApproval: {
    name: 'SELF_APPROVAL',
    text: '填报过本表的人员不得审核本表，请由其他人员办理',
    cause: '填报与审核须由不同人员承担',
    next: '请由同节点其他人员办理，或由流程管理员改派',
  },
  transferToSelf: {
    name: 'TRANSFER_TO_SELF',
    text: '不能交给本人',
    cause: '所选人员就是现在的办理人',
    next: '请选择其他人员',
  },
  signerDuplicate: {
    name: 'SIGNER_DUPLICATE',
    text: '所选人员已在本节点',
    cause: '一人在同一节点只能有一项任务',
    next: '请选择不在本节点的人员',
  },
  signerKindMixed: {
    name: 'SIGNER_KIND_MIXED',
    text: '同一任务只能用一种加签方式',
    cause: '该任务已有另一种方式的加签',
    next: '请沿用已有的加签方式，或先减签',
  },
  signNested: {
    name: 'SIGN_NESTED',
    text: '加签或委派不能再次嵌套',
    cause: '被加签人不能再加签，委派中的任务不能再委派',
    next: '请先办结现有的加签或委派，或改用转办',
  },
  signerLast: {
    name: 'SIGNER_LAST',
    text: '不能减去最后一名办理人',
    cause: '减签后本节点将无人办理',
    next: '请先增加办理人，或由流程管理员改派',
  },
  waitingForSigners: {
    name: 'WAITING_FOR_SIGNERS',
    text: '待被加签人处理中',
    cause: '前面的被加签人或审核人尚未办结，还没有轮到这项任务',
    next: '请等待前面的人员办结；必要时可催办',
  },
  withdrawNotAllowed: {
    name: 'WITHDRAW_NOT_ALLOWED',
    text: '现在不能撤回',
    cause: '已有审核决定，或流程规定不可撤回',
    next: '请联系当前审核人退回',
  },
  alreadyDecided: {
    name: 'ALREADY_DECIDED',
    text: '该任务已有决定',
    cause: '他人已先办理，或您已办理过',
    next: '请刷新后查看结果；本人的决定在下一节点办理前可以取回',
  },
  nodeDone: {
    name: 'NODE_DONE',
    text: '该节点已办结',
    cause: '节点已按计票规则通过或不通过',
    next: '请刷新后查看最新进展',
  },
  caseClosed: {
    name: 'CASE_CLOSED',
    text: '本评价已办结',
    cause: '评价已归档、终止或作废',
    next: '如需更正，请向财政绩效科申请',
  },
  noHandler: {
    name: 'NO_HANDLER',
    text: '没有可以办理的人员',
    cause: '相应岗位没有在岗人员，或所选人员已停用、调离或不在本单位及其上级范围内',
    next: '请选择在岗人员，或请流程管理员处理',
  },
  assigneesIncomplete: {
    name: 'ASSIGNEES_INCOMPLETE',
    text: '下一节点审批人未配置',
    cause: '流程的下一节点没有确定的办理人',
    next: '请流程管理员补充配置后重试',
  },
  deadlinePassed: {
    name: 'DEADLINE_PASSED',
    text: '已过报送期限',
    cause: '报送期限已过，且没有获准延期',
    next: '请向主管部门或财政绩效科申请延期',
  },
  lockedByUpper: {
    name: 'LOCKED_BY_UPPER',
    text: '上级已受理，本级不能再改动',
    cause: '上级受理后，本级的决定即被锁定',
    next: '请联系上级解除受理',
  },
  unchangedResubmission: {
    name: 'UNCHANGED_RESUBMISSION',
    text: '退回后尚未修改：请按退回意见修改并保存，再重新送审',
    cause: '退回以后内容没有变化',
    next: '请按退回意见修改并保存后，再重新送审',
  },
  openItems: {
    name: 'OPEN_ITEMS',
    text: '整改清单还有未答复的事项',
    cause: '退回时列出的事项须逐条答复',
    next: '请逐条答复（改正、说明或申请豁免）后重新送审',
  },
  conflict: {
    name: 'VERSION_CONFLICT',
    text: '表单已被他人更新，请刷新后在最新内容上办理',
    cause: '打开页面以后，他人已先一步办理或保存',
    next: '请刷新，在最新内容上重新办理',
  },
  urgeTooOften: {
    name: 'URGE_TOO_OFTEN',
    text: '催办过于频繁',
    cause: '每项任务每人每个工作日只能催办一次，每次送审累计不超过三次',
    next: '请在下一工作日再催办，或联系其负责人',
  },
  batchNotAllowed: {
    name: 'BATCH_NOT_ALLOWED',
    text: '不能批量办理',
    cause: '只有同一流程、同一节点，没有未决问题，也不要求意见、打分或签名的任务才能批量同意；退回和不予通过须逐件办理',
    next: '请逐件打开办理',
  },
} as const satisfies Partial<Record<RefusalCode, Refusal>>;

export type ContractCode = keyof typeof refusals;

/** The words of the contract for a code; undefined for codes that are not part of it. */
export const refusalWords = (code: string): Refusal | undefined =>
  Object.hasOwn(refusals, code) ? refusals[code as ContractCode] : undefined;

/** A refusal of the contract, to be thrown or shown: its facts with cause and next step; the text may be more exact. */
export const refuse = (
  code: ContractCode,
  details: Readonly<Record<string, unknown>> = {},
  text: string = refusals[code].text,
): DomainError => {
  const { name, cause, next } = refusals[code];
  return new DomainError(code, text, { name, cause, next, ...details });
};
