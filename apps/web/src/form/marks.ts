import { createContext } from 'react';
import type { Finding, Severity } from '#domain/audit/rule';

const rank: Record<Severity, number> = { RED: 0, YELLOW: 1, BLUE: 2 };

/** indicators[4,5] speaks of two rows. */
export const spread = (where: string): string[] => {
  const found = /^(.*\.indicators\[)([\d,]+)(\].*)$/u.exec(where);
  return found ? (found[2] ?? '').split(',').map((row) => `${found[1]}${row}${found[3]}`) : [where];
};

/** The worst finding about each place of the form. */
export const marksOf = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const marks = new Map<string, Finding>();
  for (const finding of findings)
    for (const where of spread(finding.where)) {
      const worse = marks.get(where);
      if (!worse || rank[finding.severity] < rank[worse.severity]) marks.set(where, finding);
    }
  return marks;
};

export const Marks = createContext<ReadonlyMap<string, Finding>>(new Map());

/** Whether the words of a finding stand beside its place, for people who only read. */
export const Spoken = createContext(false);
