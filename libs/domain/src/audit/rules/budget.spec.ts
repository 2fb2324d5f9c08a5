import type { Form } from '../../form.ts';
import { blankForm, both, changed, fundsOf, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const total = 'funds.rows[TOTAL]';
const amounts = (initial: string, annual: string, executed: string) => (form: Form) => {
  const cells = { initialBudget: { raw: initial }, annualBudget: { raw: annual }, executed: { raw: executed } };
  Object.assign(fundsOf(form, 'TOTAL'), cells);
};
const reason = (raw: string) => (form: Form) => Object.assign(rowOf(form, 6), { deviationReason: { raw } });

const cases: Case[] = [
  ['B01', 'a budget raised by a quarter', amounts('160', '200', '191'), [`YELLOW ${total}`]],
  ['B01', 'a budget cut by a quarter', amounts('270', '200', '191'), [`YELLOW ${total}`]],
  ['B01', 'a budget more than doubled', amounts('99', '200', '191'), [`RED ${total}`]],
  ['B01', 'a budget raised by a fifth', amounts('166.67', '200', '191'), []],
  ['B01', 'a raise with its reason', both(amounts('160', '200', '191'), reason('年中追加预算40万元')), []],
  [
    'B01',
    'a raise told in the remarks',
    (form) => {
      amounts('160', '200', '191')(form);
      form.remarks = [{ raw: '因机构合并，年中追加预算40万元。' }];
    },
    [],
  ],
  ['B01', 'no initial budget', amounts('', '200', '191'), []],
  ['B02', 'less than four fifths spent', both(amounts('200', '200', '159.9'), reason('')), [`RED ${total}`]],
  ['B02', 'less than nine tenths spent', both(amounts('200', '200', '179'), reason('')), [`YELLOW ${total}`]],
  ['B02', 'little spent, with a reason', amounts('200', '200', '159.9'), []],
  ['B02', 'an amount that nobody wrote', both(amounts('200', '200', ''), reason('结余未用')), []],
  ['B03', 'a budget cut to what was spent', amounts('300', '191', '191'), [`BLUE ${total}`]],
  ['B03', 'all spent of an unchanged budget', amounts('191', '191', '191'), []],
  ['B03', 'nothing filled in', amounts('', '', ''), []],
  ['B04', 'no initial budget beside the others', amounts('', '200', '191'), [`YELLOW ${total}.initialBudget`]],
  ['B04', 'no amounts at all', amounts('', '', ''), []],
  [
    'B06',
    'only the basic expenditure in the table',
    (form) => {
      form.figures = figures('191', '30');
    },
    [`RED ${total}.executed`],
  ],
  [
    'B06',
    'basic expenditure and no projects',
    (form) => {
      form.figures = figures('191', '0');
    },
    [],
  ],
  [
    'B06',
    'the whole expenditure in the table',
    (form) => {
      form.figures = figures('161', '30');
    },
    [],
  ],
];

function figures(basic: string, project: string): Form['figures'] {
  return [
    { id: 'expense.basic', label: '基本支出', value: basic, unit: '万元' },
    { id: 'expense.project', label: '项目支出', value: project, unit: '万元' },
  ];
}

describe('the budget of a form', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) =>
    expect(raised(rule, changed(change)).toSorted()).toEqual(expected.toSorted()),
  );

  it.each(['B01', 'B02', 'B03', 'B04', 'B06'])(
    '%s finds nothing in a sound form and nothing in a blank one',
    (rule) => {
      expect(raised(rule, soundForm())).toEqual([]);
      expect(raised(rule, blankForm)).toEqual([]);
    },
  );

  const told = (text: string): Form => ({
    ...blankForm,
    header: { ...blankForm.header, formKind: 'SELF_EVALUATION_REPORT' },
    narrative: [{ path: '一.（二）', title: '部门收支预决算情况', text }],
  });

  it('B04: a report tells its spending and not its budget', () => {
    expect(raised('B04', told('2023年支出为494.51万元。'))).toEqual(['YELLOW 一.（二）']);
    expect(raised('B04', told('年初预算400万元，支出为494.51万元。'))).toEqual([]);
    expect(raised('B04', told('收支情况见附表。'))).toEqual([]);
    expect(raised('B04', told('2023年支出为494.51万元。'), { siblings: [soundForm()] })).toEqual([]);
  });

  it('is not asked about a year that has not ended', () => {
    const running = changed(amounts('90', '200', '50'));
    running.header.formKind = 'MONITORING_TABLE';
    expect(['B01', 'B02', 'B03', 'B04'].flatMap((rule) => raised(rule, running))).toEqual([]);
  });
});
