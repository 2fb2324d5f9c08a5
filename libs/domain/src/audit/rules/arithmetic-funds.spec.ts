import type { Form } from '../../form.ts';
import { schemeOf } from '../../scoring/schemes.ts';
import { blankForm, changed, fundsOf, raised, soundForm } from '../given-form.ts';

/** Rule, what the office did, and the change to a sound form; then what is raised. */
type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const total = 'funds.rows[TOTAL]';
const funds =
  (
    key: string,
    cells: Partial<
      Record<'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score', string>
    >,
  ) =>
  (form: Form) =>
    Object.assign(fundsOf(form, key), Object.fromEntries(Object.entries(cells).map(([name, raw]) => [name, { raw }])));
const declared = (sum: string, income: string, parts: string[], expenditure: string) => (form: Form) => {
  const items = parts.map((raw, index) => ({ label: `来源${index}`, amount: { raw } }));
  form.funds = {
    rows: [],
    declared: {
      total: { raw: sum },
      byIncomeNature: { total: { raw: income }, items },
      byExpenditureNature: { total: { raw: expenditure }, items: [{ label: '基本支出', amount: { raw: sum } }] },
    },
  };
};

const cases: Case[] = [
  [
    'A01',
    'a rate that the amounts do not give',
    funds('TOTAL', { executionRate: '94.50%' }),
    [`RED ${total}.executionRate`],
  ],
  [
    'A01',
    'a rate of the initial instead of the annual budget',
    funds('TOTAL', { initialBudget: '191', executionRate: '100%' }),
    [`RED ${total}.executionRate`],
  ],
  ['A01', 'a rate rounded off', funds('TOTAL', { executionRate: '96%' }), [`BLUE ${total}.executionRate`]],
  [
    'A01',
    'a rate cut off instead of rounded',
    funds('TOTAL', { executed: '191.9', executionRate: '95%' }),
    [`RED ${total}.executionRate`],
  ],
  ['A01', 'a whole rate that is exact', funds('TOTAL', { executed: '190', executionRate: '95%' }), []],
  ['A01', 'a rate written as a share', funds('TOTAL', { executionRate: '0.955' }), []],
  ['A01', 'a rate that nobody wrote', funds('TOTAL', { executionRate: '' }), []],
  ['A01', 'a budget that nobody wrote', funds('TOTAL', { annualBudget: '' }), []],
  ['A02', 'a score slightly off', funds('TOTAL', { score: '9.45' }), [`YELLOW ${total}.score`]],
  ['A02', 'a score far off', funds('TOTAL', { score: '10.2' }), [`RED ${total}.score`]],
  ['A02', 'a score rounded to one decimal', funds('TOTAL', { score: '9.5' }), []],
  [
    'A02',
    'the full score where more was spent than planned',
    funds('TOTAL', { executed: '210', executionRate: '105.00%', score: '10' }),
    [],
  ],
  ['A02', 'no score yet', funds('TOTAL', { score: '' }), []],
  [
    'A07',
    'parts that do not make up the sum',
    funds('FISCAL', { annualBudget: '150.02' }),
    [`RED ${total}.annualBudget`],
  ],
  ['A07', 'a difference within the rounding', funds('FISCAL', { annualBudget: '150.01' }), []],
  ['A07', 'a part that is no number', funds('FISCAL', { annualBudget: '见附表' }), []],
  [
    'A07',
    'a part from a source without a row',
    (form) => {
      form.funds?.rows.splice(2, 1);
    },
    [],
  ],
  [
    'A07',
    'declared parts that do not make up their sum',
    declared('100', '100', ['90', '9.98', ''], '100'),
    ['RED funds.declared.byIncomeNature'],
  ],
  ['A08', 'one budget declared as two amounts', declared('100', '100.02', ['100.02'], '100'), ['RED funds.declared']],
  ['A08', 'one budget in 元 and in 万元', declared('100.3', '1003000元', ['100.3'], '100.30万元'), []],
  ['A08', 'a budget declared only once', declared('100', '', ['100'], ''), []],
  [
    'A09',
    'rates with and without decimals',
    funds('FISCAL', { executed: '141.2', executionRate: '94%' }),
    ['BLUE funds'],
  ],
  ['A09', 'whole rates that are exact', funds('OTHER', { executionRate: '82%' }), []],
  ['A09', 'a whole score beside a rate with decimals', funds('TOTAL', { score: '10' }), [`BLUE ${total}.score`]],
  ['A09', 'blank sums above declared parts', declared('100', '', ['100', ''], '100'), ['BLUE funds.declared']],
  ['A09', 'blank sums above blank parts', declared('', '', ['', ''], ''), []],
  [
    'A10',
    'a rate without a budget',
    funds('OTHER', { annualBudget: '0', executed: '0', executionRate: '0.00%' }),
    ['BLUE funds.rows[OTHER].executionRate'],
  ],
  ['A10', 'a slash without a budget', funds('OTHER', { annualBudget: '', executed: '', executionRate: '/' }), []],
  ['A11', 'a sum of 0 above parts with amounts', funds('TOTAL', { annualBudget: '0' }), [`RED ${total}`]],
  [
    'A11',
    'no sum above parts with amounts',
    (form) => {
      form.funds?.rows.shift();
    },
    [`RED ${total}`],
  ],
  [
    'A11',
    'a table of zeros',
    (form) => {
      for (const key of ['TOTAL', 'FISCAL', 'OTHER'])
        funds(key, { initialBudget: '0', annualBudget: '0', executed: '0' })(form);
    },
    [],
  ],
];

describe('arithmetic of the funds', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) => expect(raised(rule, changed(change))).toEqual(expected));

  it.each(['A01', 'A02', 'A07', 'A08', 'A09', 'A10', 'A11'])(
    '%s finds nothing in a sound form and nothing in a blank one',
    (rule) => {
      expect(raised(rule, soundForm())).toEqual([]);
      expect(raised(rule, blankForm)).toEqual([]);
    },
  );

  it('names a row that repeats the wrong rate instead of reporting it twice', () => {
    const same = { initialBudget: '200', annualBudget: '200', executed: '191', executionRate: '90.50%' };
    const form = changed((form) => {
      funds('TOTAL', same)(form);
      funds('FISCAL', same)(form);
    });
    expect(raised('A01', form)).toEqual([`RED ${total}.executionRate`]);
  });

  it('reports a difference between two tables of a file once, on the first', () => {
    const rounded = changed(funds('TOTAL', { executionRate: '96%' }));
    expect(raised('A09', soundForm(), { siblings: [rounded] })).toEqual(['BLUE funds']);
    expect(raised('A09', rounded, { siblings: [soundForm()], first: false })).toEqual([]);
  });

  it('compares printed grades with those of the region', () => {
    const own = {
      stated: { raw: '优秀' },
      bands: [
        { min: 85, label: '优秀' },
        { min: 75, label: '良好' },
        { min: 60, label: '一般' },
      ],
    };
    const form: Form = {
      ...blankForm,
      grade: own,
      narrative: [{ path: '四', title: '评价结论和评价等级', text: '等级为优秀。' }],
    };
    expect(raised('A09', form)).toEqual(['BLUE 四']);
    expect(raised('A09', form, { scheme: schemeOf('CHANGAN-SJZ') })).toEqual([]);
    expect(raised('A09', { ...form, grade: { ...own, bands: [] } })).toEqual([]);
  });
});
