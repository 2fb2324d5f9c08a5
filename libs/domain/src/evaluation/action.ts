import type { z } from 'zod';
import type { DomainError } from '../error.ts';
import type { Role } from '../vocabulary.ts';
import type { Event, EventType } from './events.ts';
import type { FormKey, Forms, State } from './state.ts';

/** A person at work: which posts they hold, and from where in the tree of organisations. */
export interface Actor {
  id: string;
  name: string;
  roles: readonly Role[];
  /** Dotted path of their organisation: czj.jyj.dyzx. The finance bureau's own is the root of all. */
  path: string;
}

/** Time and person come in from outside; the domain never asks a clock. */
export interface Context {
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** The forms that the action reads, as the state refers to them. */
  forms: Forms;
}

/** The meaning of one command: who may, which facts it can make, what it needs, and what it decides. */
export interface Action<Input = unknown> {
  label: string;
  /** One line for people who see the button for the first time. */
  hint: string;
  /** Posts that may; `assignee`: whoever holds the pending task of the route. */
  who: readonly Role[] | 'assignee';
  /** own: only from the unit itself; above: from the unit or any organisation above it. */
  reach: 'own' | 'above';
  /** The facts this action can end in; it is legal where the machine allows one of them. */
  makes: readonly EventType[];
  input: z.ZodType<Input>;
  /** Forms that must be at hand to decide; none when absent. */
  reads?: readonly FormKey[];
  /** Why it cannot be done now, whatever the input: shown on the disabled button. */
  hinders?(this: void, state: State, context: Context): DomainError | undefined;
  /** The facts. @throws DomainError when the input does not fit the state. */
  decide(this: void, state: State, input: Input, context: Context): Event[];
}

export const defineAction = <Input>(action: Action<Input>): Action<Input> => action;
