import { answerKinds, returnReasons } from '#domain/approval/events';
import { dueStages } from '#domain/vocabulary';

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
