import type { DueStage, Light, Outcome, Place } from '../vocabulary.ts';

/** One evaluation as far as the board needs it. Scores are decimal strings, the rate is in per cent. */
export interface BoardLine {
  id: string;
  version: number;
  unit: { id: string; path: string; name: string };
  title: string;
  round: string;
  fiscalYear: number;
  place: Place;
  outcome: Outcome | null;
  suspended: boolean;
  deadlines: Partial<Record<DueStage, string>>;
  /** How often a form came back. */
  returns: number;
  findings: { red: number; yellow: number; blue: number };
  executionRate: string | null;
  stated: string | null;
  computed: string | null;
  reviewer: string | null;
  grade: string | null;
  light: Light | null;
}
