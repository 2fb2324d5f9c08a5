import type { Cell, Form, Unplaced } from '../form.ts';
import type { Value } from './table.ts';
import { plain, said, yuan } from './values.ts';

const one = (at: string, cell: Cell | null, read: Value): Unplaced[] =>
  cell && said(cell) !== null && read === null ? [{ at, raw: cell.raw }] : [];

const amounts = ['initialBudget', 'annualBudget', 'executed'] as const;
const points = ['weight', 'score'] as const;

/** Cells that say something that is no number, or no whole number of 分: empty in the tables, listed beside them. */
export const unreadable = ({ header, funds, indicatorSets }: Form): Unplaced[] => [
  ...(funds?.rows ?? []).flatMap((row) =>
    amounts.flatMap((field) => one(`funds.rows[${row.key}].${field}`, row[field], yuan(row[field], header.amountUnit))),
  ),
  ...indicatorSets.flatMap(({ setId, indicators }) =>
    indicators.flatMap((row) =>
      points.flatMap((field) =>
        one(`indicatorSets[${setId}].indicators[${row.seq}].${field}`, row[field], plain(row[field])),
      ),
    ),
  ),
];
