import { findingsOf } from '#domain/evaluation/preconditions';
import { replay } from '#domain/evaluation/evolve';
import { formsOf } from '#domain/evaluation/state';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import type { Link } from '../event-store/chain.ts';
import { buildArchive, type Package } from './build.ts';
import type { ContentOf } from './whole.ts';

/**
 * The package that follows from the events of an evaluation and the files that these speak of, and from nothing else.
 * @throws DomainError unreadable when such a file is not what was handed in
 */
export const packageOf = async (
  evaluationId: string,
  history: readonly Link[],
  contentOf: ContentOf,
): Promise<Package> => {
  const events = history.map(({ event }) => event);
  const state = replay(events);
  const forms = formsOf(state, events);
  const form = forms.selfEvaluation;
  const { scheme, schemeVersion } = state.pins;
  const sheet = form ? score(form, schemeOf(scheme, schemeVersion)) : null;
  const findings = findingsOf(state, forms, 'selfEvaluation');
  return buildArchive({ evaluationId, state, forms, history, sheet, findings }, contentOf);
};
