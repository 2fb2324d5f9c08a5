import type { z } from 'zod';
import type { ReceivedFile } from '../attachments/attachment.ts';
import type { Release } from '../approval/release.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import type { DomainError } from '../error.ts';
import type { Role } from '../vocabulary.ts';
import type { Event, EventType } from './events.ts';
import type { Forms, ReadKey, State } from './state.ts';

/** A post in an organisation, by its dotted path: czj.jyj.dyzx. The finance bureau's own is the root of all. */
export interface Post {
  roles: readonly Role[];
  path: string;
}

/** Somebody with their posts: the main one (主职), and any others (兼职). */
export interface Person extends Post {
  id: string;
  name: string;
  otherPosts?: readonly Post[];
}

/** Somebody in whose place another acts (代理), and for which cases; without limits for all of theirs. */
export interface Principal extends Person {
  limits?: { evalScopes?: readonly string[]; rounds?: readonly string[] };
}

/** A person at work, and those in whose place they act at the moment. */
export interface Actor extends Person {
  standsFor?: readonly Principal[];
}

/** Acts by a named rule only, never in anybody's name. */
export const system: Actor = { id: 'system', name: '系统', roles: [], path: '' };

/** Time, person and surroundings come in from outside; the domain never asks a clock or a register. */
export interface Context {
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** The forms that the action reads, as the state refers to them. */
  forms: Forms;
  /** The working days that hold now; absent: those that come with the product. */
  calendar?: Calendar;
  /** Everybody who is on duty at or above the unit; absent where the action does not ask for it. */
  people?: readonly Person[];
  /** Routes of the bureau's own that were published; absent where the action does not ask for them. */
  routes?: readonly Release[];
  /** Hash of the form under review, for whoever signs it; absent where no signature is wanted. */
  seal?: string;
  /** The file that came with the command; absent where none came. */
  file?: ReceivedFile;
}

/** People who are told apart by what they have to do with the case, not by their posts. */
export type Whoever =
  'assignee' | 'helper' | 'participant' | 'submitter' | 'flowAdministrator' | 'draftOwner' | 'contributor' | 'system';

/** The meaning of one command: who may, which facts it can make, what it needs, and what it decides. */
export interface Action<Input = unknown> {
  label: string;
  /** One line for people who see the button for the first time. */
  hint: string;
  /** Posts that may, or what they must have to do with the case. */
  who: readonly Role[] | Whoever;
  /** own: only from the unit itself; above: from the unit or any organisation above it. */
  reach: 'own' | 'above';
  /** The facts this action can end in; it is legal where the machine allows one of them. */
  makes: readonly EventType[];
  input: z.ZodType<Input>;
  /** Forms that must be at hand to decide; none when absent. */
  reads?: readonly ReadKey[] | ((this: void, state: State) => readonly ReadKey[]);
  /** Nodes may be entered: those who are on duty must be known. */
  asksPeople?: boolean | ((this: void, state: State) => boolean);
  /** A route is chosen: those of the bureau's own must be known. */
  asksRoutes?: boolean;
  /** Done to many cases at once only: no button of a single one. */
  inBatchOnly?: boolean;
  /** Comes with a file, and so by a route of its own. */
  comesWithFile?: boolean;
  /** May be done while the case is suspended. */
  whileSuspended?: boolean;
  /** Why it cannot be done now, whatever the input: shown on the disabled button. */
  hinders?(this: void, state: State, context: Context): DomainError | undefined;
  /** What whoever does it all the same should know: first, and with their input in the answer. */
  warns?(this: void, state: State, context: Context, input?: unknown): string | undefined;
  /** The facts. @throws DomainError when the input does not fit the state. */
  decide(this: void, state: State, input: Input, context: Context): Event[];
}

type Asks = Pick<Action<never>, 'reads' | 'asksPeople'>;

/** The forms that must be at hand for an action in a state. */
export const readsOf = ({ reads = [] }: Asks, state: State): readonly ReadKey[] =>
  typeof reads === 'function' ? reads(state) : reads;

/** Whether an action must know in a state who is on duty. */
export const asksPeople = ({ asksPeople: asks = false }: Asks, state: State): boolean =>
  typeof asks === 'function' ? asks(state) : asks;

export const defineAction = <Input>(action: Action<Input>): Action<Input> => action;
