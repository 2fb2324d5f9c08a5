import type { Form } from '#domain/form';
import type { Cast } from '../cast.ts';
import type { Witness } from '../witness.ts';

export interface Stage {
  cast: Cast;
  /** A goal that can be handed in. */
  goal: Form;
  witness: Witness;
  title: string;
  /** Of this run alone: a proxy that is left behind by a run that broke off concerns nothing else. */
  round: string;
}

/** A short piece of the work of a bureau, each claim looked up in the running system. */
export type Scene = (stage: Stage) => Promise<void>;
