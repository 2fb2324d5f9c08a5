// How a year can have gone: what was reached, what was spent of 200, and what was written carelessly.

/** A small fault of the table that a reviewer would point at; none forbids handing it in. */
export type Blemish = 'vague' | 'copied' | 'overdone';

interface Fortune {
  /** Of the rows that can fall short: how many do, to which share. */
  missed: number;
  share: number;
  spent: number;
  /** What the reviewers take off the filer's own score, in tenths. */
  cut: number;
  blemishes: readonly Blemish[];
  /** Spending and score are so far apart that it was handed in under a waiver only. */
  waived?: true;
}

const of = (missed: number, share: number, spent: number, cut: number, ...blemishes: Blemish[]): Fortune => ({
  missed,
  share,
  spent,
  cut,
  blemishes,
});

export const years = {
  excellent: of(0, 1, 191, 5),
  good: of(0.3, 0.8, 176, 12),
  fair: of(0.7, 0.6, 152, 20, 'vague'),
  poor: of(1, 0.2, 90, 15),
  spotless: of(0, 1, 200, 0, 'vague'),
  strong: of(0.2, 0.9, 194, 8, 'overdone'),
  steady: of(0.3, 0.9, 184, 6, 'copied', 'overdone'),
  plain: of(0.5, 0.8, 170, 18, 'vague', 'overdone'),
  slow: of(0.4, 0.8, 158, 25),
  modest: of(0.6, 0.7, 144, 11, 'copied'),
  lagging: of(0.8, 0.6, 128, 22, 'vague', 'copied'),
  weak: of(0.9, 0.5, 132, 30),
  behind: of(1, 0.5, 118, 16, 'copied'),
  dire: of(1, 0.2, 70, 9, 'vague'),
  thrifty: { ...of(0.1, 0.9, 110, 10), waived: true },
  idle: { ...of(0.1, 0.8, 80, 4), waived: true },
  wasteful: of(1, 0.3, 198, 12, 'vague'),
} as const satisfies Record<string, Fortune>;
export type Year = keyof typeof years;

/** The same kind of year never goes quite the same twice. `luck`: 0 to 4; a little more spent, a little less reached. */
export const fortuneOf = (year: Year, luck = 0): Fortune => {
  const fortune: Fortune = years[year];
  const settled = fortune.waived ?? (fortune.missed === 0 || fortune.missed === 1);
  return {
    ...fortune,
    missed: settled ? fortune.missed : Math.min(1, fortune.missed + luck * 0.04),
    spent: Math.min(200, fortune.spent + luck),
    cut: fortune.cut === 0 ? 0 : fortune.cut + luck,
  };
};
/** The number of a year in the list: what else differs from table to table goes by it. */
export const numberOf = (year: Year): number => Object.keys(years).indexOf(year);

const usual = ['good', 'strong', 'fair', 'steady', 'excellent', 'slow', 'plain', 'weak', 'spotless', 'modest'] as const;
/** The order in which they are dealt: the usual ones again and again, each of the odd ones once. */
export const fortunes: readonly Year[] = [
  ...usual,
  'behind',
  'thrifty',
  ...usual,
  'lagging',
  'wasteful',
  ...usual,
  'poor',
  'idle',
  ...usual,
  'dire',
];
