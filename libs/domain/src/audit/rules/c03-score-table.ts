import { report } from '../kinds.ts';
import { conclusionOf, hasScoredTable, isWhole } from '../parts.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

const columnsMissing = ({ form }: AuditCase): Complaint[] => {
  if (form.indicatorSets.length === 0) return [];
  const funds = form.funds?.rows.length ? '' : '，也没有资金执行情况';
  return [
    {
      where: conclusionOf(form, 'indicatorSets'),
      said: '指标表无分值、完成值、得分列',
      computed: '总分无从复算',
      message: `报告中的指标表没有分值、完成值、得分列${funds}，总分无从复算，请按自评表格式补充。`,
    },
  ];
};

const tableMissing = ({ siblings }: AuditCase): Complaint[] => {
  if (siblings.some(({ header }) => header.formKind === 'SELF_EVALUATION_TABLE')) return [];
  return [
    {
      where: '附件',
      said: '无附表',
      computed: '应附绩效自评表',
      message: '报告没有附绩效自评表，请补附填好的自评表。',
    },
  ];
};

export const scoreTable = defineRule({
  code: 'C03',
  name: '缺自评表/评分列',
  severity: 'RED',
  formula: '自评材料应有资金表和分值、得分、完成值各列',
  kinds: report,
  check(audited) {
    const scored = [audited.form, ...audited.siblings].some(hasScoredTable);
    return scored || !isWhole(audited.form) ? [] : [...columnsMissing(audited), ...tableMissing(audited)];
  },
});
