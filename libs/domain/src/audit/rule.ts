import type { Form, FormKind } from '../form.ts';
import type { Scheme } from '../scoring/scheme.ts';

/** RED blocks a submission, YELLOW wants a look, BLUE is advice. */
export type Severity = 'RED' | 'YELLOW' | 'BLUE';

/** One complaint with its proof: what the form said, what follows from it, and by which formula. */
export interface Finding {
  /** Code in the rule book, e.g. A01. */
  rule: string;
  severity: Severity;
  /** Address in the form, e.g. funds.rows[TOTAL].executionRate or indicatorSets[eval].indicators[4].deviationReason. */
  where: string;
  /** Address of the other side of a comparison; of another form when `where` finds no counterpart in this one. */
  against?: string;
  said: string;
  computed: string;
  /** How `computed` follows, in one line: 各分项之和＝合计. */
  formula?: string;
  /** One Chinese sentence that a filer understands: where, what, and what to do. */
  message: string;
}

export interface AuditCase {
  form: Form;
  scheme: Scheme;
  /** The other forms of the same file or evaluation, in their order; `form` itself is not among them. */
  siblings: readonly Form[];
  /** True for the first form of its file: what is wrong between two forms is reported once, there. */
  first: boolean;
  /** Forms of other units for the same year, for texts copied from unit to unit. */
  others?: readonly Form[];
  /** The same unit's form of the year before, for texts copied from year to year. */
  previous?: Form;
}

/** A finding before the rule has signed it; it takes the rule's severity and formula unless it says otherwise. */
export type Complaint = Omit<Finding, 'rule' | 'severity'> & { severity?: Severity };

export interface Rule {
  code: string;
  name: string;
  severity: Severity;
  /** What the rule compares, in one line that an office can check by hand. */
  formula: string;
  /** Forms that the question makes sense for; all when absent. */
  kinds?: readonly FormKind[];
  check(this: void, audited: AuditCase): Complaint[];
}

export const defineRule = (rule: Rule): Rule => rule;
