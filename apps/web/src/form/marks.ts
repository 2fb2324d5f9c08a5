import { createContext, use, useSyncExternalStore } from 'react';
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

/** The marks of a form. Only the cells whose mark changes are drawn anew. */
export class MarkStore {
  private listeners = new Set<() => void>();
  private marks: ReadonlyMap<string, Finding> = new Map();

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  readonly at = (where: string): Finding | undefined => this.marks.get(where);

  readonly replace = (findings: readonly Finding[]): void => {
    this.marks = marksOf(findings);
    this.listeners.forEach((tell) => tell());
  };
}

export const Marks = createContext(new MarkStore());

export const useMark = (where: string): Finding | undefined => {
  const marks = use(Marks);
  return useSyncExternalStore(marks.subscribe, () => marks.at(where));
};

/** Whether the words of a finding stand beside its place, for people who only read. */
export const Spoken = createContext(false);
