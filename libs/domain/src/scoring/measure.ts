import { Decimal } from '../decimal.ts';
import type { Indicator } from '../form.ts';
import { isMoney } from '../values/units.ts';
import { directionOf, isRate, readValue, type Direction, type Value } from '../values/value.ts';

/** Target and actual value of a row, in the same unit, ready to be compared. */
export interface Measure {
  target: Decimal;
  /** Never below 0: a negative result counts as none. */
  actual: Decimal;
  operator: Value['operator'];
  direction: Direction;
}

const yuanPer: Readonly<Record<string, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };
const inYuan = (value: Decimal, unit: string): Decimal => value.times(yuanPer[unit] ?? 1);

/** 1 beside a percentage may mean 1 % or 100 %. */
const mayBeShare = (value: Decimal): boolean => value.gt(0) && value.lte(1);

/** Both numbers in one unit, or null when that would have to be guessed. */
const alike = (target: Value, actual: Value): [Decimal, Decimal] | null => {
  const [aim, result] = [target.value, actual.value];
  if (!aim || !result) return null;
  if (target.unit === actual.unit) return [aim, result];
  if (target.unit !== null && actual.unit !== null) {
    const money = isMoney(target.unit) && isMoney(actual.unit);
    return money ? [inYuan(aim, target.unit), inYuan(result, actual.unit)] : null;
  }
  if (isMoney(target.unit ?? actual.unit)) return null;
  if (isRate(target) && mayBeShare(result)) return null;
  return isRate(actual) && mayBeShare(aim) ? null : [aim, result];
};

/** The row as numbers, or the (Chinese) reason why it has to be judged by people. */
export const measure = (indicator: Indicator): Measure | string => {
  const target = readValue(indicator.target, indicator);
  if (!target.value || target.value2) return '指标值没有可比较的单一数值';
  if (target.value.isNegative() && !target.value.isZero()) return '指标值为负数';
  const actual = readValue(indicator.actual, indicator, 'actual');
  if (actual.kind === 'BLANK') return '完成值未填';
  if (!actual.value || actual.value2) return '完成值没有可比较的单一数值';
  if (actual.operatorExplicit && actual.operator !== 'EQ') return '完成值是界限，不是实际数值';
  const pair = alike(target, actual);
  if (!pair) return '指标值与完成值的计量单位不同或不明';
  const [aim, result] = pair;
  return {
    target: aim,
    actual: Decimal.max(0, result),
    operator: target.operator,
    direction: directionOf(indicator, target),
  };
};
