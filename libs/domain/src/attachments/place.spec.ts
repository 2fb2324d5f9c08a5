import { standsAt } from './place.ts';

const at = (row: number): string => `indicatorSets[eval].indicators[${row}]`;
const form = (...names: string[]) => names.map((name, i) => ({ name, where: at(i + 1) }));
const paper = { where: at(2), beside: '验收合格率' };

describe('a paper beside an indicator', () => {
  it('stays with it when rows above are taken out or put in', () => {
    expect(standsAt(paper, form('办件数', '验收合格率'))).toBe(at(2));
    expect(standsAt(paper, form('验收合格率', '满意度'))).toBe(at(1));
    expect(standsAt(paper, form('办件数', '培训人次', '验收合格率'))).toBe(at(3));
  });

  it('goes along from the goal to the self-evaluation', () => {
    expect(standsAt({ ...paper, where: 'indicatorSets[goal].indicators[2]' }, form('办件数', '验收合格率'))).toBe(
      at(2),
    );
  });

  it('is beside none when the form holds it no longer, or cannot say which one', () => {
    expect(standsAt(paper, form('办件数', '满意度'))).toBeUndefined();
    expect(standsAt(paper, form('验收合格率', '办件数', '验收合格率'))).toBeUndefined();
    expect(standsAt({ ...paper, where: at(3) }, form('验收合格率', '办件数', '验收合格率'))).toBe(at(3));
    expect(standsAt({}, form('验收合格率'))).toBeUndefined();
  });

  it('stands where it was laid while nobody knows better', () => {
    expect(standsAt(paper, [])).toBe(at(2));
    expect(standsAt({ where: at(2) }, form('办件数'))).toBe(at(2));
  });
});
