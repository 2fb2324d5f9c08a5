import type { IndicatorSet } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** 培训人数, 次数, （万元）, 满意度得分: the name says what is counted. */
const unitInName =
  /(?:人|次|户|件|个|项|场|期|台|套|页|篇|份|家|条|处|课时|总|分|指|系)数$|数量$|[（(][^）)]{1,8}[)）]\s*$|得分|评分|指数|系数|是否|等级|排名|名次/;

/** Rates may be written as 1 or 0.95; 0 is 0 in every unit. */
const needsUnit = ({ indicator, target }: Row): boolean => {
  if (indicator.target.unit?.trim()) return false;
  if (target.items.some(({ unit }) => unit === null)) return true;
  const { kind, value, unit } = target;
  return kind === 'QUANTITATIVE' && unit === null && value?.gt(1) === true && !unitInName.test(indicator.level3.trim());
};

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter(needsUnit);
  const [first] = rows;
  if (!first) return [];
  return [
    {
      where: rowsAt(set, rows),
      said: brief(wordsOf(first.indicator.target), 40),
      computed: `${rows.length}项数字没有计量单位`,
      message: `${numbersOf(rows)}的指标值有数字而没有计量单位（如“${brief(wordsOf(first.indicator.target))}”），请补写%、人、次等单位。`,
    },
  ];
};

export const unitMissing = defineRule({
  code: 'F03',
  name: '计量单位缺失',
  severity: 'BLUE',
  formula: '指标值＝数字＋计量单位',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
