import { z } from 'zod';
import { openNode } from '../../approval/approval.ts';
import { refuse } from '../../approval/refusals.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';

const common = { who: 'assignee', reach: 'above', input: z.strictObject({}) } as const;

/** 受理: this level has taken the case over; what was decided before it can be neither taken back nor withdrawn. */
export const accept = defineAction({
  ...common,
  label: '受理',
  hint: '受理后，下级不能再撤回或取回，直至解除受理',
  makes: ['level.accepted.v1'],
  hinders: ({ approval, packs }) =>
    approval?.accepted && approval.accepted.node === openNode(approval, packs)?.id
      ? refuse('alreadyDecided', {}, `${approval.accepted.by}已受理`)
      : undefined,
  decide: (state, _, { actor }) => [{ type: 'level.accepted.v1', data: { node: dutyOf(state, actor).node.id } }],
});

/** 解除受理: gives the levels below their hands back. Only the level that has accepted may. */
export const releaseAccepted = defineAction({
  ...common,
  label: '解除受理',
  hint: '解除本级的受理，下级可以撤回或取回',
  makes: ['level.released.v1'],
  hinders: ({ approval, packs }) =>
    approval?.accepted && approval.accepted.node === openNode(approval, packs)?.id
      ? undefined
      : new DomainError('illegalAction', '本节点尚未受理'),
  decide: ({ approval }) => [{ type: 'level.released.v1', data: { node: approval?.accepted?.node ?? '' } }],
});
