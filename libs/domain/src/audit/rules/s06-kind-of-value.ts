import type { Scheme } from '../../scoring/scheme.ts';
import { isMoney } from '../../values/units.ts';
import { isRate, type Value } from '../../values/value.ts';
import { brief, figure, wordsOf } from '../cells.ts';
import { hasContent, rowsOf, type Row } from '../rows.ts';
import { defineRule } from '../rule.ts';
import { lacksStandard } from '../standard.ts';

const holdsRate = (value: Value): boolean => isRate(value) || value.items.some(({ unit }) => unit === '%');

const rateOf = ({ value, items }: Value): string => {
  const rate = value ?? items.find(({ unit }) => unit === '%')?.value;
  return rate ? `${figure(rate)}%` : '';
};

/** A bare number may be a rate whose sign was forgotten. */
const mayBeRate = (value: Value): boolean => holdsRate(value) || (value.value !== null && value.unit === null);

const unitsDiffer = (target: Value, actual: Value): boolean =>
  target.kind === 'QUANTITATIVE' &&
  actual.kind === 'QUANTITATIVE' &&
  target.unit !== null &&
  actual.unit !== null &&
  target.unit !== actual.unit &&
  !(isMoney(target.unit) && isMoney(actual.unit));

const reasonOf = (row: Row, scheme: Scheme): string | null => {
  const { target, actual } = row;
  if (!hasContent(target) || !hasContent(actual)) return null;
  if (holdsRate(target) && !mayBeRate(actual)) return `指标值是比率${rateOf(target)}，完成值中没有比率`;
  if (unitsDiffer(target, actual)) return `指标值以“${target.unit}”计，完成值以“${actual.unit}”计`;
  if (actual.kind === 'QUANTITATIVE' && isRate(actual) && lacksStandard(row, scheme)) {
    return '指标值是文字，完成值却是比率';
  }
  return null;
};

export const kindOfValue = defineRule({
  code: 'S06',
  name: '完成值与指标值类型/单位不匹配',
  severity: 'YELLOW',
  formula: '完成值与指标值同一类型、同一单位',
  check: ({ form, scheme }) =>
    rowsOf(form).flatMap((row) => {
      const reason = reasonOf(row, scheme);
      if (reason === null) return [];
      const [target, actual] = [brief(wordsOf(row.indicator.target)), brief(wordsOf(row.indicator.actual))];
      return [
        {
          where: row.where,
          said: `指标值${target}，完成值${actual}`,
          computed: reason,
          message: `${row.name}的${reason}（“${target}”对“${actual}”），无法判断是否达标，请按指标值的口径填写。`,
        },
      ];
    }),
});
