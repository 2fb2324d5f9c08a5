import { answerKinds, returnReasons } from '#domain/approval/events';
import { dueStages } from '#domain/vocabulary';

/** How people call what an action asks for. What is missing here is shown by its code word: a spec finds it. */
export const fieldWords: Readonly<Record<string, string>> = {
  opinion: '意见',
  reason: '理由',
  remark: '说明',
  note: '说明',
  items: '整改清单',
  where: '位置',
  text: '内容',
  code: '退回事由',
  rule: '规则',
  to: '办理人',
  mode: '重新送审方式',
  due: '期限',
  until: '截止日期',
  stage: '环节',
  score: '审核得分',
  period: '截至月份',
  executedFen: '累计执行数（元）',
  outlook: '年底完成可能性',
  agreed: '是否同意',
  choice: '处置方式',
  maskMobiles: '遮盖手机号码',
  maskStaffNames: '遮盖经办人姓名',
  fondsCode: '全宗号',
  retention: '保管期限',
  form: '表格',
  task: '任务',
  tasks: '任务',
  signers: '加签人员',
  kind: '方式',
  mentions: '提到的人',
  persons: '人员',
  answers: '答复',
  signature: '签名',
  node: '节点',
};

/** The words for every choice, by the name of the field. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: dueStages,
  code: returnReasons,
  outlook: { certain: '确定能完成', possible: '有可能完成', impossible: '完全不可能完成' },
  choice: { continue: '继续执行', adjust: '调整目标', cancel: '取消项目' },
  mode: { REDO: '从头逐级审核', DIRECT: '直送退回人', any: '任一人同意即可', all: '全部同意', seq: '依次办理' },
  kind: { before: '前加签', after: '后加签', parallel: '并加签', ...answerKinds },
  agreed: { true: '同意', false: '不同意' },
};
