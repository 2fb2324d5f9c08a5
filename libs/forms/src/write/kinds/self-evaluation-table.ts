import { evalScopes } from '#domain/vocabulary';
import type { KindLayout } from './kind.ts';
import { officialTable } from './official-table.ts';

const title: KindLayout['title'] = ({ header }) => `${evalScopes[header.evalScope]}绩效自评表`;

export const selfEvaluationTable: KindLayout = {
  kind: 'SELF_EVALUATION_TABLE',
  title,
  layout: (form) =>
    officialTable(form, title(form), {
      fundBlock: ({ header }) => (header.evalScope === 'DEPARTMENT' ? '年度预算申请' : '项目资金'),
      goalBlock: '年度总体目标',
      goalName: '预期目标',
      heads: [
        ['level1', '一级指标'],
        ['level2', '二级指标'],
        ['level3', '三级指标'],
        ['operator', '指标性质'],
        ['target', '年度\n指标值'],
        ['unit', '度量单位'],
        ['actual', '实际\n完成值'],
        ['weight', '分值'],
        ['score', '得分'],
        ['deviationReason', '偏差原因分析及改进措施'],
      ],
    }),
};
