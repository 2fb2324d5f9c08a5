import type { Finding, Severity } from '#domain/audit/rule';
import { severities } from '#domain/vocabulary';

/** Parts of a form in the order in which people read it. */
const parts: readonly [RegExp, string][] = [
  [/^header/u, '表头落款'],
  [/^funds/u, '资金情况'],
  [/^(responsibilities|goals)/u, '职能与总体目标'],
  [/^indicatorSets/u, '指标表'],
  [/^(totals|grade)/u, '总分与等级'],
  [/^remarks/u, '备注'],
  [/./u, '报告正文'],
];

const partOf = (where: string): string => parts.find(([pattern]) => pattern.test(where))?.[1] ?? '报告正文';

/** How a long list is divided. */
export type Grouping = 'severity' | 'part';

export interface Group {
  title: string;
  findings: readonly Finding[];
}

const headings: Record<Grouping, readonly [title: string, has: (finding: Finding) => boolean][]> = {
  severity: (Object.keys(severities) as Severity[]).map((one) => [severities[one], ({ severity }) => severity === one]),
  part: parts.map(([, title]) => [title, ({ where }) => partOf(where) === title]),
};

/** Findings below their headings; within a heading they keep their order. Empty headings are left out. */
export const grouped = (findings: readonly Finding[], by: Grouping): Group[] =>
  headings[by].flatMap(([title, has]) => {
    const own = findings.filter(has);
    return own.length > 0 ? [{ title, findings: own }] : [];
  });

/** What is shown of them: of one severity, and with these words in the message. */
export const narrowed = (
  findings: readonly Finding[],
  { severity, words }: { severity: Severity | null; words: string },
): Finding[] =>
  findings.filter((finding) => (!severity || finding.severity === severity) && finding.message.includes(words));

/** The one after or before; from the end one begins again. */
export const stepped = (at: number | null, by: 1 | -1, count: number): number | null => {
  if (count === 0) return null;
  if (at === null || at >= count) return by > 0 ? 0 : count - 1;
  return (at + by + count) % count;
};
