import type { Finding } from '#domain/audit/rule';
import type { Comparison } from '#domain/compare/compare';
import type { Moment } from '#domain/compare/moments';
import type { Form, Unplaced } from '#domain/form';
import type { ScoreSheet } from '#domain/scoring/score';

/** What the house answers, as the pages see it. */
export interface Page<Item> {
  total: number;
  items: Item[];
}

/** Two moments of a case side by side. */
export interface Compared extends Comparison {
  from: Moment;
  to: Moment;
}

export interface Recognised {
  form: Form;
  unplaced: Unplaced[];
  findings: Finding[];
  sheet: ScoreSheet;
}
