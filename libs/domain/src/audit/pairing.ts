import type { Form } from '../form.ts';
import { wordsOf } from './cells.ts';
import { selfEvaluation } from './kinds.ts';
import { bare } from './likeness.ts';

const isGoal = ({ header }: Form): boolean => header.formKind === 'GOAL_DECLARATION';
const isEvaluation = ({ header }: Form): boolean => selfEvaluation.includes(header.formKind);

const project = ({ header }: Form): string => bare(wordsOf(header.projectName));

/** Both forms speak of the same money: the same scope, year and, where both name one, the same project. */
const belongTogether = (one: Form, other: Form): boolean => {
  const years = [one.header.fiscalYear, other.header.fiscalYear];
  const [a, b] = [project(one), project(other)];
  return (
    one.header.evalScope === other.header.evalScope &&
    (years.includes(null) || years[0] === years[1]) &&
    (a === '' || b === '' || a === b)
  );
};

/** The declared goal that a self-evaluation answers to; null when none, or more than one, is at hand. */
export const goalOf = (form: Form, siblings: readonly Form[]): Form | null => {
  const goals = isEvaluation(form) ? siblings.filter((other) => isGoal(other) && belongTogether(form, other)) : [];
  return goals.length === 1 ? (goals[0] ?? null) : null;
};

/** The self-evaluation that answers to a declared goal. */
export const evaluationOf = (form: Form, siblings: readonly Form[]): Form | null => {
  const found = isGoal(form) ? siblings.filter((other) => isEvaluation(other) && belongTogether(form, other)) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** The other side of a form: its goal or its evaluation. */
export const counterpart = (form: Form, siblings: readonly Form[]): Form | null =>
  goalOf(form, siblings) ?? evaluationOf(form, siblings);
