import type { BoardLine } from '../board/line.ts';
import type { WholeBoard } from '../board/tables.ts';

/** What a board can be narrowed to. */
export interface Choices {
  years: number[];
  rounds: string[];
}

export interface BoardAnswer extends WholeBoard {
  choices: Choices;
}

/** One evaluation behind a figure of the board. */
export interface DrillLine extends Omit<BoardLine, 'unit' | 'deadlines'> {
  unit: string;
  placeName: string;
  due: string | null;
}
