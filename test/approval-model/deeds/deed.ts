import type { Actor } from '#domain/evaluation/action';
import type { Form } from '#domain/form';
import type { NodeAct } from '#domain/approval/route';
import { faceFor, type Paper } from '../case.ts';
import { Impossible } from '../sheet.ts';
import type { Dice } from '../dice.ts';
import { people, formerColleague, stranger } from '../setting.ts';
import type { Kind, Seat } from '../seats.ts';
import type { World } from '../world.ts';

/** What was filled in, and what the first fact says, as far as the paper wants to know. */
interface Filled {
  form?: Form;
  to?: string;
  mode?: string;
  items?: readonly unknown[];
  answers?: readonly { item: number }[];
  kind?: Kind;
  signers?: readonly string[];
  opinion?: string;
  reason?: string;
  approve?: object;
  task?: string;
}
interface Data {
  task?: string;
  tasks?: readonly string[];
}

/** A command that went through: who gave it, on which task of the paper, and in whose place. */
export interface Done {
  paper: Paper;
  actor: Actor;
  /** The seat that the first fact names; -1 when it names none. */
  at: number;
  /** As whom the actor decides at that seat; undefined when they may not act there. */
  face: string | undefined;
  data: Data;
  input: Filled;
  world: World;
}

export interface Deed {
  /** How often it comes up among the others, while the case is under review. */
  weight: number;
  /** The same while the form lies with the unit. */
  drafting?: number;
  /** Who is likely to do it, where that is not simply whoever is asked. */
  by?(world: World): readonly (string | null | undefined)[];
  /** What somebody might fill in; not always right. */
  fill(world: World, dice: Dice): object;
  /** What it does to the paper. @throws Impossible where the table forbids it. */
  enact(done: Done): void;
  /** Whether the table grants it beyond doubt. */
  owed?(wish: Wish): boolean;
}

/** A command before it is answered. */
export type Wish = Pick<Done, 'paper' | 'actor' | 'input' | 'world'>;

/** Whoever decides must be asked, must not have filed, and the node must know the act. Returns as whom they act. */
export const acting = ({ face, actor, at, paper }: Done, act?: NodeAct): string => {
  if (face && act && !paper.node(paper.place(at).room.node).may.includes(act)) throw new Impossible(`no ${act} here`);
  if (!face) throw new Impossible(`${actor.id} may not act on seat ${at} (${at < 0 ? '' : paper.word(at)})`);
  return face;
};

const anybody = [...people, formerColleague, stranger].map(({ id }) => id);
/** Everybody above the unit. */
export const reviewers = people.filter(({ path }) => !path.endsWith('zhongxue')).map(({ id }) => id);

/** Mostly somebody to whom a task may go, sometimes anybody. */
export const taker = (dice: Dice): string => dice.one(dice.once(6) ? anybody : reviewers);

export const words = (dice: Dice): { opinion?: string } => (dice.once(6) ? {} : { opinion: '请核对' });
export const task = ({ state }: World, dice: Dice): { task?: string } => {
  const tasks = state.approval?.tasks ?? [];
  return tasks.length > 0 && dice.once(4) ? { task: dice.one(tasks).id } : {};
};

/** An act that leaves the paper as it is. */
export const nothing = (weight: number, fill: Deed['fill']): Deed => ({ weight, fill, enact: () => undefined });

/** Somebody who comes to a node from outside: not twice, not who has filed, not who has left. */
export const newcomer = ({ paper, at }: Done, id: string): string => {
  const { room } = paper.place(at);
  if (paper.isIn(room, id) || paper.filers.has(id) || !paper.office.onDuty.some((one) => one.id === id))
    throw new Impossible(`${id} may not come to ${room.node}`);
  return id;
};

/** The same, and somebody else than who asks for it. */
export const another = (done: Done, id: string): string => {
  if (id === done.actor.id) throw new Impossible('nobody hands anything to themselves');
  return newcomer(done, id);
};

/** The seats that a command may mean: the one it names, or all at which they are asked. */
export const seatsOf = ({ paper, actor, input, world }: Wish): Seat[] => {
  const tasks = world.state.approval?.tasks ?? [];
  return paper.places
    .map(({ seat }, i) => ({ seat, i }))
    .filter(({ i }) => (!input.task || tasks[i]?.id === input.task) && faceFor(paper, i, actor))
    .map(({ seat }) => seat);
};

/** Asked, at a node that knows the act. */
export const asksFor = (wish: Wish, act: NodeAct): boolean => {
  const { room } = wish.paper;
  return room !== undefined && wish.paper.node(room.node).may.includes(act) && seatsOf(wish).length > 0;
};
