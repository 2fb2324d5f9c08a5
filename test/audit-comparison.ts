import { readFileSync } from 'node:fs';
import { auditFile } from '#domain/audit/audit';
import type { Form } from '#domain/form';
import type { Finding } from '#domain/audit/rule';
import { schemeOf } from '#domain/scoring/schemes';
import { readForms } from '#forms/read';

// The audit beside published forms and every finding that a careful finance reviewer raised on them.

export interface Expected {
  rule: string;
  severity: string;
  /** D: a machine must find it. H needs a lexicon or a heuristic, M a person. */
  detect: 'D' | 'H' | 'M';
  location: string;
  evidence: { seq?: number; seqs?: number[] };
}

export interface Compared {
  id: string;
  expected: Expected[];
  found: Finding[];
}

const published = { '000.txt': ['000-a', '000-b'], '003.txt': ['003'], '004.txt': ['004-a', '004-b'] };

const expectedOf = (id: string): Expected[] =>
  (JSON.parse(readFileSync(`test/forms/${id}.expected.json`, 'utf8')) as { findings: Expected[] }).findings;

/** indicators[1,3..5] speaks of four rows; 二.（一）、五 of two sections, 三.（一）（二） of two below one chapter. */
export const addresses = (where: string): string[] => {
  const [, before, list, after] = /^(.*indicators)\[([\d,.]+)\](.*)$/.exec(where) ?? [];
  if (list !== undefined) {
    const rows = list.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('..').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    return rows.map((row) => `${before}[${row}]${after}`);
  }
  return where.split('、').flatMap((section) => {
    const [, chapter, parts] = /^([^（.]+)\.((?:（[^）]+）){2,})$/.exec(section) ?? [];
    return parts === undefined ? [section] : (parts.match(/（[^）]+）/g) ?? []).map((part) => `${chapter}.${part}`);
  });
};

/** One address is the other, or lies within it. */
const within = (inner: string, outer: string): boolean =>
  inner === outer || (inner.startsWith(outer) && /[.[]/.test(inner.charAt(outer.length)));
export const overlap = (one: string, other: string): boolean =>
  addresses(one).some((a) => addresses(other).some((b) => within(a, b) || within(b, a)));

export const speaksOf = (finding: Finding, expected: Expected): boolean =>
  finding.rule === expected.rule && overlap(finding.where, expected.location);

const read = (name: string): Form[] => readForms(name, readFileSync(`test/forms/${name}`)).map(({ form }) => form);

/** Each file as published, and the same forms as people have transcribed them. */
export const sources: [string, (name: string, ids: string[]) => Form[]][] = [
  ['as published', read],
  ['as transcribed', (_, ids) => ids.flatMap((id) => read(`${id}.json`))],
];

export const compareAll = (formsOf: (name: string, ids: string[]) => Form[]): Compared[] =>
  Object.entries(published).flatMap(([name, ids]) => {
    const found = auditFile(formsOf(name, ids), schemeOf('MOF-2020'));
    return ids.map((id, index) => ({ id, expected: expectedOf(id), found: found[index] ?? [] }));
  });

export interface Score {
  /** Of each kind: what was due, and what of it was missed. */
  due: Record<'D' | 'H', number>;
  missed: Record<'D' | 'H', string[]>;
  reported: number;
  falseAlarms: string[];
}

export const scoreOf = (compared: readonly Compared[]): Score => {
  const due = (detect: 'D' | 'H') =>
    compared.flatMap(({ id, expected, found }) =>
      expected.filter((wanted) => wanted.detect === detect).map((wanted) => ({ id, wanted, found })),
    );
  const missed = (detect: 'D' | 'H') =>
    due(detect)
      .filter(({ wanted, found }) => !found.some((finding) => speaksOf(finding, wanted)))
      .map(({ id, wanted }) => `${id} ${wanted.rule} ${wanted.location}`);
  return {
    due: { D: due('D').length, H: due('H').length },
    missed: { D: missed('D'), H: missed('H') },
    reported: compared.reduce((count, { found }) => count + found.length, 0),
    falseAlarms: compared.flatMap(({ id, expected, found }) =>
      found
        .filter((finding) => !expected.some((wanted) => speaksOf(finding, wanted)))
        .map(({ rule, where, said }) => `${id} ${rule} ${where} ${said}`),
    ),
  };
};

/** What the audit promises: everything deterministic, most of the heuristic, few false alarms. */
export const goals = { heuristic: 0.85, falseAlarms: 0.1 } as const;

export const reached = ({ due, missed, reported, falseAlarms }: Score): boolean =>
  missed.D.length === 0 &&
  (due.H - missed.H.length) / due.H >= goals.heuristic &&
  falseAlarms.length / reported < goals.falseAlarms;
