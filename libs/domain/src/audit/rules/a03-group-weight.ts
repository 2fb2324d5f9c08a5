import type { Form, IndicatorSet } from '../../form.ts';
import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { isWhole } from '../parts.ts';
import { rowsOfSet } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { contradicts, sumOf } from '../sums.ts';

const plain = (name: string): string => name.replace(/\s|[（(].*$/g, '');

const complaintsOn = (set: IndicatorSet, form: Form): Complaint[] => {
  const rows = rowsOfSet(set);
  // The last group of a file that breaks off may go on behind the break.
  const groups = isWhole(form) ? set.groups : set.groups.slice(0, -1);
  return groups.flatMap(({ level1, weight }) => {
    const stated = readNumber(weight);
    const members = rows.filter(({ indicator }) => plain(indicator.level1) === plain(level1));
    const total = sumOf(members, 'weight');
    if (!stated || !total || !contradicts(total, stated, 0)) return [];
    const off = stated.minus(total.value);
    return [
      {
        where: `indicatorSets[${set.setId}].groups[${level1}]`,
        said: `${figure(stated)}分`,
        computed: `${figure(total.value)}分`,
        message: `${plain(level1)}标注${figure(stated)}分，${total.parts.length}项指标的分值合计为${figure(total.value)}分，${off.gt(0) ? '少' : '多'}${figure(off.abs())}分，请调整各项分值。`,
      },
    ];
  });
};

export const groupWeight = defineRule({
  code: 'A03',
  name: '一级指标分值合计与规定分值不符',
  severity: 'RED',
  formula: '同一级指标下各项分值之和＝该级标明的分值',
  check: ({ form }) => form.indicatorSets.flatMap((set) => complaintsOn(set, form)),
});
