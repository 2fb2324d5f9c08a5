import type { Finding } from '../audit/rule.ts';
import type { Form, Unplaced } from '../form.ts';
import type { ScoreSheet } from '../scoring/score.ts';

/** What was seen in one form of a file. */
export interface Recognised {
  form: Form;
  unplaced: Unplaced[];
  /** Each with the place in the file that it speaks of: a cell of a sheet, a row of a table. */
  findings: (Finding & { source: string | null })[];
  sheet: ScoreSheet;
  notice: string | null;
}
