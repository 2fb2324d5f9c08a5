import { Decimal } from '../../decimal.ts';
import { evalScopes } from '../../vocabulary.ts';
import type { Condition } from '../route.ts';
import type { Purpose } from './rule.ts';

/** What a fact can be: words from a list, or numbers from 0 in steps, up to a most where there is one. */
interface Numbers {
  step: string;
  most?: number;
}
const numbers: Readonly<Record<Exclude<Condition['fact'], 'evalScope'>, Numbers>> = {
  budgetFen: { step: '1' },
  statedTotal: { step: '0.01', most: 100 },
  redFindings: { step: '1' },
};

/** Facts that exist only once a self-evaluation is there. */
const afterGoal: readonly Condition['fact'][] = ['statedTotal'];

const read = (text: string): Decimal | null => (/^-?\d+(\.\d+)?$/u.test(text) ? new Decimal(text) : null);

const comparisons: Readonly<Record<Condition['is'], (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '≠': (order) => order !== 0,
  '>': (order) => order > 0,
  '≥': (order) => order >= 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
};

/** Whether the condition holds for one value of its fact. Words have no order: only = and ≠ can hold. */
const holds = ({ fact, is, value }: Condition, sample: string): boolean => {
  if (fact === 'evalScope') return (is === '=' && sample === value) || (is === '≠' && sample !== value);
  const bound = read(value);
  return bound !== null && comparisons[is](new Decimal(sample).comparedTo(bound));
};

/** Values of a fact that tell all these conditions apart: the ends, the bounds and their neighbours. */
const samples = (fact: Condition['fact'], conditions: readonly Condition[]): string[] => {
  if (fact === 'evalScope') return Object.keys(evalScopes);
  const { step, most } = numbers[fact];
  const bounds = conditions.flatMap(({ value }) => read(value) ?? []);
  const around = bounds.flatMap((bound) => [bound.minus(step), bound, bound.plus(step)]);
  const possible = (value: Decimal): boolean => value.gte(0) && (most === undefined || value.lte(most));
  return [new Decimal(0), ...(most === undefined ? [] : [new Decimal(most)]), ...around]
    .filter(possible)
    .map((value) => value.toFixed());
};

/** Whether there is any case for which the condition holds. */
export const canHold = (condition: Condition, purpose: Purpose): boolean =>
  !(purpose === 'goal' && afterGoal.includes(condition.fact)) &&
  samples(condition.fact, [condition]).some((sample) => holds(condition, sample));

/** Whether there is a case for which none of these conditions holds. Facts are independent, so each is asked alone. */
export const canAllFail = (conditions: readonly Condition[], purpose: Purpose): boolean =>
  [...new Set(conditions.map(({ fact }) => fact))].every((fact) => {
    if (purpose === 'goal' && afterGoal.includes(fact)) return true;
    const about = conditions.filter((condition) => condition.fact === fact);
    return samples(fact, about).some((sample) => !about.some((condition) => holds(condition, sample)));
  });

/** The condition as an office would say it. */
export const conditionWords = ({ fact, is, value }: Condition): string => `${factWords[fact]}${is}${value}`;

const factWords: Readonly<Record<Condition['fact'], string>> = {
  evalScope: '评价范围',
  budgetFen: '预算金额（分）',
  statedTotal: '自评得分',
  redFindings: '红色问题数',
};
