const columns: Record<string, string> = {
  target: '指标值',
  actual: '完成值',
  weight: '分值',
  score: '得分',
  deviationReason: '偏差原因',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  executionRate: '执行率',
  title: '标题',
  attachmentLabel: '材料题',
  contactPhone: '联系电话',
  filledBy: '填表人',
  filledOn: '填报日期',
  unitHeadSignature: '单位负责人签字',
  projectName: '项目名称',
  byIncomeNature: '按收入性质分',
  byExpenditureNature: '按支出性质分',
};

const funds: Record<string, string> = {
  TOTAL: '年度资金总额',
  FISCAL: '当年财政拨款',
  CARRYOVER: '上年结转资金',
  OTHER: '其他资金',
};

const inColumn = (column: string | undefined, before: string): string =>
  column ? `${before}·${columns[column] ?? column}` : before;

/** Patterns of addresses in a form, and how people call the place. */
const spoken: readonly [RegExp, (...found: string[]) => string][] = [
  [
    /^indicatorSets\[[^\]]*\]\.indicators\[([\d,]+)\](?:\.(\w+))?/,
    (rows = '', column) => inColumn(column, `第${rows.replaceAll(',', '、')}项指标`),
  ],
  [/^indicatorSets\[[^\]]*\]\.groups\[([^\]]*)\]/, (level1 = '') => level1],
  [/^indicatorSets/, () => '指标表'],
  [/^funds\.rows\[([^\]]*)\](?:\.(\w+))?/, (key = '', column) => inColumn(column, funds[key] ?? '资金')],
  [/^funds\.declared(?:\.(\w+))?/, (column) => inColumn(column, '年度预算申请')],
  [/^funds/, () => '资金情况'],
  [/^header(?:\.(\w+))?/, (column) => inColumn(column, '表头落款')],
  [/^totals/, () => '总分'],
  [/^grade/, () => '评价等级'],
  [/^remarks/, () => '备注'],
  [/^goals/, () => '总体目标'],
  [/^responsibilities/, () => '职能职责'],
  [/^narrative\[([^\]]*)\]/, (path = '') => `报告“${path}”`],
  [/^结构$/, () => '报告的标题'],
  [/^([（）()一二三四五六七八九十\d][（）()一二三四五六七八九十\d.、]*)$/, (path = '') => `报告“${path}”`],
];

/** indicatorSets[eval].indicators[4].actual → 第4项指标·完成值; what is unknown stays as it is. */
export const inWords = (where: string): string => {
  for (const [pattern, words] of spoken) {
    const found = pattern.exec(where);
    if (found) return words(...found.slice(1));
  }
  return where;
};
