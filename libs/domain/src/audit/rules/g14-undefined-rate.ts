import type { IndicatorSet } from '../../form.ts';
import { isRate } from '../../values/value.ts';
import { brief, isFilled, wordsOf } from '../cells.ts';
import { anyOf } from '../lexicon.ts';
import { caseWork, namesShare } from '../lexicons/rates.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { isSatisfaction, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const share = anyOf(namesShare);
const cases = anyOf(caseWork);

const isDefined = ({ indicator, actual }: Row): boolean =>
  (indicator.notes ?? []).some(isFilled) || actual.items.some(({ unit }) => unit !== '%');

/** A percentage of nobody knows what: 接待群众来访 100%. */
const withoutBase = (row: Row): boolean => isRate(row.target) && !share.test(row.indicator.level3);

/** All of the cases are said to be settled, and nowhere how many there were. */
const withoutCount = ({ indicator, target, actual }: Row): boolean =>
  cases.test(indicator.level3.trim()) &&
  isRate(target) &&
  isRate(actual) &&
  !actual.operatorExplicit &&
  target.value?.eq(100) === true &&
  actual.value?.eq(100) === true &&
  !/\d/.test(wordsOf(indicator.deviationReason));

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter(
    (row) => !isSatisfaction(row) && !isDefined(row) && (withoutBase(row) || withoutCount(row)),
  );
  const [first] = rows;
  if (!first) return [];
  return [
    {
      where: rowsAt(set, rows),
      said: `${brief(first.indicator.level3.trim())} ${wordsOf(first.indicator.target)}`,
      computed: '没有分子、分母',
      message: `${numbersOf(rows)}以百分比计，但没有写明分子和分母（如受理数、办结数），无法核验，请注明计算口径。`,
    },
  ];
};

export const undefinedRate = defineRule({
  code: 'G14',
  name: '指标口径无定义',
  severity: 'BLUE',
  formula: '比率＝分子÷分母，分子、分母均应写明',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
