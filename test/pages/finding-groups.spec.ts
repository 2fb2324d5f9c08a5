import type { Finding, Severity } from '#domain/audit/rule';
import { grouped, narrowed, stepped } from '../../apps/web/src/parts/finding-groups.ts';

const finding = (severity: Severity, where: string, message = '请核对'): Finding => ({
  rule: 'A01',
  severity,
  where,
  said: '',
  computed: '',
  message,
});

const many = [
  finding('RED', 'totals.score', '总分不等于各项之和'),
  finding('RED', 'header.filledBy'),
  finding('YELLOW', 'indicatorSets[eval].indicators[12].actual'),
  finding('YELLOW', 'header.contactPhone'),
  finding('BLUE', '一.（二）'),
];

describe('a long list of findings', () => {
  it('is divided by severity, worst first, without empty headings', () => {
    expect(grouped(many, 'severity').map(({ title, findings }) => [title, findings.length])).toEqual([
      ['红色', 2],
      ['黄色', 2],
      ['蓝色', 1],
    ]);
    expect(grouped(many.slice(0, 2), 'severity')).toHaveLength(1);
  });

  it('is divided by the parts of the form in their order, and none is lost', () => {
    const groups = grouped(many, 'part');
    expect(groups.map(({ title }) => title)).toEqual(['表头落款', '指标表', '总分与等级', '报告正文']);
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(many.length);
  });

  it('is narrowed by severity and by words', () => {
    expect(narrowed(many, { severity: 'RED', words: '' })).toHaveLength(2);
    expect(narrowed(many, { severity: null, words: '各项之和' })).toHaveLength(1);
  });

  it('is walked through in a ring; an empty one has nowhere to go', () => {
    expect([stepped(null, 1, 3), stepped(2, 1, 3), stepped(0, -1, 3), stepped(null, -1, 3)]).toEqual([0, 0, 2, 2]);
    expect(stepped(9, 1, 3)).toBe(0);
    expect(stepped(null, 1, 0)).toBeNull();
  });
});
