import type { Stage } from '../vocabulary.ts';
import { dueOf, inBand, isDone, isLate, stageAt } from './board.ts';
import type { BoardLine } from './line.ts';

/** What was pointed at on the board; everything that is said holds together. */
export interface Drill {
  unit?: string | undefined;
  stage?: Stage | undefined;
  late?: boolean | undefined;
  done?: boolean | undefined;
  grade?: string | undefined;
  /** A band of one of the three scores, e.g. 80 to 90. */
  score?: 'stated' | 'computed' | 'reviewer' | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

type Holds = (line: BoardLine, drill: Drill, today: string) => boolean;

const conditions: Readonly<Record<Exclude<keyof Drill, 'from' | 'to'>, Holds>> = {
  unit: ({ unit }, drill) => unit.id === drill.unit,
  stage: (line, drill) => stageAt(line.place) === drill.stage && !isDone(line),
  late: (line, { late }, today) => isLate(line, today) === late,
  done: (line, { done }) => isDone(line) === done,
  grade: ({ grade }, drill) => grade === drill.grade,
  score: (line, { score = 'computed', from = 0, to = 100 }) => inBand(line[score], from, to) === 1,
};

/** The evaluations behind a figure of the board: as many as the figure says. `today` is a civil date. */
export const drilled = (lines: readonly BoardLine[], drill: Drill, today: string): BoardLine[] => {
  const asked = Object.entries(conditions).filter(([name]) => drill[name as keyof Drill] !== undefined);
  return lines
    .filter((line) => asked.every(([, holds]) => holds(line, drill, today)))
    .toSorted((one, other) => (dueOf(one) ?? '9999').localeCompare(dueOf(other) ?? '9999'));
};
