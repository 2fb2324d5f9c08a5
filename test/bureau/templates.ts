import { findingsOf } from '#domain/evaluation/preconditions';
import { formsOf, type State } from '#domain/evaluation/state';
import { gradeOf } from '#domain/scoring/grade';
import { score, type ScoreSheet } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { Decimal } from '#domain/decimal';
import type { Finding } from '#domain/audit/rule';
import type { Recorded } from '#domain/evaluation/events';
import { live } from '../histories/record.ts';
import type { Step } from '../histories/stories.ts';

/** One history of the model unit, and what the workers made of it. */
export interface Template {
  events: readonly Recorded[];
  state: State;
  score: { formVersion: number; sheet: ScoreSheet; reviewer: string | null; grade: string | null } | null;
  audit: { formVersion: number; findings: Finding[] } | null;
}

const scoreOf = (state: State, events: readonly Recorded[]): Template['score'] => {
  const key = state.forms.selfEvaluation ? 'selfEvaluation' : 'goal';
  const form = formsOf(state, events)[key];
  const formVersion = state.forms[key];
  if (!form || !formVersion) return null;
  const scheme = schemeOf(state.pins.scheme, state.pins.schemeVersion);
  const reviewer = state.reviewerScore?.score ?? null;
  return {
    formVersion,
    sheet: score(form, scheme),
    reviewer,
    grade: reviewer && gradeOf(new Decimal(reviewer), scheme),
  };
};

const auditOf = (state: State, events: readonly Recorded[]): Template['audit'] => {
  const key = state.forms.selfEvaluation ? 'selfEvaluation' : 'goal';
  const formVersion = state.forms[key];
  return formVersion ? { formVersion, findings: findingsOf(state, formsOf(state, events), key) } : null;
};

export const templateOf = (story: readonly Step[]): Template => {
  const { links, state } = live('00000000-0000-4000-8000-000000000000', story);
  const events = links.map(({ event }) => event);
  return { events, state, score: scoreOf(state, events), audit: auditOf(state, events) };
};
