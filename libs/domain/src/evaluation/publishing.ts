import { concernsPublicOnly } from '../audit/public-only.ts';
import { audit, blocking } from '../audit/audit.ts';
import type { Finding } from '../audit/rule.ts';
import type { Form } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { findingsOf } from './preconditions.ts';
import type { Forms, State } from './state.ts';

type Pinned = Pick<State, 'pins'>;

/** What the privacy rules say of a copy that the public would read, worst first. */
export const privacyFindings = ({ pins }: Pinned, form: Form): Finding[] =>
  audit({ form, scheme: schemeOf(pins.scheme, pins.schemeVersion), siblings: [], first: true }).filter(
    concernsPublicOnly,
  );

/** RED: private data that nobody may waive. It is masked, or the form is opened again and put right. */
export const privateData = (state: Pinned, form: Form): Finding[] =>
  privacyFindings(state, form).filter(({ severity }) => severity === 'RED');

/** RED findings of the self-evaluation that were neither corrected nor waived; a waiver holds for what was handed in under it. */
export const openFindings = (state: State, forms: Forms): Finding[] =>
  blocking(
    findingsOf(state, forms, 'selfEvaluation').filter((finding) => !concernsPublicOnly(finding)),
    state.waivers,
  );
