import type { IndicatorSet } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { narrow } from '../../values/width.ts';
import { isRate } from '../../values/value.ts';
import { hasContent, isSatisfaction, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { isTier } from '../standard.ts';

const plain = (text: string): string => narrow(text).replace(/[\s。；;，,.]/g, '');

/** A count that equals its target may simply be reached; a rate, a range or words repeated are no result. */
const isCopy = (row: Row, scheme: Scheme): boolean => {
  const [target, actual] = [plain(row.indicator.target.raw), plain(row.indicator.actual?.raw ?? '')];
  if (row.target.kind === 'QUANTITATIVE' && !isRate(row.target)) return false;
  return target === actual && !isTier(target, scheme);
};

/** “90%以上” where the target says ≥90%; a survey result is asked for by the rule on satisfaction. */
const isBound = ({ target, actual }: Row): boolean =>
  isRate(target) &&
  isRate(actual) &&
  actual.operatorExplicit &&
  target.value !== null &&
  actual.value?.eq(target.value) === true;

const complaintOn = (set: IndicatorSet, scheme: Scheme): Complaint[] => {
  const copied = rowsOfSet(set)
    .filter((row) => hasContent(row.target) && hasContent(row.actual))
    .filter((row) => isCopy(row, scheme) || (!isSatisfaction(row) && isBound(row)))
    .map(({ indicator }) => indicator.seq);
  if (copied.length === 0) return [];
  return [
    {
      where: `indicatorSets[${set.setId}].indicators[${copied.join(',')}]`,
      said: `${copied.length}项完成值与指标值相同`,
      computed: '应填实际完成情况',
      message: `第${copied.join('、')}项共${copied.length}项指标的完成值照抄指标值，看不出实际完成情况，请填写实际数据。`,
    },
  ];
};

export const actualCopiesTarget = defineRule({
  code: 'S05',
  name: '完成值照抄指标值',
  severity: 'YELLOW',
  formula: '完成值应为实测数据，不同于指标值的文字',
  check: ({ form, scheme }) => form.indicatorSets.flatMap((set) => complaintOn(set, scheme)),
});
