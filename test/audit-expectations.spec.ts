import type { Finding } from '#domain/audit/rule';
import { compareAll, goals, overlap, scoreOf, sources, speaksOf, type Expected } from './audit-comparison.ts';

describe.each(sources)('the audit of forms %s', (source, formsOf) => {
  const results = compareAll(formsOf);
  const { due, missed, reported, falseAlarms } = scoreOf(results);

  it('finds everything that a machine must find', () => {
    console.log(
      `${source}: 确定性 ${due.D - missed.D.length} / ${due.D}，启发式 ${due.H - missed.H.length} / ${due.H}，误报 ${falseAlarms.length} / ${reported}`,
    );
    expect(due.D).toBeGreaterThan(90);
    expect(missed.D).toEqual([]);
  });

  it('finds most of what needs a lexicon', () => {
    expect(due.H).toBeGreaterThan(50);
    expect((due.H - missed.H.length) / due.H).toBeGreaterThanOrEqual(goals.heuristic);
  });

  it('raises few false alarms, and none of those that a machine can decide', () => {
    expect(falseAlarms.length / reported).toBeLessThan(goals.falseAlarms);
    expect(falseAlarms.filter((alarm) => !/ (?:G|X|S04|B05|C06|C07|P|F)/.test(alarm))).toEqual([]);
  });

  it('weighs each finding as the reviewer did', () => {
    const weighed = results.flatMap(({ id, expected, found }) =>
      expected
        .filter(({ detect }) => detect === 'D')
        .filter((wanted) => {
          const hits = found.filter((finding) => speaksOf(finding, wanted));
          return hits.length > 0 && hits.every(({ severity }) => severity !== wanted.severity);
        })
        .map(({ rule }) => `${id} ${rule}`),
    );
    expect(weighed).toEqual([]);
  });

  it('never speaks twice of one rule at one place, so that each finding can be answered by itself', () => {
    for (const { found } of results) {
      const places = found.map(({ rule, where }) => `${rule} ${where}`);
      expect(places).toEqual([...new Set(places)]);
    }
  });

  it('finds the very rows without a standard that the reviewer listed', () => {
    const rowsIn = (where: string, seqs: number[]) =>
      seqs.map((seq) => `${/^indicatorSets\[\w+\]/.exec(where)?.[0]} ${seq}`);
    for (const { expected, found } of results) {
      const listed = expected
        .filter(({ rule }) => rule === 'S11')
        .flatMap(({ location, evidence }) => rowsIn(location, evidence.seqs ?? [evidence.seq ?? 0]));
      const seen = found
        .filter(({ rule }) => rule === 'S11')
        .flatMap(({ where }) => rowsIn(where, [Number(/indicators\[(\d+)\]/.exec(where)?.[1])]));
      expect(seen.toSorted()).toEqual(listed.toSorted());
    }
  });
});

describe('the comparison itself', () => {
  const wanted: Expected = { rule: 'A05', severity: 'RED', detect: 'D', location: 'totals', evidence: {} };
  const finding: Finding = { rule: 'A05', severity: 'RED', where: 'totals', said: '', computed: '', message: '' };

  it('takes neither another rule nor another place for the finding that is due', () => {
    expect(speaksOf(finding, wanted)).toBe(true);
    expect(speaksOf({ ...finding, rule: 'A06' }, wanted)).toBe(false);
    expect(speaksOf({ ...finding, where: 'funds' }, wanted)).toBe(false);
    expect(overlap('indicatorSets[eval].indicators[4].target', 'indicatorSets[eval].indicators[1,3..5]')).toBe(true);
    expect(overlap('indicatorSets[eval].indicators[2].target', 'indicatorSets[eval].indicators[1,3..5]')).toBe(false);
  });

  it('knows several sections written as one place', () => {
    expect(overlap('二.（二）', '二.（一）、二.（二）')).toBe(true);
    expect(overlap('三.（二）', '三.（一）（二）')).toBe(true);
    expect(overlap('三', '三.（一）（二）')).toBe(true);
    expect(overlap('五', '三.（一）（二）')).toBe(false);
  });

  it('counts what is missed and what is made up', () => {
    const madeUp = { ...finding, rule: 'C10' };
    const score = scoreOf([{ id: 'x', expected: [wanted, { ...wanted, rule: 'S01' }], found: [finding, madeUp] }]);
    expect(score).toMatchObject({ due: { D: 2, H: 0 }, missed: { D: ['x S01 totals'] }, reported: 2 });
    expect(score.falseAlarms).toHaveLength(1);
  });
});
