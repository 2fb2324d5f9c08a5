import { Decimal } from './decimal.ts';

/** Money is counted in whole 分. One 万元 is a million of them. */
export type Fen = number;
export type AmountUnit = '元' | '万元';

const fenPer: Record<AmountUnit, number> = { 元: 100, 万元: 1_000_000 };

/** An amount in 元 or 万元 as 分; null when it is not a whole number of 分 (nobody can pay a tenth of a 分). */
export const toFen = (amount: Decimal, unit: AmountUnit): Fen | null => {
  const fen = amount.times(fenPer[unit]);
  return fen.isInteger() && fen.abs().lte(Number.MAX_SAFE_INTEGER) ? fen.toNumber() : null;
};

/** 分 as an exact amount in 万元, the unit of all official tables. */
export const inWan = (fen: Fen): Decimal => new Decimal(fen).div(fenPer.万元);
