import { asCsv } from '../exchange/csv.ts';
import { dueStages, outcomes, places } from '../vocabulary.ts';
import type { BoardLine } from './line.ts';

interface Column {
  name: string;
  kind: 'text' | 'number';
  value(this: void, line: BoardLine): string | null;
}

const columns: readonly Column[] = [
  { name: '单位', kind: 'text', value: ({ unit }) => unit.name },
  { name: '项目', kind: 'text', value: ({ title }) => title },
  { name: '批次', kind: 'text', value: ({ round }) => round },
  { name: '年度', kind: 'number', value: ({ fiscalYear }) => String(fiscalYear) },
  { name: '环节', kind: 'text', value: ({ place }) => places[place] },
  { name: '结果', kind: 'text', value: ({ outcome }) => outcome && outcomes[outcome] },
  { name: `${dueStages.goal}期限`, kind: 'text', value: ({ deadlines }) => deadlines.goal ?? null },
  { name: `${dueStages.monitoring}期限`, kind: 'text', value: ({ deadlines }) => deadlines.monitoring ?? null },
  { name: `${dueStages.selfEvaluation}期限`, kind: 'text', value: ({ deadlines }) => deadlines.selfEvaluation ?? null },
  { name: '退回次数', kind: 'number', value: ({ returns }) => String(returns) },
  { name: '红色问题', kind: 'number', value: ({ findings }) => String(findings.red) },
  { name: '黄色问题', kind: 'number', value: ({ findings }) => String(findings.yellow) },
  { name: '执行率（%）', kind: 'number', value: ({ executionRate }) => executionRate },
  { name: '自评得分', kind: 'number', value: ({ stated }) => stated },
  { name: '核算得分', kind: 'number', value: ({ computed }) => computed },
  { name: '审核得分', kind: 'number', value: ({ reviewer }) => reviewer },
  { name: '等级', kind: 'text', value: ({ grade }) => grade },
];

/** The lines behind the board for a spreadsheet; what could be taken for a formula is made words. */
export const asBoardCsv = (lines: readonly BoardLine[]): string =>
  asCsv(
    { columns: columns.map(({ name, kind }) => ({ name, title: name, kind })) },
    lines.map((line) => Object.fromEntries(columns.map(({ name, value }) => [name, value(line)]))),
  );
