import type { Form } from '../../form.ts';
import { isFilled } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { sectionOn } from '../parts.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

const inTable = (form: Form): Complaint[] => {
  const line = totalLine(form);
  if (!line || isFilled(line.row.initialBudget) || !(line.annual ?? line.executed)) return [];
  return [
    {
      where: `${line.where}.initialBudget`,
      said: line.row.initialBudget ? '空白' : '无此栏',
      computed: '应填年初预算数',
      message: `${line.label}缺年初预算数，无法判断预算调整幅度，请补填。`,
    },
  ];
};

/** A report that tells its income and spending, has no funds table, and never mentions the initial budget. */
const inReport = ({ form, siblings }: AuditCase): Complaint[] => {
  const section = sectionOn(form, /收支|预决算|预算执行|资金/);
  const tabled = [form, ...siblings].some(({ funds }) => (funds?.rows.length ?? 0) > 0);
  if (tabled || !section || !/\d\s*(?:万|亿)?元/.test(section.text) || /年初预算/.test(section.text)) return [];
  const amount = /(?:支出|支)[^\d。；]{0,6}([\d.,]+\s*(?:万|亿)?元)/.exec(section.text)?.[1];
  return [
    {
      where: section.path,
      said: amount === undefined ? '只列收支数' : `支出${amount}`,
      computed: '无年初预算数、全年预算数',
      message: `“${section.title}”只列了收支数，没有年初预算数和全年预算数，无法计算执行率，请补充预算数。`,
    },
  ];
};

export const initialBudgetMissing = defineRule({
  code: 'B04',
  name: '缺年初预算数',
  severity: 'YELLOW',
  formula: '年初预算数应填',
  kinds: selfEvaluation,
  check: (audited) => (audited.form.funds?.rows.length ? inTable(audited.form) : inReport(audited)),
});
