import { round } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { decimals, readAmountWan, readNumber } from '../../values/figure.ts';
import { isFilled, isLeftBlank, wordsOf } from '../cells.ts';
import { fundsLines } from '../funds.ts';
import { conclusionOf } from '../parts.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

interface StatedRate {
  raw: string;
  places: number;
  /** A rounded rate gave digits away; 100% and 50% may be exact. */
  rounded: boolean;
}

const ratesOf = (form: Form, scheme: Scheme): StatedRate[] =>
  fundsLines(form).flatMap(({ row, rate }) => {
    const places = decimals(row.executionRate);
    const stated = readNumber(row.executionRate);
    if (places === null || !stated || !rate) return [];
    const rounded = !stated.eq(round(rate, scheme.rounding.rate)) && stated.eq(round(rate, places));
    return [{ raw: wordsOf(row.executionRate), places, rounded }];
  });

/** Rates of the same file, some with decimals and some rounded off: reported on its first form. */
const mixedRates = ({ form, siblings, scheme, first }: AuditCase): Complaint[] => {
  if (!first) return [];
  const all = [form, ...siblings].flatMap((one) => ratesOf(one, scheme));
  const finest = all.reduce<StatedRate | null>(
    (best, rate) => (rate.places > (best?.places ?? -1) ? rate : best),
    null,
  );
  const coarse = all.find(({ places, rounded }) => rounded && places < (finest?.places ?? 0));
  if (!finest || !coarse) return [];
  return [
    {
      where: 'funds',
      said: `${finest.raw}、${coarse.raw}`,
      computed: `统一保留${scheme.rounding.rate}位小数`,
      message: `执行率的取整口径不统一：有的保留${finest.places}位小数（${finest.raw}），有的保留${coarse.places}位（${coarse.raw}），请统一保留${scheme.rounding.rate}位小数。`,
    },
  ];
};

const roundedScores = ({ form, scheme }: AuditCase): Complaint[] =>
  fundsLines(form).flatMap(({ row, rate, where, label }) => {
    const score = readNumber(row.score);
    const weight = readNumber(row.weight);
    if (!score || !weight || !rate || decimals(row.score) !== 0 || (decimals(row.executionRate) ?? 0) === 0) return [];
    const due = weight.times(rate).div(100);
    if (row.parent !== null || !score.eq(round(due, 0)) || score.eq(round(due, 1))) return [];
    const computed = `${round(due, scheme.rounding.score).toFixed()}分`;
    return [
      {
        where: `${where}.score`,
        said: `${wordsOf(row.score)}分`,
        computed,
        message: `${label}的执行率${wordsOf(row.executionRate)}带小数，得分${wordsOf(row.score)}分却取整，应为${computed}，请统一口径。`,
      },
    ];
  });

const blankSubtotals = ({ form }: AuditCase): Complaint[] => {
  const declared = form.funds?.declared;
  const splits = [
    { name: '按收入性质分', split: declared?.byIncomeNature },
    { name: '按支出性质分', split: declared?.byExpenditureNature },
  ];
  const blank = splits.filter(
    ({ split }) =>
      split &&
      isLeftBlank(split.total) &&
      split.items.some(({ amount }) => readAmountWan(amount, form.header.amountUnit)?.gt(0)),
  );
  if (blank.length === 0) return [];
  const where = blank.map(({ name }) => `“${name}”`).join('、');
  return [
    {
      where: 'funds.declared',
      said: '合计栏空白',
      computed: '应填分项之和',
      message: `${where}填了分项，合计栏却空白，请补填合计数。`,
    },
  ];
};

const otherGrades = ({ form, scheme }: AuditCase): Complaint[] => {
  const bands = (list: readonly { min: number; label: string }[]) =>
    list.filter(({ min }) => min > 0).toSorted((a, b) => b.min - a.min);
  const [own, due] = [bands(form.grade?.bands ?? []), bands(scheme.grades)];
  const print = (list: typeof own) => list.map(({ min }) => min).join('/');
  if (own.length === 0 || print(own) === print(due)) return [];
  const labels = (list: readonly { label: string }[]) => list.map(({ label }) => label).join('/');
  const stated = isFilled(form.grade?.stated ?? null) ? `，本表自评等级为“${wordsOf(form.grade?.stated ?? null)}”` : '';
  return [
    {
      where: conclusionOf(form, 'grade'),
      said: print(own),
      computed: print(due),
      message: `等级标准写为${print(own)}（${labels(form.grade?.bands ?? [])}），与适用的${print(due)}（${labels(scheme.grades)}）不同${stated}，请核对等级口径。`,
    },
  ];
};

export const precision = defineRule({
  code: 'A09',
  name: '计算精度/取整口径不统一',
  severity: 'BLUE',
  formula: '同一口径的比率、得分保留相同位数',
  check: (audited) => [mixedRates, roundedScores, blankSubtotals, otherGrades].flatMap((ask) => ask(audited)),
});
