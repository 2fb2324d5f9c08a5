import type { Detail } from '#domain/answers/evaluation';
import { sideOf } from '#domain/attachments/kinds';

/** What a unit usually hands in beside its form, by stage. */
const ofUnit: Readonly<Record<string, string>> = {
  goal: '还没有附件。通常需要：立项依据、预算测算、实施方案',
  execution: '还没有附件。通常需要：合同、采购文件、阶段验收单、支付凭证',
  selfEvaluation: '还没有附件。通常需要：自评报告、合同、验收单、满意度问卷',
  review: '还没有附件。通常需要：自评报告、合同、验收单、满意度问卷',
};

const ofReviewer = '单位没有上传附件。需要补充材料的，退回时写明要补什么；也可以上传现场核查记录、审核底稿';

/** What an empty list says: what is usually handed in, to whoever may. */
export const usualPapers = ({ place, attachments: { kinds } }: Pick<Detail, 'place' | 'attachments'>): string => {
  if (kinds.some((kind) => sideOf[kind] === 'unit')) return ofUnit[place.split('.')[0] ?? ''] ?? '还没有附件';
  return kinds.length > 0 ? ofReviewer : '还没有附件';
};
