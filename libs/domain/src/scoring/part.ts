import { round, sum, type Decimal } from '../decimal.ts';
import { sumMethod } from './methods.ts';

/** One step of the explanation. Points are decimal strings, rounded for print; null: nothing said, not countable. */
export interface ScoreNode {
  label: string;
  /** Address in the form, e.g. indicatorSets[eval].indicators[4]. */
  where?: string;
  /** How `points` came about, in Chinese. */
  method: string;
  /** The values that the method looked at, as written. */
  basis?: string;
  /** The score as stated by the unit. */
  said: string | null;
  points: string | null;
  of: string | null;
  note?: string;
  parts?: readonly ScoreNode[];
}

/** A node before it is printed, all numbers exact. */
export interface Part {
  label: string;
  where?: string;
  method: string;
  basis?: string;
  note?: string;
  weight: Decimal | null;
  stated: Decimal | null;
  /** What counts towards the computed total: execution as computed, indicators as stated. */
  counted: Decimal | null;
  /** What counts towards the rescored total: every row that can be judged, as judged. */
  judged: Decimal | null;
  parts?: readonly Part[];
}

type Figure = 'weight' | 'stated' | 'counted' | 'judged';

/** The exact sum of one figure of the parts; null when none of them has it. */
export const sumOf = (parts: readonly Part[], figure: Figure): Decimal | null => {
  const said = parts.map((part) => part[figure]).filter((value) => value !== null);
  return said.length > 0 ? sum(said) : null;
};

export const combine = (label: string, parts: readonly Part[]): Part => ({
  label,
  method: sumMethod,
  weight: sumOf(parts, 'weight'),
  stated: sumOf(parts, 'stated'),
  counted: sumOf(parts, 'counted'),
  judged: sumOf(parts, 'judged'),
  parts,
});

/** A third of 3 is 1 again only after the last digits of the division are dropped; then HALF_UP decides as on paper. */
const guardPlaces = 30;

export const rounded = (value: Decimal, places: number): Decimal => round(round(value, guardPlaces), places);

export const printed = (value: Decimal | null, places: number): string | null =>
  value && rounded(value, places).toFixed();

/** A stated number in plain digits, as precise as it was stated. */
export const asStated = (value: Decimal | null): string | null => value && value.toFixed();

export const printTree = (part: Part, places: number): ScoreNode => ({
  label: part.label,
  ...(part.where !== undefined && { where: part.where }),
  method: part.method,
  ...(part.basis !== undefined && { basis: part.basis }),
  said: asStated(part.stated),
  points: printed(part.judged, places),
  of: asStated(part.weight),
  ...(part.note !== undefined && { note: part.note }),
  ...(part.parts && { parts: part.parts.map((child) => printTree(child, places)) }),
});
