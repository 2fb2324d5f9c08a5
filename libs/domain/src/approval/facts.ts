import { Decimal } from '../decimal.ts';
import { findingsOf } from '../evaluation/preconditions.ts';
import type { Forms, State } from '../evaluation/state.ts';
import { budgetOf } from '../monitoring.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { score } from '../scoring/score.ts';
import type { Approval } from './approval.ts';
import type { Condition } from './route.ts';

/** What conditions of a route may ask about, as it stands when a node is about to be entered. null: not known. */
interface Asked {
  state: State;
  forms: Forms;
  purpose: Approval['purpose'];
}

type Fact = (asked: Asked) => string | null;

const keyOf = { goal: 'goal', review: 'selfEvaluation' } as const;

const facts: Readonly<Record<Condition['fact'], Fact>> = {
  evalScope: ({ state }) => state.evalScope,
  budgetFen: ({ forms, purpose }) => budgetOf(forms[keyOf[purpose]])?.toString() ?? null,
  statedTotal: ({ state: { pins }, forms: { selfEvaluation } }) =>
    selfEvaluation ? score(selfEvaluation, schemeOf(pins.scheme, pins.schemeVersion)).total.stated : null,
  redFindings: ({ state, forms, purpose }) =>
    forms[keyOf[purpose]]
      ? `${findingsOf(state, forms, keyOf[purpose]).filter(({ severity }) => severity === 'RED').length}`
      : null,
};

const order: Readonly<Record<Condition['is'], (compared: number) => boolean>> = {
  '=': (compared) => compared === 0,
  '≠': (compared) => compared !== 0,
  '>': (compared) => compared > 0,
  '≥': (compared) => compared >= 0,
  '<': (compared) => compared < 0,
  '≤': (compared) => compared <= 0,
};

const figure = /^-?\d+(?:\.\d+)?$/u;

const compared = (one: string, other: string): number =>
  figure.test(one) && figure.test(other)
    ? new Decimal(one).comparedTo(new Decimal(other))
    : one === other
      ? 0
      : one < other
        ? -1
        : 1;

/** Whether a condition holds. What is not known keeps its node in the way: nothing is left out on a guess. */
export const holds = ({ fact, is, value }: Condition, asked: Asked): boolean => {
  const known = facts[fact](asked);
  return known === null || order[is](compared(known, value));
};
