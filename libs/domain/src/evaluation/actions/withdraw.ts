import { z } from 'zod';
import type { Approval } from '../../approval/approval.ts';
import { refuse } from '../../approval/refusals.ts';
import { routeOf } from '../../approval/routes.ts';
import type { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { refuseLate } from '../preconditions.ts';
import type { State } from '../state.ts';

/** Somebody has decided: by name, not by a rule; also what was taken back or asked again has been a decision. */
const isDecided = ({ tasks }: Approval): boolean =>
  tasks.some(({ byId, earlier = [] }) => byId !== undefined || earlier.length > 0);

const refuseWithdrawal = ({ approval, packs }: State): DomainError | undefined => {
  if (!approval) return undefined;
  const { withdraw = 'untilDecided' } = routeOf(approval.route, packs);
  if (approval.accepted) return refuse('lockedByUpper', {}, `${approval.accepted.by}已受理，须先解除受理才能撤回`);
  if (withdraw === 'never') return refuse('withdrawNotAllowed', {}, '本流程规定送审后不能撤回');
  return withdraw === 'untilDecided' && isDecided(approval)
    ? refuse('withdrawNotAllowed', {}, '已有审核人作出决定，不能再撤回')
    : undefined;
};

/** 撤回: back to the draft, as long as nobody has decided; the revision stays on record as withdrawn. */
export const withdraw = defineAction({
  label: '撤回',
  hint: '在审核人作出决定之前撤回送审，改后可再送审',
  who: 'submitter',
  reach: 'above',
  makes: ['submission.withdrawn.v1'],
  input: z.strictObject({ reason: z.string().trim().max(2_000).default('') }),
  hinders: refuseWithdrawal,
  warns: (state, context) => {
    const late = refuseLate(state, state.approval?.purpose === 'goal' ? 'goal' : 'selfEvaluation', context);
    return late && `${late.message}；撤回后须获准延期才能再送审`;
  },
  decide: (_, data) => [{ type: 'submission.withdrawn.v1', data }],
});
