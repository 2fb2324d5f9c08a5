import type { AllowedAction } from '../evaluation/decide.ts';
import type { DutyReason } from '../register/reasons.ts';
import type { Reach } from '../register/scope.ts';
import type { HeldPost, HeldProxy } from '../register/snapshot.ts';

/** One case as it stood then, seen by that person. */
export interface CaseThen {
  evaluation: string;
  version: number;
  unit: string;
  title: string;
  place: string;
  visible: boolean;
  /** Which tasks were theirs, and by which rule. */
  duties: readonly DutyReason[];
}

/** The asked case, with what that person could do. */
export interface CaseInFull extends CaseThen {
  allowedActions: AllowedAction[];
}

/** Who could see and do what at one moment, and why a task was theirs. */
export interface AsOf {
  at: string;
  person: { id: string; name: string; account: 'open' | 'disabled' };
  posts: readonly HeldPost[];
  standsFor: readonly HeldProxy[];
  stoodInBy: readonly HeldProxy[];
  /** Parts of the tree whose cases they could look into. */
  reach: readonly (Reach & { name: string })[];
  /** The asked case, with everything that they could do and why not the rest; null when it was not there yet. */
  case?: CaseInFull | null;
  /** Without an asked case: those that had tasks of theirs. */
  cases?: readonly CaseThen[];
  /** More cases were in reach than were looked at. */
  incomplete?: true;
}
