import { Decimal, round } from '../../decimal.ts';
import { decimals, readNumber } from '../../values/figure.ts';
import { percent, wordsOf } from '../cells.ts';
import { fundsLines, mergeTwins, type FundsLine, type LineComplaint } from '../funds.ts';
import { defineRule, type Severity } from '../rule.ts';

interface Stated {
  /** In percent. */
  value: Decimal;
  /** Digits after the point of the percentage. */
  places: number;
}

/** The stated rate in percent. Without a sign, 0.7422 may mean 74.22%: the nearer reading counts. */
const statedRate = ({ row, rate }: FundsLine): Stated | null => {
  const value = readNumber(row.executionRate);
  if (value === null || rate === null) return null;
  const places = decimals(row.executionRate) ?? 0;
  const share = { value: value.times(100), places: Math.max(places - 2, 0) };
  const nearer = share.value.minus(rate).abs().lt(value.minus(rate).abs());
  return !/%/.test(wordsOf(row.executionRate)) && nearer ? share : { value, places };
};

const complaintOn = (line: FundsLine, places: number): LineComplaint[] => {
  const { rate, where, label, annual, executed, row } = line;
  const stated = statedRate(line);
  if (!stated || !rate || !annual || !executed) return [];
  const halfUnit = new Decimal(10).pow(-stated.places).div(2);
  const wrong = stated.value.minus(rate).abs().gt(halfUnit);
  const coarse = stated.places < places && !stated.value.eq(round(rate, places));
  if (!wrong && !coarse) return [];
  const said = wordsOf(row.executionRate);
  const computed = percent(rate);
  const proof = `${label}的执行率填${said}，按全年执行数${executed.toFixed()}万元÷全年预算数${annual.toFixed()}万元应为${computed}`;
  const severity: Severity = wrong ? 'RED' : 'BLUE';
  const message = wrong ? `${proof}，请改正` : `${proof}，请保留${places}位小数`;
  return [{ line, complaint: { where: `${where}.executionRate`, said, computed, severity, message } }];
};

/** The rate follows from the adjusted annual budget, never from the initial one; judged at the stated precision. */
export const executionRate = defineRule({
  code: 'A01',
  name: '执行率计算错误',
  severity: 'RED',
  formula: '执行率＝全年执行数÷全年预算数×100%',
  check: ({ form, scheme }) => mergeTwins(fundsLines(form).flatMap((line) => complaintOn(line, scheme.rounding.rate))),
});
