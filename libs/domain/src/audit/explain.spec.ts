import { explain, whys } from './explain.ts';
import { rules } from './rules.ts';
import { documents } from './why/documents.ts';

describe('the rule book explains itself', () => {
  it('for every rule: why it matters, what it rests on, how to put things right, who may let it pass', () => {
    const silent = rules.filter(({ code }) => {
      const told = explain(code);
      return !told || [told.matters, told.mend, told.waiver, ...told.sources].some((words) => words.trim().length < 4);
    });
    expect(silent.map(({ code }) => code)).toEqual([]);
    expect(rules.filter(({ code }) => explain(code)?.sources.length === 0)).toEqual([]);
  });

  it('and for no rule that there is not', () => {
    const codes = new Set(rules.map(({ code }) => code));
    expect(Object.keys(whys).filter((code) => !codes.has(code))).toEqual([]);
    expect(explain('Z99')).toBeUndefined();
  });

  it('each in its own words, and an example shows two different things', () => {
    const said = Object.values(whys).flatMap(({ matters, mend }) => [matters, mend]);
    expect(new Set(said).size).toBe(said.length);
    for (const { example } of Object.values(whys)) expect(example?.wrong !== example?.right || !example).toBe(true);
  });

  it('with no document that no rule rests on', () => {
    const used = new Set(Object.values(whys).flatMap(({ sources }) => sources));
    expect(Object.keys(documents).filter((name) => !used.has(name as keyof typeof documents))).toEqual([]);
  });

  it('and says that private data hold back no submission, but cannot be published by any leave', () => {
    expect(explain('P01')?.waiver).toMatch(/不影响送审.*一律不能公开/u);
    expect(explain('A01')?.waiver).toContain('主管部门审核人');
    expect(explain('B02', 'YELLOW')?.waiver).toContain('不影响送审');
    expect(explain('F01')?.waiver).toContain('无须豁免');
  });
});
