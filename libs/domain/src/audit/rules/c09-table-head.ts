import type { IndicatorSet } from '../../form.ts';
import { rowsOfSet } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const names = /指标|一级|二级|三级|名称|内容/;

/** A list inside of running text has no head; a table shows itself by its other cells. */
const isTable = ({ setId, indicators }: IndicatorSet): boolean =>
  setId !== 'list' &&
  indicators.some(({ target, actual, weight, score }) =>
    [target.operator, target.unit, actual, weight, score].some((cell) => cell !== null && cell !== undefined),
  );

const headless = (set: IndicatorSet): Complaint[] => {
  if (!isTable(set) || set.columns.some((column) => names.test(column.replace(/指标值/, '')))) return [];
  const printed = rowsOfSet(set).filter(({ target }) => target.operatorExplicit).length;
  const said = set.columns.length === 0 ? '无表头' : `仅余“${set.columns.join('、')}”`;
  return [
    {
      where: `indicatorSets[${set.setId}]`,
      said,
      computed: `应有一级指标、二级指标、三级指标等列名；${set.indicators.length}项指标中${printed}项写明符号`,
      message: `指标表的表头不全（${said}），看不出各列的含义，请补齐列名和符号。`,
    },
  ];
};

const nameless = (set: IndicatorSet): Complaint[] => {
  const rows = set.indicators.filter(({ level1 }) => level1.trim() === '').map(({ seq }) => seq);
  if (rows.length === 0) return [];
  return [
    {
      where: `indicatorSets[${set.setId}].indicators[${rows.join(',')}]`,
      said: '一级指标空白',
      computed: `第${rows.join('、')}项`,
      message: `第${rows.join('、')}项指标没有一级指标名称，请补填。`,
    },
  ];
};

export const tableHead = defineRule({
  code: 'C09',
  name: '表头/行列缺失',
  severity: 'YELLOW',
  check: ({ form }) => form.indicatorSets.flatMap((set) => [...headless(set), ...nameless(set)]),
});
