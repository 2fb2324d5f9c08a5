import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { conclusionOf } from '../parts.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { rowsOfSet } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** As many targets that show the number of the total score are no accident. */
const enough = 3;

export const scoreCopiesTarget = defineRule({
  code: 'X13',
  name: '得分与指标值数字相同（疑似照抄）',
  severity: 'YELLOW',
  formula: '总得分＝各项得分之和，与指标值的数字无关',
  kinds: selfEvaluation,
  check: ({ form }) => {
    const score = readNumber(form.totals?.score ?? null);
    if (!score) return [];
    return form.indicatorSets.slice(-1).flatMap((set) => {
      const rows = rowsOfSet(set).filter(({ target }) => target.value !== null);
      const equal = rows.filter(({ target }) => target.value?.eq(score));
      const scored = set.indicators.some(({ score: points }) => readNumber(points) !== null);
      if (scored || equal.length < enough || equal.length * 2 <= rows.length) return [];
      return [
        {
          where: conclusionOf(form, 'totals'),
          against: rowsAt(set, equal),
          said: `总分${figure(score)}分`,
          computed: `${equal.length}项指标值同为${figure(score)}`,
          message: `总分${figure(score)}分与${numbersOf(equal)}的指标值数字相同，又没有分项得分，疑似以指标值代替得分，请逐项评分后汇总。`,
        },
      ];
    });
  },
});
