import { Decimal } from '../decimal.ts';
import type { Form, Indicator, IndicatorSet } from '../form.ts';
import { readNumber } from '../values/figure.ts';
import { isMoney } from '../values/units.ts';
import { directionOf, readValue, type Direction, type Value } from '../values/value.ts';
import { brief, isLeftBlank } from './cells.ts';

/** An indicator row as understood, with its address. */
export interface Row {
  set: IndicatorSet;
  indicator: Indicator;
  where: string;
  /** 第4项指标“…” for messages. */
  name: string;
  target: Value;
  actual: Value;
  direction: Direction;
  weight: Decimal | null;
  score: Decimal | null;
}

const rowOf = (set: IndicatorSet, indicator: Indicator): Row => {
  const target = readValue(indicator.target, indicator);
  return {
    set,
    indicator,
    where: `indicatorSets[${set.setId}].indicators[${indicator.seq}]`,
    name: `第${indicator.seq}项指标“${brief(indicator.level3.trim())}”`,
    target,
    actual: readValue(indicator.actual, indicator, 'actual'),
    direction: directionOf(indicator, target),
    weight: readNumber(indicator.weight),
    score: readNumber(indicator.score),
  };
};

const understand = (set: IndicatorSet): Row[] => set.indicators.map((indicator) => rowOf(set, indicator));

const kept = new WeakMap<IndicatorSet, Row[]>();

/** A copy of a form whose rows are understood once, for everybody who asks; only for a copy that nobody changes. */
export const withRowsKept = (form: Form): Form => {
  const indicatorSets = form.indicatorSets.map((set) => ({ ...set }));
  for (const set of indicatorSets) kept.set(set, understand(set));
  return { ...form, indicatorSets };
};

export const rowsOfSet = (set: IndicatorSet): Row[] => kept.get(set) ?? understand(set);
export const rowsOf = (form: Form): Row[] => form.indicatorSets.flatMap(rowsOfSet);

/** Rows that carry points; a table without points (a transfer, a goal declaration) has none. */
export const scoredRows = (rows: readonly Row[]): Row[] => rows.filter(({ weight, score }) => weight?.gt(0) && score);

export const isFull = ({ weight, score }: Row): boolean =>
  weight !== null && weight.gt(0) && score?.eq(weight) === true;

export const isSatisfaction = ({ indicator }: Row): boolean =>
  indicator.level1Code === 'SATISFACTION' || indicator.level2Code === 'SATISFACTION';

/** Somebody wrote a value there: neither blank nor “/” nor a placeholder of the template. */
export const hasContent = (value: Value): boolean =>
  value.kind !== 'BLANK' && value.kind !== 'NOT_APPLICABLE' && value.kind !== 'PLACEHOLDER';

/** The place for a reason exists and is blank; a table without the column cannot be asked for one. */
export const reasonIsBlank = ({ indicator }: Row): boolean => isLeftBlank(indicator.deviationReason);

const yuanPer: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 };

/** The value in the unit of the target; null when the two cannot be compared. */
const inUnit = (value: Decimal, from: string | null, to: string | null): Decimal | null => {
  if (from === to || from === null || to === null) return value;
  if (!isMoney(from) || !isMoney(to)) return null;
  return value.times(yuanPer[from] ?? 1).div(yuanPer[to] ?? 1);
};

/** Target and actual as two comparable figures in the target's unit. A bound (90%以上) is no measured figure. */
export const figuresOf = ({ target, actual, direction }: Row): { target: Decimal; actual: Decimal } | null => {
  const goal = direction === 'NEGATIVE' ? (target.value2 ?? target.value) : target.value;
  if (!goal || !actual.value || actual.kind === 'RANGE' || actual.operatorExplicit) return null;
  const reached = inUnit(actual.value, actual.unit, target.unit);
  return reached && { target: goal, actual: reached };
};

type Attainment = 'met' | 'missed';

/** Whether the figures say that the target is met; null when there are none to compare. */
export const attainment = (row: Row): Attainment | null => {
  const figures = figuresOf(row);
  if (!figures || row.direction === 'NEUTRAL') return null;
  const missed = row.direction === 'POSITIVE' ? figures.actual.lt(figures.target) : figures.actual.gt(figures.target);
  return missed ? 'missed' : 'met';
};

/** `threshold` times the target and more, or so much below the target of a row that is better when smaller. */
export const isOverAchieved = (row: Row, threshold: number): boolean => {
  const figures = figuresOf(row);
  if (!figures?.target.gt(0)) return false;
  const ratio = figures.actual.div(figures.target);
  if (row.direction === 'POSITIVE') return ratio.gte(threshold);
  return row.direction === 'NEGATIVE' && ratio.lte(new Decimal(2).minus(threshold));
};

export const isDeducted = ({ weight, score }: Row): boolean => weight !== null && score?.lt(weight) === true;
