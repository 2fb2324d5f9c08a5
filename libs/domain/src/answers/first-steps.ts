import type { Role } from '../vocabulary.ts';

/** How far a new house has come, counted from what is in it. */
export interface FirstSteps {
  /** Organisations below the bureau that are not closed. */
  units: number;
  /** People at work by role; roles that nobody holds are absent. */
  holders: Partial<Record<Role, number>>;
  /** Posts that wait for the security administrator. */
  asked: number;
  /** Years that today's work runs into and that have no calendar. */
  calendarMissing: string[];
}
