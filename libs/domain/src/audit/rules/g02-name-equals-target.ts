import type { IndicatorSet } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { bare } from '../likeness.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { hasContent, rowsOfSet } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter(
    ({ indicator, target }) => hasContent(target) && bare(indicator.level3) === bare(indicator.target.raw),
  );
  const [first] = rows;
  if (!first) return [];
  return [
    {
      where: rowsAt(set, rows),
      against: `${first.where}.target`,
      said: `指标名称“${brief(first.indicator.level3.trim())}”`,
      computed: `指标值“${brief(wordsOf(first.indicator.target))}”`,
      message: `${numbersOf(rows)}的指标名称与指标值是同一句话，没有独立的指标值，请把名称和目标值分开填写。`,
    },
  ];
};

export const nameEqualsTarget = defineRule({
  code: 'G02',
  name: '指标名称与指标值相同',
  severity: 'YELLOW',
  formula: '三级指标名称≠指标值',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
