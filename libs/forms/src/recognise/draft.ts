import type { Cell, Form, Unplaced } from '#domain/form';
import type { GridCell } from '../row.ts';
import type { Head } from './align.ts';
import type { FundColumn } from './fund-words.ts';
import type { IndicatorColumn } from './indicator-words.ts';

/** The two texts of a goal: what was expected, what came of it. */
export type GoalColumn = keyof NonNullable<Form['goals']>;

/** The indicator table that is being read, and the names that its merged cells go on with. */
export interface IndicatorTable {
  in: 'indicators';
  columns: Head<IndicatorColumn>['columns'];
  head: Head<IndicatorColumn>['head'];
  level1: string;
  level2: string;
}

/** What the rows below belong to: set by the last head that was read. */
export type Section =
  | { in: 'header' }
  | ({ in: 'funds'; weight: Cell | null } & Head<FundColumn>)
  | { in: 'fundPairs'; fields: readonly FundColumn[] }
  | { in: 'declared' }
  | ({ in: 'goals' } & Head<GoalColumn>)
  | IndicatorTable;

/** A form in the making. Every cell that finds its place is noted, so that what is left over can be listed. */
export class Draft {
  readonly used = new Set<GridCell>();
  /** Pieces of cells that found no place although the rest of their cell did. */
  readonly leftOver: Unplaced[] = [];
  section: Section = { in: 'header' };

  constructor(
    readonly form: Form,
    /** setId of the indicator tables of this form. */
    readonly setId: string,
  ) {}

  /** Places a cell word for word. */
  put(cell: GridCell): Cell {
    this.used.add(cell);
    return { raw: cell.text, at: cell.at };
  }

  /** Places a figure: a line break inside it is layout only. */
  putFigure(cell: GridCell): Cell {
    this.used.add(cell);
    return { raw: cell.text.replace(/\s*\n\s*/g, ''), at: cell.at };
  }

  /** Heads and labels are understood, they need no place. */
  read(...cells: readonly GridCell[]): void {
    for (const cell of cells) this.used.add(cell);
  }
}

/** A recogniser of one kind of row: true when the row is its own. */
export type RowReader = (draft: Draft, cells: readonly GridCell[], inTable: boolean) => boolean;
