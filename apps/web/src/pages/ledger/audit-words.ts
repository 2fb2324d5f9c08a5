import { actions } from '#domain/evaluation/actions';

/** What is done outside of evaluations, as people call it. */
const beside: Readonly<Record<string, string>> = {
  login: '登录',
  logout: '退出',
  changePassword: '修改口令',
  createPerson: '新增人员',
  renamePerson: '更改姓名',
  disablePerson: '停用账号',
  enablePerson: '恢复账号',
  resetPassword: '重置口令',
  askForPost: '申请岗位',
  grantPost: '批准岗位',
  refusePost: '不批准岗位',
  endPost: '结束岗位',
  setProxy: '委托代理',
  endProxy: '结束代理',
  handOver: '工作移交',
  undoHandover: '撤销移交',
  createOrganisation: '新增单位',
  changeOrganisation: '变更单位',
  publishRoute: '发布审核流程',
  retireRoute: '停用审核流程',
  redrive: '重新投递',
  addEndpoint: '新增消息出口',
  changeEndpoint: '变更消息出口',
  removeEndpoint: '删除消息出口',
  setSupplement: '设定补充说明',
  rotateEndpointSecret: '更换签名密钥',
  testEndpoint: '试发测试消息',
  assignEmail: '登记他人邮箱',
  confirmEmail: '启用邮箱',
  createCalendarToken: '生成日历订阅',
  revokeCalendarToken: '作废日历订阅',
  readAudit: '查阅审计日志',
  readRegister: '查阅登记簿变动',
  readAsOf: '查阅历史状况',
  bootstrap: '启用系统',
  checkPostEndings: '核对到期岗位',
  downloadAttachment: '下载附件',
  open: '任务下达',
};

/** What was done, in words; a code that has none stays as it is. */
export const actionInWords = (code: string): string =>
  (actions as Record<string, { label?: string }>)[code]?.label ?? beside[code] ?? code;
