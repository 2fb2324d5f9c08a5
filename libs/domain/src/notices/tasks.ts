import { filing } from '../evaluation/urging.ts';
import type { State } from '../evaluation/state.ts';
import { awaited, peopleOf } from './awaited.ts';
import {
  above,
  because,
  filler,
  named,
  nobody,
  participants,
  persons,
  taskOf,
  type Notice,
  type ToldOf,
} from './notice.ts';

/** Everybody who is waited for, helpers too; and the filler where it is the form that is late. */
const urged = (state: State, tasks: readonly string[], text: string): readonly Notice[] => {
  const named = tasks.flatMap((id) => taskOf(state, id) ?? []);
  const people = [
    ...named.map((task) => peopleOf(state, task)),
    persons(...named.map(({ helper }) => helper)),
    ...(tasks.includes(filing) ? [filler] : []),
  ];
  return people.map((to) => ({ to, text, kind: 'task', urgent: true }));
};

/** Tasks and the hands they pass through. */
export const ofTasks = {
  'task.approved.v1': (state, _, before) => awaited(state, before),
  'task.disagreed.v1': (state, { task, opinion }) => {
    const parent = taskOf(state, taskOf(state, task)?.parent ?? '');
    const text = `${named(state)}有审核人不同意：${opinion}`;
    return [{ to: persons(parent?.holder, state.submitter), text, kind: 'info' }];
  },
  'task.claimed.v1': nobody,
  'task.unclaimed.v1': nobody,
  'task.transferred.v1': (state, { to, reason }) => [
    { to: persons(to), text: `${named(state)}的审核任务转由您办理${because(reason)}`, kind: 'task' },
  ],
  'task.delegated.v1': (state, { to, reason }) => [
    { to: persons(to), text: `${named(state)}请您提出意见${because(reason)}`, kind: 'task' },
  ],
  'delegation.answered.v1': (state, { task, opinion }) => [
    { to: persons(taskOf(state, task)?.holder), text: `${named(state)}的委派意见已答复：${opinion}`, kind: 'task' },
  ],
  'signers.added.v1': (state, { reason }, before) =>
    awaited(state, before).map((notice) => ({ ...notice, text: `${notice.text}${because(reason)}` })),
  'signer.removed.v1': (state, { task, reason }, before) => [
    { to: persons(taskOf(state, task)?.holder), text: `${named(state)}不再需要您办理：${reason}`, kind: 'info' },
    ...awaited(state, before),
  ],
  'approver.missing.v1': (state, { trace }) => [
    { to: above('performanceOffice'), text: `${named(state)}的节点没有可用的审批人：${trace}`, kind: 'task' },
    { to: persons(state.submitter), text: `${named(state)}的节点没有可用的审批人，已转流程管理员处理`, kind: 'info' },
  ],
  'task.reassigned.v1': (state, { task, to, reason }, before) => [
    { to: persons(to), text: `${named(state)}的审核任务改由您办理：${reason}`, kind: 'task' },
    {
      to: persons(taskOf(before, task)?.holder ?? taskOf(before, task)?.claimedBy),
      text: `${named(state)}的审核任务不再由您办理，已改派给${to.name}：${reason}`,
      kind: 'info',
    },
    { to: participants(state), text: `${named(state)}的审核任务已改派给${to.name}：${reason}`, kind: 'info' },
  ],
  'task.urged.v1': (state, { tasks, remark, leaders = [] }) => [
    ...urged(state, tasks, `催办：${named(state)}${remark ? `，${remark}` : '，请尽快办理'}`),
    { to: persons(...leaders), text: `${named(state)}已再次催办，请督促办理${because(remark)}`, kind: 'info' },
  ],
  'evaluation.copied.v1': (state, { to, remark }) => [
    { to: persons(...to), text: `抄送：${named(state)}${remark ? `，${remark}` : ''}`, kind: 'info' },
  ],
  'evaluation.remarked.v1': (state, { text, mentions }) => [
    { to: persons(...mentions), text: `${named(state)}有评论提到您：${text}`, kind: 'info' },
  ],
  // Papers lie beside the form that people are asked to look at anyway.
  'attachment.added.v1': () => [],
  'attachment.withdrawn.v1': () => [],
} satisfies Partial<ToldOf>;
