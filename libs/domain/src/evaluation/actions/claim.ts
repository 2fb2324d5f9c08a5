import { z } from 'zod';
import { actingTasks, type Task } from '../../approval/approval.ts';
import { dutiesOf, type Duty } from '../../approval/eligible.ts';
import { refuse } from '../../approval/refusals.ts';
import { DomainError } from '../../error.ts';
import { defineAction, type Actor } from '../action.ts';
import type { State } from '../state.ts';

const input = z.strictObject({ task: z.string().max(160).optional() });

/** A proxy decides at once and takes nothing out of the hands of whom they stand for. */
const ownDuties = (state: State, actor: Actor): readonly Duty[] =>
  dutiesOf(state, actor).filter(({ onBehalfOf }) => !onBehalfOf);

const openToMe = (state: State, actor: Actor): readonly Duty[] =>
  ownDuties(state, actor).filter(({ task }) => task.status === 'PENDING' && !task.holder);

const isClaimed = ({ status, holder }: Task): boolean => status === 'CLAIMED' && !holder;

const chosen = (duties: readonly Duty[], wanted: string | undefined): string => {
  const duty = wanted ? duties.find(({ task }) => task.id === wanted) : duties[0];
  if (!duty) throw refuse('taskGone', { task: wanted });
  return duty.task.id;
};

/** 签收: takes a task that is open to several candidates; the others see whose it is. */
export const claim = defineAction({
  label: '签收',
  hint: '由本人办理这项任务，其他候选人不再办理',
  who: 'assignee',
  reach: 'above',
  makes: ['task.claimed.v1'],
  input,
  hinders: (state, { actor }) =>
    openToMe(state, actor).length > 0
      ? undefined
      : new DomainError('illegalAction', '这项任务已明确由您办理，不必签收；代理他人的，请直接办理'),
  decide: (state, { task }, { actor }) => [
    { type: 'task.claimed.v1', data: { task: chosen(openToMe(state, actor), task) } },
  ],
});

/** 退签: gives it back to all candidates. */
export const unclaim = defineAction({
  label: '退签',
  hint: '把签收的任务还给全体候选人',
  who: 'assignee',
  reach: 'above',
  makes: ['task.unclaimed.v1'],
  input,
  hinders: ({ approval }) =>
    actingTasks(approval).some(isClaimed)
      ? undefined
      : new DomainError('illegalAction', '当前没有签收过的任务，无需退签'),
  decide: (state, { task }, { actor }) => {
    const claimed = dutiesOf(state, actor).filter((duty) => isClaimed(duty.task));
    return [{ type: 'task.unclaimed.v1', data: { task: chosen(claimed, task) } }];
  },
});
