import type { IndicatorSet } from '../../form.ts';
import { figure } from '../cells.ts';
import { hasContent, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { sumOf } from '../sums.ts';

/** Points of the 90 that indicators share. */
const most = 40;

const heavy = (row: Row): Complaint[] =>
  row.weight?.gte(most)
    ? [
        {
          where: row.where,
          said: `分值${figure(row.weight)}分`,
          computed: `应低于${most}分`,
          message: `${row.name}一项的分值为${figure(row.weight)}分，权重过于集中，请按重要程度分解指标、重新分配分值。`,
        },
      ]
    : [];

/** A level-1 group whose rows carry no points while others do. */
const weightless = (set: IndicatorSet, rows: readonly Row[]): Complaint[] => {
  const names = [...new Set(rows.filter(({ target }) => hasContent(target)).map(({ indicator }) => indicator.level1))];
  const groups = names.map((name) => ({
    name,
    sum: sumOf(
      rows.filter((row) => row.indicator.level1 === name),
      'weight',
    ),
  }));
  const empty = groups.filter(({ sum }) => !sum?.value.gt(0)).map(({ name }) => name.replace(/\s/g, ''));
  if (empty.length === 0 || empty.length === groups.length) return [];
  return [
    {
      where: `indicatorSets[${set.setId}]`,
      said: `${empty.join('、')}没有分值`,
      computed: '各一级指标均应有分值',
      message: `一级指标${empty.join('、')}下的各项都没有分值，请按评分办法分配。`,
    },
  ];
};

const check = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set);
  if (rows.filter(({ weight }) => weight?.gt(0)).length < 2) return [];
  return [...rows.flatMap(heavy), ...weightless(set, rows)];
};

export const weightConcentrated = defineRule({
  code: 'G19',
  name: '权重过度集中',
  severity: 'YELLOW',
  formula: `单项指标分值＜${most}，各一级指标均有分值`,
  check: ({ form }) => form.indicatorSets.flatMap(check),
});
