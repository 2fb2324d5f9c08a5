import { Decimal } from '../decimal.ts';
import { defineScheme } from './define-scheme.ts';
import { gradeOf } from './grade.ts';
import { schemeOf, schemes } from './schemes.ts';
import { mof2020 } from './schemes/mof-2020.ts';

const all = Object.values(schemes);

describe('the schemes of the regions', () => {
  it('are known by their ids', () => {
    expect(Object.keys(schemes)).toEqual(['MOF-2020', 'HUNAN', 'HUBEI', 'CHANGAN-SJZ']);
    expect(schemeOf('HUBEI', 1).weights.execution).toBe(20);
  });

  it('are listed when somebody asks for one that does not exist', () => {
    const refusal = expect.objectContaining({
      code: 'invalid',
      message: '没有评分方案“SICHUAN”，可选：MOF-2020、HUNAN、HUBEI、CHANGAN-SJZ',
    });
    expect(() => schemeOf('SICHUAN')).toThrow(refusal);
    expect(() => schemeOf('constructor')).toThrow('没有评分方案');
    expect(() => schemeOf('HUNAN', 9)).toThrow('没有评分方案“HUNAN第9版”');
  });

  it.each([
    ['HUNAN', '90', '优'],
    ['HUNAN', '89.99', '良'],
    ['HUNAN', '60', '中'],
    ['HUNAN', '59.99', '差'],
    ['CHANGAN-SJZ', '98', '优秀'],
    ['CHANGAN-SJZ', '85', '优秀'],
    ['CHANGAN-SJZ', '84.99', '良好'],
    ['CHANGAN-SJZ', '75', '良好'],
    ['CHANGAN-SJZ', '74.99', '一般'],
    ['CHANGAN-SJZ', '0', '较差'],
  ])('%s grades %s as %s', (id, points, grade) => expect(gradeOf(new Decimal(points), schemeOf(id))).toBe(grade));

  it.each(all)('$id has a grade for every hundredth of a point, never a better one for fewer points', (scheme) => {
    const labels = scheme.grades.map((grade) => grade.label);
    const ranks = Array.from({ length: 10_001 }, (_, i) => labels.indexOf(gradeOf(new Decimal(i).div(100), scheme)));
    expect(Math.min(...ranks)).toBe(0);
    expect(ranks.every((rank, i) => rank >= 0 && (i === 0 || rank <= ranks[i - 1]!))).toBe(true);
    expect(ranks[10_000]).toBe(0);
  });
});

describe('a scheme that contradicts itself', () => {
  it.each([
    ['各部分分值之和', { weights: { execution: 20, output: 50, benefit: 30, satisfaction: 10 } }],
    ['等级应从高到低', { grades: [{ min: 90, label: '优' }] }],
    ['等级应从高到低', { grades: mof2020.grades.toReversed() }],
    ['等级应从高到低', { grades: [] }],
    [
      '最高等级',
      {
        grades: [
          { min: 101, label: '优' },
          { min: 0, label: '差' },
        ],
      },
    ],
    ['定性档次', { tiers: mof2020.tiers.slice(0, 2) }],
    [
      '定性档次',
      {
        tiers: [
          { label: '达成', min: 0.8, max: 1 },
          { label: '未达成', min: 0, max: 0.7 },
        ],
      },
    ],
    ['超额完成', { overAchievement: 1 }],
    ['小数位数', { rounding: { rate: 2, score: 1.5 } }],
    ['版本号', { version: 0 }],
  ])('is refused when it is written down: %s', (fault, change) => {
    expect(() => defineScheme({ ...mof2020, ...change })).toThrow(fault);
  });
});
