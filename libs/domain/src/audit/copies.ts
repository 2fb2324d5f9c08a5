import type { Form } from '../form.ts';
import { brief, wordsOf } from './cells.ts';
import { bare, likeness, runHashes, sharedHashes } from './likeness.ts';
import { written } from './places.ts';
import type { Complaint } from './rule.ts';

/** Share of common runs from which a text is a copy. */
export const copied = 0.95;
/** Set phrases of fewer characters are alike everywhere. */
const longest = 50;
/** What the hashes of runs may hide: two runs with one hash. */
const slack = 0.02;

/** A long text of a form, made ready to be held against many others. */
export interface Told {
  where: string;
  raw: string;
  bare: string;
  /** Hashes of its runs, ascending. */
  runs: Uint32Array;
}

/** What a form tells of the year. Without `digits` a text is the same whatever years and figures it names. */
export const toldIn = (form: Form, digits: boolean): Told[] => {
  const actual = { where: 'goals.actual', raw: wordsOf(form.goals?.actual ?? null) };
  const sections = written(form).map(({ path, text }) => ({ where: path, raw: text }));
  return [actual, ...sections].flatMap((text) => {
    const all = bare(text.raw);
    if (all.length < longest) return [];
    const kept = digits ? all : all.replace(/\d/g, '');
    return [{ ...text, bare: kept, runs: runHashes(kept) }];
  });
};

/** Copies may be longer or shorter by so little only; lengths and hashes spare most comparisons. */
const mayBeCopy = (one: Told, other: Told): boolean => {
  const [a, b] = [one.bare.length, other.bare.length];
  return Math.min(a, b) / Math.max(a, b) >= copied - 0.05 && sharedHashes(one.runs, other.runs) >= copied - slack;
};

/** Texts that stand in another form as well. `whose` names that form in the messages: 项目“运行维护经费”. */
export const copiesIn = (own: readonly Told[], theirs: readonly Told[], whose: string): Complaint[] =>
  own.flatMap((text) => {
    const twin = theirs.find((one) => mayBeCopy(text, one) && likeness(text.bare, one.bare) >= copied);
    if (!twin) return [];
    const length = bare(text.raw).length;
    return [
      {
        where: text.where,
        against: `${whose} ${twin.where}`,
        said: brief(text.raw, 40),
        computed: `与${whose}的文字雷同（${length}字）`,
        message: `“${brief(text.raw)}”等${length}字与${whose}雷同，没有反映本表的实际情况，请按本单位本项目本年度的完成情况重写。`,
      },
    ];
  });
