import type { Dot } from './board.ts';

/** Why an evaluation stands apart from what spending and score usually say together. */
interface Oddity {
  words: string;
  is(this: void, dot: Dot): boolean;
}

/** First that fits is told. Bounds in per cent and points: what a reviewer would ask about first. */
const oddities: readonly Oddity[] = [
  { words: '执行率超过100%', is: ({ rate }) => rate > 100 },
  { words: '执行率不足60%而得分在90分以上', is: ({ rate, score }) => rate < 60 && score >= 90 },
  { words: '执行率不足30%而得分及格', is: ({ rate, score }) => rate < 30 && score >= 60 },
  { words: '执行率在95%以上而得分不及格', is: ({ rate, score }) => rate >= 95 && score < 60 },
];

export interface Outlier extends Dot {
  why: string;
}

/** Evaluations that stand apart, those that spent least for most points first. */
export const outliersOf = (dots: readonly Dot[]): Outlier[] =>
  dots
    .flatMap((dot) => {
      const oddity = oddities.find(({ is }) => is(dot));
      return oddity ? [{ ...dot, why: oddity.words }] : [];
    })
    .toSorted((one, other) => other.score - other.rate - (one.score - one.rate));
