import type { ReturnAnswer, ReturnItem } from '../approval/events.ts';
import { findingsOf } from '../evaluation/preconditions.ts';
import { draftKey, type Forms, type State } from '../evaluation/state.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { compare, type Comparison, type Difference } from './compare.ts';
import { liesIn } from './leaves.ts';

/** One item of the 退回整改清单 with what the filer says of it, and what has changed at its place. */
export interface AnsweredItem extends ReturnItem {
  answer: ReturnAnswer | null;
  changes: Difference[];
}

/** What a return has led to so far: its list with the answers, and the form beside the one that was returned. */
export interface Resubmitted extends Comparison {
  by: string;
  opinion: string;
  items: AnsweredItem[];
}

const within = (place: string, fields: readonly Difference[]): Difference[] =>
  place === '' ? [] : fields.filter(({ where }) => liesIn(where, place) || liesIn(place, where));

/**
 * For the next reviewer, and for the filer while they work on it; null when nothing was returned, or the forms are not
 * at hand. Findings are those that the house had of both forms under the same rules.
 */
export const resubmitted = (state: State, forms: Forms): Resubmitted | null => {
  const list = state.returnList ?? state.answered;
  const key = draftKey(state.place);
  const [before, after] = [forms.returned, forms[key]];
  if (!list || !before || !after) return null;
  const { fields, ...rest } = compare(
    { form: before, findings: findingsOf(state, { ...forms, [key]: before }, key) },
    { form: after, findings: findingsOf(state, forms, key) },
    schemeOf(state.pins.scheme, state.pins.schemeVersion),
  );
  const items = list.items.map((item, i) => ({
    ...item,
    answer: list.answers.find((answer) => answer.item === i) ?? null,
    changes: within(item.where, fields),
  }));
  return { by: list.by, opinion: list.opinion, items, fields, ...rest };
};
