import type { Form } from '../form.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { AuditCase, Finding, Severity } from './rule.ts';
import { neighboursOf } from './neighbours.ts';
import { withRowsKept } from './rows.ts';
import { rules } from './rules.ts';

const rank: Readonly<Record<Severity, number>> = { RED: 0, YELLOW: 1, BLUE: 2 };

/** By code unit, so that every machine prints the same order; indicators[9] comes before indicators[10]. */
const compare = (one: string, other: string): number => {
  const [a, b] = [one, other].map((text) => text.replace(/\d+/g, (digits) => digits.padStart(6, '0')));
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
};

const byWeight = (one: Finding, other: Finding): number =>
  rank[one.severity] - rank[other.severity] || compare(one.rule, other.rule) || compare(one.where, other.where);

/** Everything that the rule book holds against a form, worst first. What is missing keeps rules silent. */
export const audit = (audited: AuditCase): Finding[] => {
  const form = withRowsKept(audited.form);
  const once: AuditCase = { ...audited, form, siblings: audited.siblings.map(withRowsKept) };
  return rules
    .filter(({ kinds }) => kinds?.includes(form.header.formKind) ?? true)
    .flatMap(({ code, severity, formula, check }) =>
      check(once).map((complaint) => ({ rule: code, severity, formula, ...complaint })),
    )
    .toSorted(byWeight);
};

/** The findings of each form of one file, in the order of the forms; `elsewhere` are the forms of other files. */
export const auditFile = (forms: readonly Form[], scheme: Scheme, elsewhere: readonly Form[] = []): Finding[][] =>
  forms.map((form, index) => {
    const siblings = forms.filter((_, other) => other !== index);
    return audit({ form, scheme, siblings, first: index === 0, ...neighboursOf(form, elsewhere) });
  });

/** A reviewer's decision to let one finding pass, with its reason. */
export interface Waiver {
  rule: string;
  where: string;
  reason: string;
}

/** RED findings that nobody has waived: they hold a submission back. A waiver without a reason waives nothing. */
export const blocking = (findings: readonly Finding[], waivers: readonly Waiver[] = []): Finding[] =>
  findings.filter(
    ({ rule, where, severity }) =>
      severity === 'RED' &&
      !waivers.some((waiver) => waiver.rule === rule && waiver.where === where && waiver.reason.trim() !== ''),
  );
