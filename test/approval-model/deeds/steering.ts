import { Impossible } from '../sheet.ts';
import type { Deed } from './deed.ts';

const reasoned: Deed['fill'] = (_, dice) => (dice.once(6) ? {} : { reason: '统一安排' });
/** 流程管理员, and whoever may stop a case. */
const managers = (): string[] => ['o1', 'o2', 'b3'];
const ending: Deed = {
  weight: 0.1,
  drafting: 0.1,
  by: managers,
  fill: reasoned,
  enact: ({ paper }) => paper.close('rejected'),
};

/** What levels and administrators do to the case as a whole. */
export const steering: Record<string, Deed> = {
  accept: {
    weight: 2,
    fill: () => ({}),
    enact: ({ paper, actor }) => {
      if (!paper.isAsked(actor)) throw new Impossible('nobody asks them');
      paper.accepted = paper.room!.node;
    },
  },
  releaseAccepted: {
    weight: 1,
    fill: () => ({}),
    enact: ({ paper, actor }) => {
      if (!paper.isAsked(actor) || paper.accepted !== paper.room!.node)
        throw new Impossible('another level has accepted');
      paper.accepted = null;
    },
  },
  jump: {
    weight: 1,
    by: managers,
    fill: (world, dice) => ({
      ...reasoned(world, dice),
      to: dice.one([...world.pack[world.purpose].map(({ id }) => id), 'n9']),
    }),
    enact: ({ paper, actor, input }) => {
      if (!paper.isManager(actor) || !input.reason) throw new Impossible('no manager, or no reason');
      paper.jump(input.to!);
    },
  },
  suspend: {
    weight: 0.7,
    drafting: 0.5,
    by: managers,
    fill: reasoned,
    enact: ({ paper }) => void (paper.suspended = true),
  },
  resume: {
    weight: 1,
    drafting: 1,
    by: managers,
    fill: reasoned,
    enact: ({ paper }) => void (paper.suspended = false),
  },
  cancel: ending,
  voidEvaluation: ending,
  reopen: {
    weight: 0,
    by: managers,
    drafting: 2,
    fill: (world, dice) => ({ ...reasoned(world, dice), until: '2023-12-01' }),
    enact: ({ paper }) => {
      if (paper.status !== 'passed') throw new Impossible('nothing was decided');
      paper.status = 'draft';
    },
  },
};
