import { findingsOf } from '#domain/evaluation/preconditions';
import type { Forms, State } from '#domain/evaluation/state';

export interface Asked {
  nth: number;
  state: Pick<State, 'pins'>;
  forms: Forms;
  key: 'goal' | 'selfEvaluation';
}

/** The rule book beside the typing, so that no key has to wait for it: the same answer as the server's. */
addEventListener('message', ({ data: { nth, state, forms, key } }: MessageEvent<Asked>) => {
  self.postMessage({ nth, findings: findingsOf(state as State, forms, key) });
});
