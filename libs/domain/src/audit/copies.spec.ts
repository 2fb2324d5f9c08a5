import * as fc from 'fast-check';
import { copiesIn, toldIn } from './copies.ts';
import { changed } from './given-form.ts';
import { likeness, runHashes, sharedHashes } from './likeness.ts';

const words = fc.string({ unit: fc.constantFrom(...'财政资金项目绩效目标完成单位群众培训走访2023'), maxLength: 160 });

describe('texts that many others are held against', () => {
  it('are as alike by the hashes of their runs as by the runs themselves', () => {
    fc.assert(
      fc.property(words, words, fc.nat(160), (one, other, cut) => {
        const mixed = one.slice(0, cut) + other;
        fc.pre(one.length > 4 && mixed.length > 4);
        expect(sharedHashes(runHashes(one), runHashes(mixed))).toBeCloseTo(likeness(one, mixed), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('are found with other years and figures in them, and not with other words', () => {
    const told = (text: string) =>
      toldIn(
        changed((form) => (form.goals = { expected: null, actual: { raw: text } })),
        false,
      );
    const text = (year: number): string =>
      `${year}年，全局上下坚持以人民为中心，深入推进领导干部接访下访，办理群众来信来访${year}件次，组织业务培训，维护了群众合法权益。`;
    expect(copiesIn(told(text(2023)), told(text(2022)), '甲局')).toMatchObject([
      { where: 'goals.actual', against: '甲局 goals.actual' },
    ]);
    expect(copiesIn(told(text(2023)), told(text(2022).replaceAll('群众', '企业主')), '甲局')).toEqual([]);
  });
});
