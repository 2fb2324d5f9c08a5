import type { Severity } from '../audit/rule.ts';
import { dueLight } from '../awaiting/light.ts';
import { places, stages, type DueStage, type Light, type Place, type Stage } from '../vocabulary.ts';
import type { BoardLine } from './line.ts';

/** One cell of the heat map: how many of a unit stand at a stage, and how they keep their dates. */
export interface Cell {
  count: number;
  late: number;
  lights: Record<Light, number>;
}

/** Rate in per cent, score of 100. */
export interface Dot {
  id: string;
  unit: string;
  title: string;
  rate: number;
  score: number;
}

export interface UnitRow {
  unit: BoardLine['unit'];
  cells: Partial<Record<Stage, Cell>>;
  done: number;
  late: number;
  returns: number;
  red: number;
  /** Mean of the computed totals, two places; null when none has been scored. */
  mean: string | null;
}

/** 问题排行: how often a rule is broken, and in how many evaluations. */
export interface RuleCount {
  rule: string;
  name: string;
  severity: Severity;
  count: number;
  evaluations: number;
}

/** 督办看板: units × stages with lateness, and what the numbers look like together. */
export interface Board {
  today: string;
  total: number;
  stages: Record<Stage, Cell>;
  done: number;
  units: UnitRow[];
  grades: { grade: string; count: number }[];
  /** Bands of ten points from below 60 to 100. */
  scores: { from: number; to: number; stated: number; computed: number; reviewer: number }[];
  /** 执行率 against 得分: one dot per evaluation. */
  dots: Dot[];
  years: { fiscalYear: number; total: number; done: number; late: number; returns: number; mean: string | null }[];
}

const finished: readonly Place[] = ['archived', 'terminated', 'voided', 'publication.published'];

export const isDone = ({ place }: Pick<BoardLine, 'place'>): boolean => finished.includes(place);

const stageOf = new Map(
  (Object.keys(places) as Place[]).map((place) => [
    place,
    (Object.keys(stages) as Stage[]).find((stage) => stage === place.split('.')[0]) ?? null,
  ]),
);

export const stageAt = (place: Place): Stage | null => stageOf.get(place) ?? null;

const dueAt: Partial<Record<Place, DueStage>> = {
  'goal.drafting': 'goal',
  'goal.returned': 'goal',
  'execution.monitoring': 'monitoring',
  'selfEvaluation.drafting': 'selfEvaluation',
  'selfEvaluation.returned': 'selfEvaluation',
};

/** The date that an evaluation is working towards where it stands. */
export const dueOf = ({ place, deadlines }: Pick<BoardLine, 'place' | 'deadlines'>): string | null => {
  const stage = dueAt[place];
  return (stage && deadlines[stage]) ?? null;
};

const blank = (): Cell => ({ count: 0, late: 0, lights: { green: 0, yellow: 0, red: 0 } });

const add = (cell: Cell, line: BoardLine, today: string): void => {
  const light = line.suspended ? null : dueLight(dueOf(line), today);
  cell.count += 1;
  if (light) cell.lights[light] += 1;
  if (light === 'red') cell.late += 1;
};

/** Sums of hundredths, so that the mean of two-place scores is exact before it is rounded once. */
const meanOf = (lines: readonly BoardLine[]): string | null => {
  const scored = lines.flatMap(({ computed }) => (computed === null ? [] : [Math.round(Number(computed) * 100)]));
  if (scored.length === 0) return null;
  return (Math.round(scored.reduce((sum, one) => sum + one, 0) / scored.length) / 100).toFixed(2);
};

/** Past its date, unless its clock stands still. */
export const isLate = (line: BoardLine, today: string): boolean =>
  !line.suspended && dueLight(dueOf(line), today) === 'red';

const sumOf = (lines: readonly BoardLine[], figure: (line: BoardLine) => number): number =>
  lines.reduce((sum, line) => sum + figure(line), 0);

const rowOf = (lines: readonly BoardLine[], today: string): UnitRow => {
  const cells: UnitRow['cells'] = {};
  for (const line of lines) {
    const stage = stageAt(line.place);
    if (stage && !isDone(line)) add((cells[stage] ??= blank()), line, today);
  }
  return {
    unit: lines[0]!.unit,
    cells,
    done: lines.filter(isDone).length,
    late: lines.filter((line) => isLate(line, today)).length,
    returns: sumOf(lines, ({ returns }) => returns),
    red: sumOf(lines, ({ findings }) => findings.red),
    mean: meanOf(lines),
  };
};

const grouped = <K>(lines: readonly BoardLine[], by: (line: BoardLine) => K): [K, BoardLine[]][] => {
  const groups = new Map<K, BoardLine[]>();
  for (const line of lines) {
    const group = groups.get(by(line));
    if (group) group.push(line);
    else groups.set(by(line), [line]);
  }
  return [...groups];
};

const bands = [0, 60, 70, 80, 90] as const;

/** Whether a score lies in a band; 100 belongs to the last. */
export const inBand = (score: string | null, from: number, to: number): number =>
  score !== null && Number(score) >= from && (Number(score) < to || to === 100) ? 1 : 0;

const scoresOf = (lines: readonly BoardLine[]): Board['scores'] =>
  bands.map((from, i) => {
    const to = bands[i + 1] ?? 100;
    const count = (which: 'stated' | 'computed' | 'reviewer') => sumOf(lines, (line) => inBand(line[which], from, to));
    return { from, to, stated: count('stated'), computed: count('computed'), reviewer: count('reviewer') };
  });

const yearOf = (fiscalYear: number, lines: readonly BoardLine[], today: string): Board['years'][number] => ({
  fiscalYear,
  total: lines.length,
  done: lines.filter(isDone).length,
  late: lines.filter((line) => isLate(line, today)).length,
  returns: sumOf(lines, ({ returns }) => returns),
  mean: meanOf(lines),
});

/** Everything that the bureau sees at one glance, out of the lines it may see. `today` is a civil date. */
export const boardOf = (lines: readonly BoardLine[], today: string): Board => {
  const counted = Object.fromEntries(Object.keys(stages).map((stage) => [stage, blank()])) as Board['stages'];
  for (const line of lines) {
    const stage = stageAt(line.place);
    if (stage && !isDone(line)) add(counted[stage], line, today);
  }
  const grades = grouped(
    lines.filter(({ grade }) => grade !== null),
    ({ grade }) => grade ?? '',
  ).map(([grade, all]) => ({ grade, count: all.length }));
  return {
    today,
    total: lines.length,
    stages: counted,
    done: lines.filter(isDone).length,
    units: grouped(lines, ({ unit }) => unit.id).map(([, all]) => rowOf(all, today)),
    grades,
    scores: scoresOf(lines),
    dots: lines.flatMap(({ id, unit, title, executionRate, computed }) =>
      executionRate === null || computed === null
        ? []
        : [{ id, unit: unit.name, title, rate: Number(executionRate), score: Number(computed) }],
    ),
    years: grouped(lines, ({ fiscalYear }) => fiscalYear)
      .map(([year, all]) => yearOf(year, all, today))
      .toSorted((one, other) => one.fiscalYear - other.fiscalYear),
  };
};
