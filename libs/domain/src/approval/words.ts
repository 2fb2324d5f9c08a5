import type { CancelReason, SigningKind, SigningMode, TaskStatus } from './approval.ts';

export const taskStatuses: Record<TaskStatus, string> = {
  WAITING: '待轮到',
  PENDING: '待办',
  CLAIMED: '已签收',
  DELEGATED: '委派中',
  PASSING: '已同意，待后加签',
  APPROVED: '同意',
  DISAGREED: '不同意',
  RETURNED: '退回',
  REJECTED: '不予通过',
  CANCELLED: '已失效',
  SKIPPED: '按规则跳过',
};

/** Why a task fell though nobody decided it. */
export const cancelWords: Record<CancelReason, string> = {
  DECIDED: '本节点已由其他人员办结',
  NODE_FAILED: '本节点未通过',
  RETURNED_BY_PEER: '已由其他审核人退回',
  CASE_REJECTED: '审核不予通过',
  WITHDRAWN: '送审人已撤回',
  TAKEN_BACK: '上一节点的决定已取回',
  ADMIN_JUMP: '流程管理员已跳转节点',
  REMOVED: '已减签',
  SIGNERS_DECIDED: '加签已有结论',
  CASE_ENDED: '评价已终止',
};

export const signingKinds: Record<SigningKind, string> = { before: '前加签', after: '后加签', parallel: '并加签' };
export const signingModes: Record<SigningMode, string> = { any: '一人签署即可', all: '全部签署', seq: '依次签署' };
