import { round, type Decimal } from '../decimal.ts';
import type { Cell } from '../form.ts';
import { narrow } from '../values/width.ts';

/** The words of a cell, trimmed and with half-width digits; '' for a blank cell and for no cell at all. */
export const wordsOf = (cell: Cell | null): string => narrow(cell?.raw ?? '');

/** The form has the place, and nobody wrote there. */
export const isLeftBlank = (cell: Cell | null): cell is Cell => cell !== null && wordsOf(cell) === '';

export const isFilled = (cell: Cell | null): cell is Cell => wordsOf(cell) !== '';

/** A figure for a message, without trailing zeros: 97.5. */
export const figure = (value: Decimal): string => round(value, 4).toFixed();

/** A percentage for a message: 74.22%. */
export const percent = (value: Decimal): string => `${round(value, 2).toFixed(2)}%`;

/** The beginning of a long text for a message. */
export const brief = (text: string, length = 24): string => (text.length > length ? `${text.slice(0, length)}…` : text);
