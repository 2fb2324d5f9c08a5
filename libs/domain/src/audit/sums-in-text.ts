import { sum, type Decimal } from '../decimal.ts';
import { complete } from './lexicons/parts-of-a-whole.ts';
import { sentencesOf, statedIn, type Stated } from './narrated.ts';

/** A total of a sentence and the parts that it lists, which do not add up to it. */
export interface BrokenSum {
  total: Stated;
  parts: Stated[];
  sum: Decimal;
}

/** Income is no part of spending, nor spending of income. */
const foreign = (total: Stated, part: Stated): boolean =>
  part.family !== total.family ||
  (/收入/.test(total.label) && /支出/.test(part.label)) ||
  (/支出|经费/.test(total.label) && /收入/.test(part.label));

/** Half a unit of the last digit for each part, so that rounded parts of a rounded total still hold. */
const tolerance = (parts: readonly Stated[]): number => {
  const decimals = Math.max(...parts.map(({ value }) => value.decimalPlaces()));
  return decimals === 0 ? 0 : (parts.length * 0.5 + 0.5) / 10 ** decimals;
};

const holds = (total: Stated, parts: readonly Stated[]): boolean =>
  parts.some((_, last) => {
    const first = parts.slice(0, last + 1);
    const off = sum(first.map(({ value }) => value)).minus(total.value);
    return last > 0 && off.abs().lte(tolerance([total, ...first]));
  });

const isComplete = (parts: readonly Stated[]): boolean =>
  complete.some(
    ({ one, other }) => parts.some(({ label }) => one.test(label)) && parts.some(({ label }) => other.test(label)),
  );

const brokenAt = (mark: number, sentence: string, stated: readonly Stated[]): BrokenSum | null => {
  const total = stated.filter(({ at }) => at <= mark).at(-1);
  const rest = sentence.slice(mark + 2);
  const end = mark + 2 + (/[;；]|其中/.exec(rest)?.index ?? rest.length);
  const after = total ? stated.filter(({ at }) => at > mark) : [];
  const stop = total ? after.findIndex((part) => foreign(total, part)) : -1;
  const candidates = stop < 0 ? after : after.slice(0, stop);
  const parts = candidates.filter(({ at }) => at <= end);
  if (!total || parts.length < 2 || !isComplete(parts) || holds(total, candidates)) return null;
  return { total, parts, sum: sum(parts.map(({ value }) => value)) };
};

/** Longer ones are no sentences, and nobody could follow their sums. */
const mostTotals = 20;
const mostFigures = 100;

/** Every “A 10万元，其中B 6万元，C 3万元” of a text whose parts are a whole and do not make it. */
export const brokenSums = (text: string): BrokenSum[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (!sentence.includes('其中')) return [];
    const stated = statedIn(sentence).slice(0, mostFigures);
    return [...sentence.matchAll(/其中/g)]
      .slice(0, mostTotals)
      .flatMap(({ index }) => brokenAt(index, sentence, stated) ?? []);
  });
