import * as fc from 'fast-check';
import type { Form, Indicator } from '../form.ts';
import { mof2020 } from './schemes/mof-2020.ts';
import { hubei } from './schemes/hubei.ts';
import { score } from './score.ts';

const cell = (raw: string) => ({ raw });

/** Whole hundredths as people print them: 705 is 7.05. */
const print = (hundredths: number) => (hundredths / 100).toFixed(2);

interface Row {
  reverse: boolean;
  /** All in hundredths. */
  weight: number;
  stated: number;
  target: number;
  actual: number;
}
interface Case {
  annual: number;
  executed: number;
  rows: Row[];
}

const asIndicator = ({ reverse, weight, stated, target, actual }: Row, i: number): Indicator => ({
  seq: i + 1,
  level1: i % 2 === 0 ? '产出指标' : '效益指标',
  level1Code: i % 2 === 0 ? 'OUTPUT' : 'BENEFIT',
  level2: '数量指标',
  level2Code: 'QUANTITY',
  level3: `指标${i}`,
  target: cell(`${reverse ? '≤' : '≥'}${print(target)}个`),
  actual: cell(`${print(actual)}个`),
  weight: cell(print(weight)),
  score: cell(print(stated)),
  deviationReason: null,
});

const asForm = ({ annual, executed, rows }: Case) =>
  ({
    header: { amountUnit: '万元' },
    funds: {
      declared: null,
      rows: [
        {
          key: 'TOTAL',
          label: '年度资金总额',
          source: 'TOTAL',
          annualBudget: cell(print(annual)),
          executed: cell(print(executed)),
          weight: cell('10'),
          executionRate: null,
          score: null,
        },
      ],
    },
    indicatorSets: [{ setId: 'eval', hasScores: true, groups: [], indicators: rows.map(asIndicator) }],
    totals: null,
    grade: null,
  }) as unknown as Form;

/** Fractions of whole numbers: the computation that the decimals are checked against. */
type Fraction = [bigint, bigint];
const whole = (n: number): Fraction => [BigInt(n), 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const least = (x: Fraction, y: Fraction): Fraction => (x[0] * y[1] < y[0] * x[1] ? x : y);
/** Hundredths rounded HALF_UP, of a fraction that is not negative. */
const rounded = ([a, b]: Fraction): number => Number((2n * a + b) / (2n * b));

const executionOf = ({ annual, executed }: Case): Fraction =>
  least(whole(1000), times(whole(1000), [BigInt(executed), BigInt(annual)]));

const judged = ({ reverse, weight, target, actual }: Row, byRatio: boolean): Fraction => {
  const [t, a] = [BigInt(target), BigInt(actual)];
  if (!reverse) return a >= t ? whole(weight) : times(whole(weight), [a, t]);
  if (a <= t) return whole(weight);
  if (byRatio) return times(whole(weight), [t, a]);
  return a >= 2n * t ? whole(0) : times(whole(weight), [2n * t - a, t]);
};

const inHundredths = (points: string | null): number => Math.round(Number(points) * 100);

const row: fc.Arbitrary<Row> = fc.record({
  reverse: fc.boolean(),
  weight: fc.integer({ min: 0, max: 3000 }),
  stated: fc.integer({ min: 0, max: 3000 }),
  target: fc.integer({ min: 1, max: 20_000 }),
  actual: fc.integer({ min: 0, max: 40_000 }),
});
const anyCase: fc.Arbitrary<Case> = fc.record({
  annual: fc.integer({ min: 1, max: 1_000_000_000 }),
  executed: fc.integer({ min: 0, max: 1_200_000_000 }),
  rows: fc.array(row, { maxLength: 14 }),
});

describe('the scores of any form', () => {
  it('are those of a computation in whole numbers, to the last hundredth', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const execution = executionOf(given);
        const stated = given.rows.reduce((total, { stated }) => plus(total, whole(stated)), execution);
        const sheet = score(asForm(given), mof2020);
        expect(inHundredths(sheet.total.computed)).toBe(rounded(stated));
        const linear = given.rows.reduce((total, each) => plus(total, judged(each, false)), execution);
        expect(inHundredths(sheet.total.rescored)).toBe(rounded(linear));
        const ratio = given.rows.reduce((total, each) => plus(total, judged(each, true)), execution);
        expect(inHundredths(score(asForm(given), hubei).total.rescored)).toBe(rounded(ratio));
      }),
      { numRuns: 300 },
    );
  });

  it('round half a hundredth up even when it is the end of an endless division', () => {
    const given = {
      annual: 1,
      executed: 0,
      rows: [{ reverse: false, weight: 300, stated: 0, target: 2400, actual: 500 }],
    };
    expect(score(asForm(given), mof2020).total.rescored).toBe('0.63');
  });

  it('are graded as printed: 89.995 is printed 90 and is 优, 89.994 is not', () => {
    const graded = (executed: number) => {
      const row = { reverse: false, weight: 9000, stated: 8000, target: 1, actual: 1 };
      const { total, grade } = score(asForm({ annual: 100_000, executed, rows: [row] }), mof2020);
      return [total.computed, grade.computed];
    };
    expect(graded(99_950)).toEqual(['90', '优']);
    expect(graded(99_940)).toEqual(['89.99', '良']);
  });

  it('are never above the weight nor below 0, and the parts add up to the total', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { tree } = score(asForm(given), mof2020);
        const groups = tree.parts!;
        const leaves = groups.flatMap((part) => part.parts ?? [part]);
        for (const leaf of leaves) {
          expect(Number(leaf.points)).toBeGreaterThanOrEqual(0);
          expect(Number(leaf.points)).toBeLessThanOrEqual(Number(leaf.of));
        }
        const total = (parts: typeof groups) => parts.reduce((all, part) => all + Number(part.points), 0);
        // each printed part may be off by half a hundredth
        expect(Math.abs(total(leaves) - Number(tree.points))).toBeLessThanOrEqual(0.005 * (leaves.length + 1) + 1e-9);
        expect(Math.abs(total(groups) - Number(tree.points))).toBeLessThanOrEqual(0.005 * (groups.length + 1) + 1e-9);
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (given, dice) => {
        const ranked = given.rows.map((each) => ({ each, rank: dice.next().value as number }));
        const shuffled = ranked.sort((a, b) => a.rank - b.rank).map(({ each }) => each);
        expect(score(asForm({ ...given, rows: shuffled }), mof2020).total).toEqual(score(asForm(given), mof2020).total);
      }),
    );
  });

  it('never fall when a good result gets better, nor rise when a bad one gets worse', () => {
    fc.assert(
      fc.property(row, fc.nat({ max: 10_000 }), fc.constantFrom(mof2020, hubei), (each, more, scheme) => {
        const points = (actual: number) =>
          Number(score(asForm({ annual: 1, executed: 1, rows: [{ ...each, actual }] }), scheme).total.rescored);
        const gain = points(each.actual + more) - points(each.actual);
        expect(each.reverse ? -gain : gain).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leave the form as it was', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const form = asForm(given);
        const before = JSON.stringify(form);
        score(form, mof2020);
        expect(JSON.stringify(form)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });
});
