import type { State } from '../evaluation/state.ts';
import { sideBySide, type SideBySide } from '../scoring/reviewed.ts';
import type { ScoreSheet } from '../scoring/score.ts';

/** What 得分.json says: the three scores beside each other, and how the computed one came about. */
export interface ArchivedScore {
  opinions: SideBySide | null;
  sheet: ScoreSheet | null;
}

export const scoreRecord = (
  { reviewerScore }: Pick<State, 'reviewerScore'>,
  sheet: ScoreSheet | null,
): ArchivedScore => ({
  opinions: sheet && sideBySide(sheet, reviewerScore?.score ?? null),
  sheet,
});
