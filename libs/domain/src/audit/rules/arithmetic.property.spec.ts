import * as fc from 'fast-check';
import { Decimal, round, sum } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { auditOf, changed, fundRow, fundsOf, rowOf } from '../given-form.ts';

const wan = fc.integer({ min: 100, max: 99_999_999 }).map((fen) => new Decimal(fen).div(100));
const splitOf = fc.tuple(
  wan,
  wan,
  wan,
  fc.double({ min: 0.5, max: 1, noNaN: true }),
  fc.double({ min: 0.5, max: 1, noNaN: true }),
);

/** A form with other amounts and scores, in which every figure is computed as the scheme says. */
const rightForm: fc.Arbitrary<Form> = fc
  .tuple(splitOf, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }))
  .map(([[initial, fiscal, other, share, otherShare], shares]) =>
    changed((form) => {
      const spent = [round(fiscal.times(share), 2), round(other.times(otherShare), 2)] as const;
      const [annual, executed] = [fiscal.plus(other), spent[0].plus(spent[1])];
      const rate = round(executed.div(annual).times(100), 2);
      const score = round(executed.div(annual).times(10), 2);
      const print = (value: Decimal) => value.toFixed(2);
      const line = (all: Decimal, used: Decimal) => [print(all), print(used)] as const;
      form.funds = {
        declared: null,
        rows: [
          fundRow('TOTAL', 'TOTAL', [print(initial), ...line(annual, executed), '10', `${print(rate)}%`, print(score)]),
          fundRow('FISCAL', 'FISCAL_CURRENT', [print(initial), ...line(fiscal, spent[0]), '', '', '']),
          fundRow('OTHER', 'OTHER', ['', ...line(other, spent[1]), '', '', '']),
        ],
      };
      const scores = shares.map((percent, index) => {
        const points = new Decimal(rowOf(form, index + 1).weight?.raw ?? 0).times(percent).div(100);
        rowOf(form, index + 1).score = { raw: points.toFixed() };
        return points;
      });
      form.totals = { weight: { raw: '100' }, score: { raw: sum([score, ...scores]).toFixed() } };
    }),
  );

const arithmetic = (form: Form) => auditOf(form).filter(({ rule }) => rule.startsWith('A'));

/** Adds to one number of the form more than any rounding explains. */
const mistakes: Record<string, (form: Form) => void> = {
  'the rate': (form) => add(fundsOf(form, 'TOTAL').executionRate, '1'),
  'the execution score': (form) => add(fundsOf(form, 'TOTAL').score, '0.6'),
  'the annual budget': (form) => add(fundsOf(form, 'TOTAL').annualBudget, '0.5'),
  'a part of the budget': (form) => add(fundsOf(form, 'OTHER').annualBudget, '0.5'),
  'the money spent': (form) => add(fundsOf(form, 'TOTAL').executed, '0.5'),
  'a weight': (form) => add(rowOf(form, 3).weight, '1'),
  'a score': (form) => add(rowOf(form, 5).score, '0.02'),
  'the total of weights': (form) => add(form.totals?.weight ?? null, '1'),
  'the total score': (form) => add(form.totals?.score ?? null, '0.02'),
};

function add(cell: { raw: string } | null, more: string): void {
  if (!cell) throw new Error('no such cell');
  const sign = cell.raw.endsWith('%') ? '%' : '';
  cell.raw = `${new Decimal(cell.raw.replace('%', '')).plus(more).toFixed()}${sign}`;
}

describe('the arithmetic rules and any form', () => {
  it('have nothing to say about a form that is arithmetically right', () => {
    fc.assert(fc.property(rightForm, (form) => expect(arithmetic(form)).toEqual([])));
  });

  it.each(Object.entries(mistakes))('see a mistake in %s', (_, change) => {
    fc.assert(
      fc.property(rightForm, (form) => {
        change(form);
        expect(arithmetic(form).length).toBeGreaterThan(0);
      }),
    );
  });
});
