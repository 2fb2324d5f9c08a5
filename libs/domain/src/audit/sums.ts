import { sum, type Decimal } from '../decimal.ts';
import type { Form } from '../form.ts';
import { readNumber } from '../values/figure.ts';
import { totalLine } from './funds.ts';
import { hasContent, rowsOf, type Row } from './rows.ts';

/** A sum of cells. `whole` is false when a cell that should count is blank or no number: then it is only a least. */
interface Sum {
  value: Decimal;
  whole: boolean;
  parts: Decimal[];
}

type Column = 'weight' | 'score';

/** Sums a column over rows that carry a target; null when no row has a number in it. */
export const sumOf = (rows: readonly Row[], column: Column): Sum | null => {
  const parts = rows.flatMap((row) => row[column] ?? []);
  if (parts.length === 0) return null;
  const whole = rows.every((row) => row[column] !== null || !hasContent(row.target));
  return { value: sum(parts), whole, parts };
};

/** Points of all indicator rows and of the funds row together, as a form adds them up; null without any. */
export const sumWithFunds = (form: Form, column: Column): Sum | null => {
  const rows = sumOf(rowsOf(form), column);
  if (!rows) return null;
  const execution = totalLine(form);
  const points = readNumber(execution?.row[column] ?? null);
  if (points) return { value: rows.value.plus(points), whole: rows.whole, parts: [points, ...rows.parts] };
  // A funds table without a column of points still counts somewhere.
  return { ...rows, whole: rows.whole && execution === null };
};

/** Blank cells can only add to a sum, so that an incomplete one contradicts what is stated only from above. */
export const contradicts = (computed: Sum, stated: Decimal, tolerance: Decimal | number): boolean => {
  const over = computed.value.minus(stated);
  return computed.whole ? over.abs().gt(tolerance) : over.gt(tolerance);
};
