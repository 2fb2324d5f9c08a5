import { Decimal } from '../decimal.ts';
import type { Cell } from '../form.ts';
import { toFen, type AmountUnit, type Fen } from '../money.ts';
import { narrow, percentSigns } from './width.ts';

const digits = String.raw`[+-]?\s*(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`;
const plain = new RegExp(String.raw`^(?:\(\s*)?(${digits})\s*(?:分|%)?\s*\)?$`);
const amount = new RegExp(String.raw`^(?:人民币|¥)?\s*(${digits})\s*(亿元?|万元?|千元|元)?(?:整)?$`);

/** How many 万元 one of the unit is. */
const wanPer: Readonly<Record<string, string>> = {
  元: '0.0001',
  千元: '0.1',
  万: '1',
  万元: '1',
  亿: '10000',
  亿元: '10000',
};

/** Reads printed digits that a pattern above has found. */
const exact = (printed: string): Decimal => new Decimal(printed.replace(/[,，\s]/g, ''));

const printedNumber = (cell: Cell | null): string | null =>
  plain.exec(percentSigns(narrow(cell?.raw ?? '')))?.[1] ?? null;

/** The number in a cell for weights, scores, totals and percentages: "75.45%" is 75.45. null: blank, "/" or no number. */
export const readNumber = (cell: Cell | null): Decimal | null => {
  const printed = printedNumber(cell);
  return printed === null ? null : exact(printed);
};

/** Digits after the point as printed ("100.00%" has 2), which say how precisely a figure was stated. */
export const decimals = (cell: Cell | null): number | null => {
  const printed = printedNumber(cell);
  return printed === null ? null : (printed.split('.')[1]?.length ?? 0);
};

/** An exact amount in 万元. A unit printed in the cell beats the one of the table's head. */
export const readAmountWan = (cell: Cell | null, unit: AmountUnit): Decimal | null => {
  const [, printed, own] = amount.exec(narrow(cell?.raw ?? '')) ?? [];
  return printed === undefined ? null : exact(printed).times(wanPer[own ?? unit] ?? 1);
};

/** The same amount in 分; null as well when it is not a whole number of 分 (see readAmountWan). */
export const readAmount = (cell: Cell | null, unit: AmountUnit): Fen | null => {
  const wan = readAmountWan(cell, unit);
  return wan && toFen(wan, '万元');
};
