import type { SituationName } from './situations.ts';
import { fortunes, type Year } from './years.ts';

/** Where the evaluations of a year stand, in shares; the current one is all over the place. */
type Shares = readonly (readonly [SituationName, number])[];

const current: Shares = [
  ['opened', 6],
  ['drafting', 6],
  ['draftingLate', 4],
  ['goalAtHead', 4],
  ['goalAtDepartment', 5],
  ['goalReturned', 4],
  ['running', 16],
  ['monitoring', 8],
  ['alarmed', 5],
  ['adjusting', 2],
  ['suspended', 3],
  ['selfDrafting', 10],
  ['selfLate', 4],
  ['selfRuined', 1],
  ['selfReturned', 4],
  ['reviewAtHead', 4],
  ['reviewAtDepartment', 5],
  ['reviewAtOffice', 6],
  ['toPublish', 4],
];
const last: Shares = [
  ['reviewAtOffice', 4],
  ['toPublish', 10],
  ['published', 56],
  ['archived', 28],
  ['cancelled', 2],
];
const before: Shares = [
  ['published', 12],
  ['archived', 85],
  ['cancelled', 3],
];
/** By how many years ago. */
export const sharesOf: readonly Shares[] = [current, last, before];

/** Nothing was done yet: how the year went does not show, and few histories do for all. */
const early: ReadonlySet<SituationName> = new Set<SituationName>([
  'opened',
  'drafting',
  'draftingLate',
  'goalAtHead',
  'goalAtDepartment',
  'goalReturned',
  'running',
  'monitoring',
  'alarmed',
  'adjusting',
  'suspended',
  'cancelled',
]);
const earlyKinds = ['excellent', 'good', 'fair', 'poor'] as const satisfies Year[];

/** The n-th evaluation of a year: spread evenly and the same each time, so that pictures stay the same. */
export const dealt = (shares: Shares, n: number): { situation: SituationName; year: Year } => {
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  // A step that shares no factor with 100 visits every hundredth once before any comes twice.
  let left = (((n * 37) % 100) / 100) * all;
  const [situation] = shares.find(([, share]) => (left -= share) < 0) ?? shares[0]!;
  const turn = Math.floor(n / 3);
  const kinds = early.has(situation) ? earlyKinds : fortunes;
  return { situation, year: kinds[turn % kinds.length]! };
};
