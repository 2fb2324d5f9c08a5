import { goalForm } from '../../../test/builders.ts';
import { fundRow } from './audit/given-form.ts';
import type { Form } from './form.ts';
import { budgetLight, budgetOf } from './monitoring.ts';

/** A goal whose funds table names this sum for the year. */
const given = (annual: string, amountUnit: '元' | '万元' = '万元'): Form =>
  goalForm((form) => {
    form.header.amountUnit = amountUnit;
    form.funds = { rows: [fundRow('TOTAL', 'TOTAL', ['', annual, '', '', '', ''])], declared: null };
  });
const wan = 1_000_000;

describe('the budget of a goal', () => {
  it('is read in the unit of the form, to the last 分', () => {
    expect(budgetOf(given('200'))).toBe(200 * wan);
    expect(budgetOf(given('494.51'))).toBe(494_510_000);
    expect(budgetOf(given('1,234.57', '元'))).toBe(123_457);
  });

  it('is the declared sum of a department before the row of the table', () => {
    const form = given('200');
    form.funds!.declared = { total: { raw: '300' }, byIncomeNature: null, byExpenditureNature: null };
    expect(budgetOf(form)).toBe(300 * wan);
  });

  it('is unknown where the form names none', () => {
    expect(budgetOf(given(''))).toBeNull();
    expect(budgetOf(given('见附件'))).toBeNull();
    expect(budgetOf(given('1,234.5678', '元'))).toBeNull();
    expect(budgetOf(goalForm((form) => (form.funds = null)))).toBeNull();
    expect(budgetOf(undefined)).toBeNull();
  });
});

describe('the light of a month', () => {
  it.each([
    ['2023-01', 10 * wan, 'yellow'],
    ['2023-01', 9_99_99_99, 'red'],
    ['2023-03', 30 * wan, 'yellow'],
    ['2023-03', 40 * wan, 'green'],
    ['2023-12', 120 * wan, 'yellow'],
    ['2023-12', 119_99_99_99, 'red'],
    ['2023-12', 160 * wan, 'green'],
    ['2023-12', 250 * wan, 'green'],
  ])('in %s with %d 分 of 200 万元 spent is %s', (period, spent, light) => {
    expect(budgetLight(spent, given('200'), period)).toBe(light);
  });

  it('is exact where twelfths are not decimal fractions', () => {
    // Seven months of 100 元: 80 % of the pace is 46.6666… 元.
    expect(budgetLight(4_666, given('100', '元'), '2023-07')).toBe('yellow');
    expect(budgetLight(4_667, given('100', '元'), '2023-07')).toBe('green');
  });

  it('is none without a budget', () => {
    expect(budgetLight(1, undefined, '2023-06')).toBeNull();
    expect(budgetLight(1, given('0'), '2023-06')).toBeNull();
  });
});
