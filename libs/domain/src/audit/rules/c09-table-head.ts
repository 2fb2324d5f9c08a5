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

const faultOf = (set: IndicatorSet): string | null => {
  const printed = rowsOfSet(set).filter(({ target }) => target.operatorExplicit).length;
  const signs = `${set.indicators.length}项指标中只有${printed}项写明符号`;
  if (set.columns.length === 0) return '没有表头';
  if (!set.columns.some((column) => names.test(column.replace('指标值', '')))) {
    return `表头仅余“${set.columns.join('、')}”`;
  }
  const forSigns = set.columns.some((column) => /^(?:符号|运算符号?)$/.test(column.trim()));
  return forSigns && printed * 2 < set.indicators.length ? `符号栏多数空白，${signs}` : null;
};

const headless = (set: IndicatorSet): Complaint[] => {
  const fault = isTable(set) ? faultOf(set) : null;
  if (fault === null) return [];
  return [
    {
      where: `indicatorSets[${set.setId}]`,
      said: fault,
      computed: '应有各级指标、指标值等列名，各列填写完整',
      message: `指标表的${fault}，看不出指标值的含义，请补齐列名和各列内容。`,
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
  formula: '表格应有完整的表头和首列',
  check: ({ form }) => form.indicatorSets.flatMap((set) => [...headless(set), ...nameless(set)]),
});
