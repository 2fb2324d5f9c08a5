import { readFileSync } from 'node:fs';
import { auditFile } from '#domain/audit/audit';
import type { Form } from '#domain/form';
import type { Finding } from '#domain/audit/rule';
import { rules } from '#domain/audit/rules';
import { schemeOf } from '#domain/scoring/schemes';
import { readForms } from '#forms/read';

// Published forms, and every finding that a careful finance reviewer raised on them.

const published = { '000.txt': ['000-a', '000-b'], '003.txt': ['003'], '004.txt': ['004-a', '004-b'] };

interface Expected {
  rule: string;
  severity: string;
  /** D: a machine must find it. H and M need a lexicon or a person: found or not, they are no false alarm. */
  detect: 'D' | 'H' | 'M';
  location: string;
  evidence: { seq?: number; seqs?: number[] };
}

const bookOf = (id: string): Expected[] => {
  const known = new Set(rules.map(({ code }) => code));
  const { findings } = JSON.parse(readFileSync(`test/forms/${id}.expected.json`, 'utf8')) as { findings: Expected[] };
  return findings.filter(({ rule }) => known.has(rule));
};

/** indicators[1,3..5] speaks of four rows. */
const addresses = (where: string): string[] => {
  const [, before, list, after] = /^(.*indicators)\[([\d,.]+)\](.*)$/.exec(where) ?? [];
  if (list === undefined) return [where];
  const rows = list.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('..').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return rows.map((row) => `${before}[${row}]${after}`);
};

/** One address is the other, or lies within it. */
const within = (inner: string, outer: string): boolean =>
  inner === outer || (inner.startsWith(outer) && /[.[]/.test(inner.charAt(outer.length)));
const overlap = (one: string, other: string): boolean =>
  addresses(one).some((a) => addresses(other).some((b) => within(a, b) || within(b, a)));

const speaksOf = (finding: Finding, expected: Expected): boolean =>
  finding.rule === expected.rule && overlap(finding.where, expected.location);

const read = (name: string): Form[] => readForms(name, readFileSync(`test/forms/${name}`)).map(({ form }) => form);

/** Each file as published, and the same forms as people have transcribed them. */
const sources: [string, (name: string, ids: string[]) => Form[]][] = [
  ['as published', read],
  ['as transcribed', (_, ids) => ids.flatMap((id) => read(`${id}.json`))],
];

const auditAll = (formsOf: (name: string, ids: string[]) => Form[]) =>
  Object.entries(published).flatMap(([name, ids]) => {
    const found = auditFile(formsOf(name, ids), schemeOf('MOF-2020'));
    return ids.map((id, index) => ({ id, expected: bookOf(id), found: found[index] ?? [] }));
  });

describe.each(sources)('the audit of forms %s', (source, formsOf) => {
  const results = auditAll(formsOf);
  const due = results.flatMap(({ id, expected, found }) =>
    expected
      .filter(({ detect }) => detect === 'D')
      .map((wanted) => ({ id, wanted, hit: found.find((f) => speaksOf(f, wanted)) })),
  );
  const falseAlarms = results.flatMap(({ id, expected, found }) =>
    found
      .filter((finding) => !expected.some((wanted) => speaksOf(finding, wanted)))
      .map(({ rule, where }) => `${id} ${rule} ${where}`),
  );
  const missed = due.filter(({ hit }) => !hit).map(({ id, wanted }) => `${id} ${wanted.rule} ${wanted.location}`);

  it('finds everything that a machine must find', () => {
    console.log(`${source}: 查出 ${due.length - missed.length} / ${due.length} 项，误报 ${falseAlarms.length} 项`);
    expect(due.length).toBeGreaterThan(60);
    expect(missed).toEqual([]);
  });

  it('raises no false alarm', () => expect(falseAlarms).toEqual([]));

  it('weighs each finding as the reviewer did', () => {
    const weighed = due.filter(({ wanted, hit }) => hit && hit.severity !== wanted.severity);
    expect(weighed.map(({ id, wanted }) => `${id} ${wanted.rule}`)).toEqual([]);
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
  it('takes neither another rule nor another place for the finding that is due', () => {
    const wanted: Expected = { rule: 'A05', severity: 'RED', detect: 'D', location: 'totals', evidence: {} };
    const finding: Finding = { rule: 'A05', severity: 'RED', where: 'totals', said: '', computed: '', message: '' };
    expect(speaksOf(finding, wanted)).toBe(true);
    expect(speaksOf({ ...finding, rule: 'A06' }, wanted)).toBe(false);
    expect(speaksOf({ ...finding, where: 'funds' }, wanted)).toBe(false);
    expect(overlap('indicatorSets[eval].indicators[4].target', 'indicatorSets[eval].indicators[1,3..5]')).toBe(true);
    expect(overlap('indicatorSets[eval].indicators[2].target', 'indicatorSets[eval].indicators[1,3..5]')).toBe(false);
  });
});
