import { DomainError } from '#domain/error';
import { readsOf, system, type Action, type Actor } from '#domain/evaluation/action';
import { reseatTask } from '#domain/register/hand-over';
import { actions, type ActionName } from '#domain/evaluation/actions';
import { allowedActions, decide } from '#domain/evaluation/decide';
import type { Event } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { refsOf, type State } from '#domain/evaluation/state';
import { faceFor } from './case.ts';
import { Impossible } from './sheet.ts';
import { differences } from './compare.ts';
import { deeds } from './deeds.ts';
import type { Deed, Done } from './deeds/deed.ts';
import type { Dice } from './dice.ts';
import { factFaults, restFaults } from './invariants.ts';
import { knownCodes } from './refused.ts';
import { mobile } from './setting.ts';
import type { World } from './world.ts';

/** How often each action went through, and how often it was refused. */
export type Tally = Record<string, { done: number; refused: number }>;

interface Order {
  name: ActionName;
  input: object;
  actor: Actor;
}

/** Every name as often as it is to come up; what belongs to another time comes up now and then all the same. */
const urn = (weigh: (deed: Deed) => number): readonly ActionName[] =>
  (Object.keys(actions) as ActionName[]).flatMap((name) => {
    const deed = deeds[name];
    return deed ? Array<ActionName>(Math.ceil(weigh(deed) * 4)).fill(name) : [];
  });
const urns: Record<'draft' | 'review', readonly ActionName[]> = {
  draft: urn(({ weight, drafting }) => drafting ?? weight / 10),
  review: urn(({ weight }) => weight),
};

/** Mostly somebody who is asked, or who is likely to do such a thing; sometimes anybody. */
const someone = (world: World, { by }: Deed, dice: Dice): Actor => {
  const { actors } = world;
  if (dice.once(6)) return dice.one(actors);
  const filed = actors.filter(({ id }) => world.paper.filers.has(id));
  if (dice.once(12)) return dice.one(filed.length > 0 ? filed : actors);
  const wanted = by?.(world);
  const likely = actors.filter((actor) => (wanted ? wanted.includes(actor.id) : world.paper.isAsked(actor)));
  if (likely.length > 0) return dice.one(likely);
  return dice.one(world.paper.status === 'review' ? actors : actors.slice(0, 2));
};

/** A case that stands still goes on soon. */
const nameFor = (world: World, dice: Dice): ActionName => {
  const { paper, purpose } = world;
  if (paper.suspended && dice.once(3)) return 'resume';
  if (paper.status === 'returned' && paper.asked && dice.once(2)) {
    if (paper.asked.open.size > 0) return 'answerReturn';
    if (paper.asked.draft === paper.draft) return 'saveDraft';
  }
  const drawn = dice.one(urns[paper.status === 'review' ? 'review' : 'draft']);
  const nobody = deeds[drawn]?.by?.(world).every((id) => !id) && !dice.once(6);
  const name = nobody ? 'approve' : drawn;
  if (!name.startsWith('submit') || dice.once(20)) return name;
  return purpose === 'goal' ? 'submitGoal' : 'submitSelfEvaluation';
};

/** Somebody leaves, and what lay with them is given to others at once; or all are back. Returns what is wrong then. */
export const removal = (world: World, dice: Dice): { told: string; faults: string[] } => {
  const id = dice.once(4) ? null : dice.one(mobile);
  const gone = world.onDuty.find((one) => one.id === id);
  world.change(id);
  if (!gone) return { told: 'all are back', faults: [] };
  const steps = (world.state.approval?.tasks ?? []).flatMap((task) => {
    const context = { actor: system, now: world.now, forms: {}, people: world.onDuty };
    return world.append(reseatTask(world.state, gone, task.id, context), system);
  });
  world.paper.restaff(gone.id);
  return { told: `${id} leaves`, faults: [...steps.flatMap((step) => factFaults(...step)), ...standFaults(world)] };
};

const standFaults = (world: World): string[] => [...differences(world.state, world.paper), ...restFaults(world.state)];

export const orderFor = (world: World, dice: Dice): Order => {
  const name = nameFor(world, dice);
  const deed = deeds[name]!;
  return { name, actor: someone(world, deed, dice), input: deed.fill(world, dice) };
};

const contextFor = (world: World, { name, actor }: Order) => {
  const action = actions[name] as Action<never>;
  const refs = refsOf(world.state);
  const forms = world.formsAt(Object.fromEntries(readsOf(action, world.state).map((key) => [key, refs[key]])));
  return { actor, now: world.now, forms, people: world.onDuty };
};

const properRefusal = ({ code, message }: DomainError): string[] => [
  ...(knownCodes.has(code) ? [] : [`unknown code ${code}`]),
  ...(/\p{Script=Han}/u.test(message) ? [] : [`a refusal in no Chinese: ${message}`]),
];

/** Why a command may be refused all the same that the table grants: nobody can sit at the node that comes next. */
const stuck = ['assigneesIncomplete', 'selfApproval'];

const overdue = (world: World, { name, actor, input }: Order, { code, message }: DomainError): string[] => {
  const { paper } = world;
  const owed = !paper.suspended && !stuck.includes(code) && deeds[name]?.owed?.({ paper, actor, input, world });
  return owed ? [`refused although it is due: ${code} ${message}`] : [];
};

/** What may be done while nothing may be done. */
const patient = ['resume', 'remark', 'copyTo', 'cancel', 'voidEvaluation'];

const enact = (world: World, { name, actor, input }: Order, facts: readonly Event[], before: State): void => {
  const { paper } = world;
  const data = (facts[0]?.data ?? {}) as Done['data'];
  const at = before.approval?.tasks.findIndex(({ id }) => id === data.task) ?? -1;
  const face = at >= 0 ? faceFor(paper, at, actor) : undefined;
  if (paper.suspended && !patient.includes(name)) throw new Impossible('the case is suspended');
  deeds[name]!.enact({ paper, actor, at, face, data, input, world });
};

/** One command, to the product and to the model. Returns the faults that came to light. */
export const give = (world: World, order: Order, tally: Tally): string[] => {
  world.given++;
  const count = (tally[order.name] ??= { done: 0, refused: 0 });
  const { state } = world;
  let facts: Event[];
  try {
    facts = decide(state, order.name, order.input, contextFor(world, order));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    count.refused++;
    return [...properRefusal(error), ...overdue(world, order, error)];
  }
  count.done++;
  const steps = world.append(facts, order.actor);
  try {
    enact(world, order, facts, state);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return [`the model forbids it: ${error.message}`];
  }
  return [...steps.flatMap((step) => factFaults(...step)), ...standFaults(world)];
};

export const inWords = ({ name, actor, input }: Order): string => {
  const { form, ...rest } = input as { form?: unknown };
  return `${actor.id}${actor.standsFor ? '*' : ''} ${name} ${JSON.stringify(rest)}${form ? ' form' : ''}`;
};

/** The redo of the log from zero gives the same case, and the same buttons. */
export const redoFaults = (world: World, dice: Dice): string[] => {
  const again = replay(world.history);
  const actor = dice.one(world.actors);
  const seen = (state: State): string => {
    const context = { actor, now: world.now, forms: world.formsAt(refsOf(state)), people: world.onDuty };
    return JSON.stringify([state, allowedActions(state, context)]);
  };
  return seen(again) === seen(world.state) ? [] : ['the redo from zero gives another case'];
};
