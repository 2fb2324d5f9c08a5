import { assert, constantFrom, property } from 'fast-check';
import { goalForm, selfEvaluationTable } from '../../../../test/builders.ts';
import type { Form } from '../form.ts';
import { changesBetween, countedInWords, kindOfChange, leavesOf, liesIn } from './leaves.ts';

const table = selfEvaluationTable(() => undefined);
const changed = (change: (form: Form) => unknown): Form => selfEvaluationTable((form) => void change(form));

describe('the words of a form by their address', () => {
  it('name rows by their own names, so that one put in between moves nothing else', () => {
    const row = { ...structuredClone(table.funds!.rows.at(-1)!), key: 'NEW', label: '新增资金' };
    const more = changed((form) => form.funds!.rows.splice(1, 0, row));
    expect(changesBetween(table, more).every(({ where }) => where.startsWith('funds.rows[NEW]'))).toBe(true);
  });

  it('tell rows of the same name apart, so that no change hides behind another row', () => {
    const twice = changed((form) =>
      form.narrative.push(...['甲', '乙'].map((text) => ({ path: '一', title: '', text }))),
    );
    const other = changed((form) =>
      form.narrative.push(...['丙', '乙'].map((text) => ({ path: '一', title: '', text }))),
    );
    expect(changesBetween(twice, other)).toEqual([{ where: 'narrative[一].text', from: '甲', to: '丙' }]);
  });

  it('say nothing of where a word stood in its file', () => {
    const moved = changed((form) => (form.totals!.score = { ...form.totals!.score!, at: '表1第9行' }));
    expect(changesBetween(table, moved)).toEqual([]);
  });

  it('miss no word: any one that is changed is found, alone, at its address', () => {
    const leaves = leavesOf(table);
    assert(
      property(constantFrom(...table.indicatorSets[0]!.indicators.map(({ seq }) => seq)), (seq) => {
        const other = changed((form) => (form.indicatorSets[0]!.indicators[seq - 1]!.target = { raw: '另一指标值' }));
        const where = `indicatorSets[${table.indicatorSets[0]!.setId}].indicators[${seq}].target`;
        expect(changesBetween(table, other)).toEqual([{ where, from: leaves.get(where), to: '另一指标值' }]);
      }),
    );
  });
});

describe('what a change is about', () => {
  it('is told by its place: money, points, the grade, words', () => {
    const of = (change: (form: Form) => unknown) => changesBetween(table, changed(change)).map(kindOfChange);
    expect(of((form) => (form.funds!.rows[0]!.executed = { raw: '1' }))).toEqual(['amount']);
    expect(of((form) => (form.funds!.rows[0]!.score = { raw: '1' }))).toEqual(['score']);
    expect(of((form) => (form.totals!.score = { raw: '1' }))).toEqual(['score']);
    expect(of((form) => (form.indicatorSets[0]!.indicators[0]!.score = { raw: '1' }))).toEqual(['score']);
    expect(of((form) => (form.header.filledBy = { raw: '李' }))).toEqual(['wording']);
  });

  it('is counted in words', () => {
    const other = goalForm((form) => {
      form.funds!.rows[0]!.annualBudget = { raw: '180' };
      form.goals!.expected = { raw: '另一目标' };
    });
    expect(countedInWords(changesBetween(goalForm(), other))).toBe('金额1处、文字1处');
  });
});

describe('whether one place lies in another', () => {
  it.each([
    ['funds.rows[TOTAL].score', 'funds', true],
    ['funds.rows[TOTAL].score', 'funds.rows[TOTAL]', true],
    ['funds', 'funds', true],
    ['fundsOther', 'funds', false],
    ['funds.rows[TOTAL2]', 'funds.rows[TOTAL', false],
    ['funds', 'funds.rows', false],
  ])('%s in %s: %s', (where, place, expected) => expect(liesIn(where, place)).toBe(expected));
});
