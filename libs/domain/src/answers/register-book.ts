import type { Role } from '../vocabulary.ts';

/** Something in the file that has to be mended first; `at` is the cell, as in 单位!C5. */
export interface BookProblem {
  sheet: string;
  row: number;
  at: string;
  column: string;
  said: string;
  why: string;
  next: string;
}

export interface PlannedUnit {
  row: number;
  outcome: 'created' | 'known';
  id: string;
  name: string;
  kind: 'department' | 'budgetUnit' | 'subordinateUnit';
  /** Number of the organisation above, and its name. */
  parent: string;
  parentName: string;
}

export interface PlannedPerson {
  row: number;
  outcome: 'created' | 'known';
  name: string;
  login: string;
  mobile: string;
  organisation: string;
  organisationName: string;
  roles: Role[];
}

/** What a file of units and people would bring about; units stand in the order in which they can be opened. */
export interface BookPlan {
  units: PlannedUnit[];
  people: PlannedPerson[];
  problems: BookProblem[];
}

/** `seen` names exactly this plan: only what was looked at can be confirmed. */
export interface BookPreview extends BookPlan {
  seen: string;
}

/** What was opened; the first passwords are told once. */
export interface BookReceipt {
  units: number;
  people: { name: string; login: string; initialPassword: string }[];
}
