import type { Form, Indicator } from '../form.ts';
import { indicatorName } from './approved-targets.ts';

export interface Laid {
  form: Form;
  /** Indicators whose name, dimension or target the file says otherwise than the approved goal. */
  differing: number;
  /** What the file has beyond the approved indicators: it is shown, not taken. */
  homeless: readonly Indicator[];
}

const blank = { raw: '' };
const dimension = ({ level1Code, level2Code }: Indicator): string => `${level1Code}|${level2Code}`;
const scoredSet = ({ indicatorSets }: Form) => indicatorSets.find(({ hasScores }) => hasScores) ?? indicatorSets[0];

/** Takes the first that fits out of those left. */
const takeFrom = (left: Indicator[], fits: (row: Indicator) => boolean): Indicator | undefined => {
  const at = left.findIndex(fits);
  return at < 0 ? undefined : left.splice(at, 1)[0];
};

/** For each approved indicator the row that speaks of it: by its name, else in its dimension, in their order. */
const rowsFor = (approved: readonly Indicator[], left: Indicator[]): Map<Indicator, Indicator> => {
  const found = new Map<Indicator, Indicator>();
  for (const sameThing of [indicatorName, dimension])
    for (const wanted of approved) {
      const row = found.has(wanted) ? undefined : takeFrom(left, (one) => sameThing(one) === sameThing(wanted));
      if (row) found.set(wanted, row);
    }
  return found;
};

/**
 * A self-evaluation that was written beside the approved goal, laid upon it: names, dimensions and targets are the
 * approved ones (财预〔2020〕10号: 自评对照批复的目标), results, weights, scores and reasons are the file's.
 */
export const ontoApproved = (form: Form, goal: Form): Laid => {
  const own = scoredSet(form);
  const approved = goal.indicatorSets.flatMap(({ indicators }) => indicators);
  const left = [...(own?.indicators ?? [])];
  const found = rowsFor(approved, left);
  let differing = 0;
  const indicators = approved.map((wanted, i): Indicator => {
    const row = found.get(wanted);
    if (!row || indicatorName(row) !== indicatorName(wanted) || row.target.raw !== wanted.target.raw) differing += 1;
    return {
      ...wanted,
      seq: i + 1,
      actual: row?.actual ?? blank,
      weight: row?.weight ?? wanted.weight ?? blank,
      score: row?.score ?? blank,
      deviationReason: row?.deviationReason ?? blank,
    };
  });
  if (!own) return { form, differing, homeless: left };
  const expected = goal.goals?.expected;
  const goals = expected ? { actual: form.goals?.actual ?? null, expected } : form.goals;
  return { form: { ...form, goals, indicatorSets: [{ ...own, indicators }] }, differing, homeless: left };
};
