import { Decimal } from '../decimal.ts';
import type { AmountUnit, Fen } from '../money.ts';
import type { Cell, Said } from '../form.ts';
import { readAmount, readNumber } from '../values/figure.ts';
import type { Value } from './table.ts';

/** What a cell says; null when it is blank or not there. */
export const said = (cell: Cell | null | undefined): Value => cell?.raw.trim() || null;

/** A value as people read it, with the operator and the unit that stand in columns of their own. */
export const saidWhole = (value: Said | null): Value =>
  [value?.operator, value?.raw, value?.unit].map((part) => part?.trim() ?? '').join('') || null;

/** A number in plain digits; null when the cell holds none. */
export const plain = (cell: Cell | null | undefined): Value => readNumber(cell ?? null)?.toFixed() ?? null;

/** 分 as 元 with two places: 12.30. */
export const inYuan = (fen: Fen | null): Value => (fen === null ? null : new Decimal(fen).div(100).toFixed(2));

/** An amount in 元 with two places; null when it is no amount, or no whole number of 分: nothing is rounded. */
export const yuan = (cell: Cell | null, unit: AmountUnit): Value => inYuan(readAmount(cell, unit));
