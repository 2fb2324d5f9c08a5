import type { Approval } from '#domain/approval/approval';
import type { Route } from '#domain/approval/route';
import { paperLines } from './compare.ts';
import { Dice } from './dice.ts';
import { give, inWords, orderFor, redoFaults, removal, type Tally } from './step.ts';
import { drafters } from './setting.ts';
import { World } from './world.ts';

/** The product and the model do not agree, or something is broken that must hold. */
export class Fault extends Error {}

/** Where a walk goes: on which route, for which purpose, by which rolls. */
export interface Way {
  pack: Route;
  purpose: Approval['purpose'];
  rolls: readonly number[];
}

/** Something that happened, in words, and what is wrong since. */
interface Happened {
  told: string;
  faults: string[];
}

const command = (world: World, dice: Dice, tally: Tally): Happened => {
  const order = orderFor(world, dice);
  const { version } = world.state;
  const faults = give(world, order, tally);
  return { told: `${world.state.version > version ? '✓' : '✗'} ${inWords(order)}`, faults };
};

/** Walks until the rolls are used up. @throws Fault with the whole story at the first disagreement */
export const walk = ({ pack, purpose, rolls }: Way, tally: Tally = {}): World => {
  const [first = 0] = rolls;
  const world = new World(pack, purpose, new Dice(first).one(drafters));
  const story: string[] = [];
  const fail = (faults: readonly string[]): void => {
    if (faults.length === 0) return;
    const route = pack[purpose].map((node) => JSON.stringify(node)).join('\n');
    throw new Fault([...faults, '', route, '', ...story, '', ...paperLines(world.paper)].join('\n'));
  };
  for (const roll of rolls) {
    if (world.isOver) break;
    const dice = new Dice(roll);
    world.wait(dice.below(9));
    const { told, faults } = dice.once(25) ? removal(world, dice) : command(world, dice, tally);
    story.push(told);
    fail(faults);
  }
  fail(redoFaults(world, new Dice(rolls.length)));
  return world;
};
