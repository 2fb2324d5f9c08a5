import { soundForm } from './given-form.ts';
import { sourceOf } from './source.ts';

describe('the source of a finding', () => {
  const form = soundForm();
  const [row] = form.funds?.rows ?? [];
  const [set] = form.indicatorSets;
  const [first] = set?.indicators ?? [];
  if (!row || !set || !first) throw new Error('the sound form has funds and indicators');
  const placed = {
    ...form,
    funds: { rows: [{ ...row, executionRate: { raw: '1%', at: '自评表!H6' } }], declared: null },
    indicatorSets: [{ ...set, indicators: [{ ...first, at: '第9行', score: { raw: '5', at: '自评表!G9' } }] }],
  };

  it('is the cell itself', () => {
    expect(sourceOf(placed, 'funds.rows[TOTAL].executionRate')).toBe('自评表!H6');
    expect(sourceOf(placed, `indicatorSets[${set.setId}].indicators[1].score`)).toBe('自评表!G9');
  });

  it('is the row when the cell does not know its place', () => {
    expect(sourceOf(placed, `indicatorSets[${set.setId}].indicators[1].deviationReason`)).toBe('第9行');
  });

  it('are all rows that the address names, and the section of a report', () => {
    const rows = [first, { ...first, seq: 2, at: '第10行' }, { ...first, seq: 3 }].map((one, i) => ({
      at: `第${i}行`,
      ...one,
    }));
    const told = {
      ...placed,
      indicatorSets: [{ ...set, indicators: rows }],
      narrative: [{ path: '三.（一）', title: '项目情况', text: '…', at: '第7段' }],
    };
    expect(sourceOf(told, `indicatorSets[${set.setId}].indicators[2,3]`)).toBe('第10行、第2行');
    expect(sourceOf(told, '三.（一）')).toBe('第7段');
  });

  it('is nothing when the address is a whole table, a section, or leads nowhere', () => {
    expect(sourceOf(placed, 'totals')).toBeNull();
    expect(sourceOf(placed, '三.（一）')).toBeNull();
    expect(sourceOf(placed, 'indicatorSets[eval].indicators[99].score')).toBeNull();
    expect(sourceOf(placed, 'constructor.prototype')).toBeNull();
  });
});
