import { z } from 'zod';
import type { Approval, SigningKind, SigningMode, Task } from '../../approval/approval.ts';
import { needed } from '../../approval/counting.ts';
import { dutiesOf } from '../../approval/eligible.ts';
import { refuse } from '../../approval/refusals.ts';
import { nodeCount } from '../../approval/task-lines.ts';
import type { DomainError } from '../../error.ts';
import { defineAction, type Actor, type Context } from '../action.ts';
import { dutyOf } from '../duty.ts';
import type { State } from '../state.ts';
import { refuseUnless } from '../may.ts';
import { takerOf, toAnother, type Seat } from '../taker.ts';

const isSigner = ({ parent }: Task): boolean => parent !== undefined;

const refuseNested = (task: Task): DomainError | undefined => {
  if (isSigner(task)) return refuse('signNested', { task: task.id }, '被加签人不能再加签');
  return task.status === 'DELEGATED'
    ? refuse('signNested', { task: task.id }, '委派中的任务不能加签，请待答复后办理')
    : undefined;
};

/** The refusal that all of somebody's tasks share. */
const refuseAll = (state: State, actor: Actor): DomainError | undefined => {
  const refused = dutiesOf(state, actor).map(({ task }) => refuseNested(task));
  return refused.every((one) => one !== undefined) ? refused[0] : undefined;
};

/** One kind for one task as long as anybody has been added in that way; one counting rule for one round. */
const refuseMixed = ({ tasks }: Approval, task: Task, kind: SigningKind, mode: SigningMode): void => {
  const { signing } = task;
  const added = tasks.some((one) => one.parent === task.id && one.status !== 'CANCELLED');
  if (!signing || !added) return;
  if (signing.kind !== kind) throw refuse('signerKindMixed', { kind: signing.kind });
  if (signing.open && signing.mode !== mode)
    throw refuse('signerKindMixed', { mode: signing.mode }, '这一轮加签尚未办结，须沿用同样的签署规则');
};

const signersOf = (state: State, seat: Seat, ids: readonly string[], context: Context) => {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) throw refuse('signerDuplicate', { person: twice }, '同一人员不能重复加签');
  return ids.map((id) => takerOf(state, seat, toAnother(id, context), context));
};

const beside = z.looseObject({ kind: z.literal('parallel'), signers: z.array(z.unknown()) });

/** In a vote signers beside me enlarge the number that the threshold is counted from. */
const moreVoters = ({ approval }: State, input: unknown): string | undefined => {
  const count = nodeCount(approval);
  if (!count || typeof count.mode === 'string') return undefined;
  if (input === undefined)
    return `本节点按票数表决，现有${count.members}人、须${count.needed}人同意；并加签后表决人数增加，门槛随之重算`;
  const asked = beside.safeParse(input);
  if (!asked.success) return undefined;
  const members = count.members + asked.data.signers.length;
  return `并加签后表决人数由${count.members}人增至${members}人，须${needed(count.mode, members)}人同意`;
};

/** 加签: others sign before me, after me, or beside me. */
export const addSigners = defineAction({
  label: '加签',
  hint: '请其他人员在本人之前、之后或同时签署意见',
  who: 'assignee',
  reach: 'above',
  makes: ['signers.added.v1'],
  input: z.strictObject({
    kind: z.enum(['before', 'after', 'parallel']),
    mode: z.enum(['any', 'all', 'seq']).default('all'),
    signers: z.array(z.string().min(1).max(100)).min(1, '请选择被加签人').max(20),
    reason: z.string().trim().max(2_000).default(''),
    task: z.string().max(160).optional(),
  }),
  asksPeople: true,
  hinders: (state, { actor }) => refuseUnless(state, 'addSigners') ?? refuseAll(state, actor),
  warns: (state, _, input) => moreVoters(state, input),
  decide: (state, { kind, mode, signers, reason, task: wanted }, context) => {
    const { behalf, ...seat } = dutyOf(state, context.actor, wanted);
    const nested = refuseNested(seat.task);
    if (nested) throw nested;
    refuseMixed(seat.approval, seat.task, kind, mode);
    const added = signersOf(state, seat, signers, context);
    return [{ type: 'signers.added.v1', data: { task: seat.task.id, kind, mode, signers: added, reason, ...behalf } }];
  },
});
