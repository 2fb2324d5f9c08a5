// The words of the domain's vocabulary that the page needs, and the page's own. A spec compares the former.

export const stages = {
  goal: '目标填报',
  execution: '执行',
  selfEvaluation: '自评',
  review: '审核',
  publication: '公开',
};

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
  review: '审核',
  'publication.pending': '公开（待公开）',
  'publication.noticed': '公开（公示）',
  'publication.published': '公开（已公开）',
  archived: '归档',
  terminated: '终止',
  voided: '作废',
};

export const dueStages = { goal: '目标填报', monitoring: '绩效运行监控', selfEvaluation: '绩效自评' };
export const formKinds = {
  GOAL_DECLARATION: '绩效目标申报表',
  MONITORING_TABLE: '绩效运行监控表',
  SELF_EVALUATION_TABLE: '绩效自评表',
  SELF_EVALUATION_REPORT: '绩效自评报告',
  REVIEW_FORM: '审核表',
};
export const evalScopes = { DEPARTMENT: '部门整体支出', PROJECT: '项目支出', TRANSFER: '转移支付' };
export const severities = { RED: '红色', YELLOW: '黄色', BLUE: '蓝色' };
export const outcomes = { published: '已公开', notRequired: '无需自评', rejected: '审核不予通过', voided: '作废' };
export const lights = { green: '绿灯', yellow: '黄灯', red: '红灯' };

/** What each severity asks of the filer. */
export const meanings = { RED: '须改正后才能送审', YELLOW: '请核对', BLUE: '建议' };

/** @type {Record<string, string>} */
export const taskStatuses = {
  WAITING: '未到',
  PENDING: '待办',
  APPROVED: '同意',
  RETURNED: '退回',
  REJECTED: '不予通过',
  CANCELLED: '已取消',
};

/** @type {Record<string, string>} */
export const formNames = {
  selfEvaluation: '自评表',
  goal: '目标申报表',
  approvedGoal: '批复的绩效目标',
  adjustment: '申请调整的目标',
  public: '公开件',
};

/** What people fill in or decide, by the name of the field. @type {Record<string, string>} */
export const fields = {
  form: '表格文件',
  opinion: '意见',
  reason: '理由',
  remark: '备注',
  score: '审核得分',
  agreed: '决定',
  items: '逐条意见',
  where: '位置',
  text: '意见',
  rule: '规则',
  stage: '环节',
  due: '期限',
  period: '监控期',
  executedFen: '截至期末执行数（元）',
  outlook: '目标完成可能性',
  light: '预警',
  maskMobiles: '遮盖手机号码',
  maskStaffNames: '遮盖经办人员姓名',
  fondsCode: '全宗号',
  retention: '保管期限',
  revision: '报送次数',
  statedTotal: '自评总分',
};

/** The words behind coded values, by the name of the field. @type {Record<string, Record<string, string>>} */
export const choices = {
  stage: dueStages,
  outlook: { certain: '确定能完成', possible: '有可能完成', impossible: '完全不可能完成' },
  light: lights,
  agreed: { true: '同意', false: '不同意' },
};

/** What to write, where the browser only says that something does not match. @type {Record<string, string>} */
export const hints = {
  score: '0至100之间，最多两位小数',
  period: '写作“2026-07”的样子',
  executedFen: '以元为单位，最多两位小数',
};
