import { concernsPublicOnly } from '../audit/public-only.ts';
import { audit, blocking } from '../audit/audit.ts';
import type { Finding } from '../audit/rule.ts';
import type { Form } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { protectedNames, type KeptName } from '../public-copy.ts';
import { findingsOf } from './preconditions.ts';
import type { Forms, State } from './state.ts';

type Pinned = Pick<State, 'pins'>;
type Kept = readonly Pick<KeptName, 'where' | 'name'>[];

/** P02 says nothing of names that were found to be no person's. */
const stays = (form: Form, kept: Kept) => {
  const left = new Set(protectedNames(form, kept).map(({ where }) => where));
  return ({ rule, where }: Finding): boolean => rule !== 'P02' || left.has(where);
};

/** What the privacy rules say of a copy that the public would read, worst first. */
export const privacyFindings = ({ pins }: Pinned, form: Form, kept: Kept = []): Finding[] =>
  audit({ form, scheme: schemeOf(pins.scheme, pins.schemeVersion), siblings: [], first: true })
    .filter(concernsPublicOnly)
    .filter(stays(form, kept));

/** RED: private data that nobody may waive. It is masked, or the form is opened again and put right. */
export const privateData = (state: Pick<State, 'pins' | 'disclosure'>, form: Form): Finding[] =>
  privacyFindings(state, form, state.disclosure?.kept).filter(({ severity }) => severity === 'RED');

/** RED findings of the self-evaluation that were neither corrected nor waived; a waiver holds for what was handed in under it. */
export const openFindings = (state: State, forms: Forms): Finding[] =>
  blocking(
    findingsOf(state, forms, 'selfEvaluation').filter((finding) => !concernsPublicOnly(finding)),
    state.waivers,
  );
