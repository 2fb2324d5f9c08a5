import { actingTasks, openNode, type Holder } from './approval/approval.ts';
import type { Candidates } from './approval/route.ts';
import type { EventType, Recorded } from './evaluation/events.ts';
import type { State } from './evaluation/state.ts';
import { dueStages, roles, type Role } from './vocabulary.ts';

/** Everybody who holds the post within reach of the unit. People are looked up when it is delivered. */
export interface PostHolders {
  role: Role;
  /** own: in the unit itself; above: in the nearest organisation at or above the unit where anyone holds the post. */
  reach: 'own' | 'above';
}

/** To whom: the holders of a post, or people by name. */
export type Recipients = PostHolders | { persons: readonly string[] };

/** 待办, 退回, 期限, 结果, 知会: what a person may want to hear of in another way. */
export type NoticeKind = 'task' | 'returned' | 'deadline' | 'result' | 'info';

/** One message that an event gives rise to: decided with the event, delivered later. */
export interface Notice {
  to: Recipients;
  text: string;
  kind?: NoticeKind;
  /** Not held back by quiet hours or digests. */
  urgent?: boolean;
}

type Told<T extends EventType> = (state: State, data: Extract<Recorded, { type: T }>['data']) => readonly Notice[];

const filler: PostHolders = { role: 'filler', reach: 'own' };
const unitHead: PostHolders = { role: 'unitHead', reach: 'own' };
const above = (role: Role): PostHolders => ({ role, reach: 'above' });

const named = (state: State): string => `${state.unit.name}“${state.title}”（${state.fiscalYear}年度）`;

const byExpression: Record<string, PostHolders> = {
  unitHead,
  submitterLeader: unitHead,
  competentDepartment: above('departmentReviewer'),
  financeOffice: above('performanceOffice'),
};

/** Those who may act at a node that is open to its candidates. */
export const candidatesOf = (candidates: Candidates): Recipients => {
  if ('persons' in candidates) return { persons: candidates.persons };
  if ('expression' in candidates) return byExpression[candidates.expression] ?? above('performanceOffice');
  return { role: candidates.role, reach: 'reach' in candidates ? candidates.reach : 'above' };
};

/** Whoever is to act now: by name where the task has a holder. */
const awaited = (state: State): readonly Notice[] => {
  const node = openNode(state.approval, state.packs);
  if (!node) return [];
  const text = `${named(state)}已到“${node.title}”节点，请办理`;
  const holders = actingTasks(state.approval).flatMap(({ holder }) => holder?.id ?? []);
  const open = actingTasks(state.approval).some(({ holder }) => !holder);
  return [
    ...(open ? [{ to: candidatesOf(node.candidates), text, kind: 'task' as const }] : []),
    ...(holders.length > 0 ? [{ to: { persons: holders }, text, kind: 'task' as const }] : []),
  ];
};

const persons = (...people: readonly (Holder | null | undefined)[]): Recipients => ({
  persons: people.flatMap((one) => one?.id ?? []),
});
/** Everybody who has had a hand in the case. */
const participants = ({ submitter, approval, copies, filers }: State): Recipients => ({
  persons: [
    ...new Set([
      ...filers,
      ...(submitter ? [submitter.id] : []),
      ...(approval?.tasks ?? []).flatMap(({ holder, byId }) => [holder?.id ?? [], byId ?? []].flat()),
      ...copies.map(({ id }) => id),
    ]),
  ],
});
const taskOf = (state: State, id: string) => state.approval?.tasks.find((task) => task.id === id);

const nobody = (): readonly Notice[] => [];

/** For every event: who is told, in which words. Total over the event types. */
const told: { [T in EventType]: Told<T> } = {
  'evaluation.opened.v1': (state) => [
    { to: filler, text: `新任务：${named(state)}，绩效目标请于${state.deadlines.goal}前报送` },
  ],
  'form.drafted.v1': nobody,
  'goal.submitted.v1': awaited,
  'goal.returned.v1': (state, { opinion }) => [{ to: filler, text: `${named(state)}的绩效目标被退回：${opinion}` }],
  'goal.approved.v1': (state) => [
    { to: filler, text: `${named(state)}的绩效目标已批复` },
    { to: unitHead, text: `${named(state)}的绩效目标已批复` },
  ],
  'task.approved.v1': awaited,
  'monitoring.opened.v1': (state, { period, due }) => [
    { to: filler, text: `请填报${named(state)}截至${period}的绩效运行监控情况${due ? `，期限${due}` : ''}` },
  ],
  'monitoring.recorded.v1': (state, { period, light }) =>
    light === 'red' || light === 'yellow'
      ? [
          {
            to: above('departmentReviewer'),
            text: `${named(state)}${period}监控为${light === 'red' ? '红灯' : '黄灯'}，请关注`,
          },
        ]
      : [],
  'adjustment.requested.v1': (state, { reason }) => [
    { to: above('departmentReviewer'), text: `${named(state)}申请目标调整：${reason}` },
  ],
  'adjustment.decided.v1': (state, { agreed, opinion }) => [
    { to: filler, text: `${named(state)}的目标调整${agreed ? '已同意' : '未同意'}：${opinion}` },
  ],
  'execution.closed.v1': (state) => [
    { to: filler, text: `${named(state)}已转入自评，请于${state.deadlines.selfEvaluation}前报送绩效自评表` },
  ],
  'selfEvaluation.submitted.v1': awaited,
  'review.returned.v1': (state, { opinion }) => [{ to: filler, text: `${named(state)}的自评被退回：${opinion}` }],
  'review.rejected.v1': (state, { opinion }) => [
    { to: filler, text: `${named(state)}审核不予通过：${opinion}` },
    { to: unitHead, text: `${named(state)}审核不予通过：${opinion}` },
  ],
  'review.scored.v1': nobody,
  'review.approved.v1': (state) => [
    { to: filler, text: `${named(state)}审核通过` },
    { to: above('disclosureOfficer'), text: `${named(state)}审核通过，请准备公开` },
  ],
  'disclosure.prepared.v1': nobody,
  'evaluation.published.v1': (state) => [
    { to: filler, text: `${named(state)}已公开` },
    { to: above('archivist'), text: `${named(state)}已公开，请归档` },
  ],
  'evaluation.archived.v1': nobody,
  'evaluation.cancelled.v1': (state, { reason }) => [{ to: filler, text: `${named(state)}无需自评：${reason}` }],
  'evaluation.voided.v1': (state, { reason }) => [{ to: filler, text: `${named(state)}已作废：${reason}` }],
  'finding.waived.v1': (state, { rule, reason }) => [
    { to: filler, text: `${named(state)}的问题${rule}已获豁免：${reason}` },
  ],
  'deadline.extended.v1': (state, { stage, due, reason }) => [
    { to: filler, text: `${named(state)}的${dueStages[stage]}期限延至${due}：${reason}`, kind: 'deadline' },
  ],
  'extension.requested.v1': (state, { stage, due, reason }) => [
    {
      to: above('departmentReviewer'),
      text: `${named(state)}申请将${dueStages[stage]}期限延至${due}：${reason}`,
      kind: 'task',
    },
  ],
  'extension.refused.v1': (state, { reason }) => [
    { to: filler, text: `${named(state)}的延期申请未获批准：${reason}`, kind: 'deadline' },
  ],
  'deadline.moved.v1': (state, { deadlines, reason }) => [
    {
      to: filler,
      text: `${named(state)}的期限有变：${Object.entries(deadlines)
        .map(([stage, due]) => `${dueStages[stage as keyof typeof dueStages]}${due}`)
        .join('，')}（${reason}）`,
      kind: 'deadline',
    },
  ],
  'disposal.decided.v1': (state, { period, remark }) => [
    { to: above('departmentReviewer'), text: `${named(state)}${period}监控预警已处置：${remark}`, kind: 'info' },
  ],
  'task.disagreed.v1': (state, { opinion }) => [
    { to: persons(state.submitter), text: `${named(state)}有审核人不同意：${opinion}`, kind: 'info' },
  ],
  'task.claimed.v1': nobody,
  'task.unclaimed.v1': awaited,
  'task.transferred.v1': (state, { to, reason }) => [
    { to: persons(to), text: `${named(state)}的审核任务转由您办理${reason ? `：${reason}` : ''}`, kind: 'task' },
  ],
  'task.delegated.v1': (state, { to, reason }) => [
    { to: persons(to), text: `${named(state)}请您提出意见${reason ? `：${reason}` : ''}`, kind: 'task' },
  ],
  'delegation.answered.v1': (state, { task, opinion }) => [
    { to: persons(taskOf(state, task)?.holder), text: `${named(state)}的委派意见已答复：${opinion}`, kind: 'task' },
  ],
  'signers.added.v1': (state, { signers, kind, reason }) =>
    kind === 'after'
      ? []
      : [
          {
            to: { persons: signers.map(({ id }) => id) },
            text: `${named(state)}请您加签${reason ? `：${reason}` : ''}`,
            kind: 'task',
          },
        ],
  'signer.removed.v1': (state, { task, reason }) => [
    { to: persons(taskOf(state, task)?.holder), text: `${named(state)}不再需要您加签：${reason}`, kind: 'info' },
  ],
  'decision.takenBack.v1': (state, { reason }) => [
    {
      to: participants(state),
      text: `${named(state)}的一项审核决定已取回${reason ? `：${reason}` : ''}`,
      kind: 'info',
    },
  ],
  'level.accepted.v1': (state) => [
    { to: persons(state.submitter), text: `${named(state)}已由上级受理，不再撤回或取回`, kind: 'info' },
  ],
  'level.released.v1': (state) => [{ to: persons(state.submitter), text: `${named(state)}已解除受理`, kind: 'info' }],
  'submission.withdrawn.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已由送审人撤回${reason ? `：${reason}` : ''}`, kind: 'info' },
  ],
  'approval.sentBack.v1': (state, { opinion }) => [
    ...awaited(state),
    { to: persons(state.submitter), text: `${named(state)}退回前一节点：${opinion}`, kind: 'returned' },
  ],
  'form.amended.v1': (state, { changes }) => [
    { to: participants(state), text: `${named(state)}经审核修改${changes.length}处，请查看`, kind: 'info' },
  ],
  'approver.missing.v1': (state, { trace }) => [
    { to: above('performanceOffice'), text: `${named(state)}的节点没有可用的审批人：${trace}`, kind: 'task' },
    { to: persons(state.submitter), text: `${named(state)}的节点没有可用的审批人，已转流程管理员处理`, kind: 'info' },
  ],
  'task.reassigned.v1': (state, { to, reason }) => [
    { to: persons(to), text: `${named(state)}的审核任务改由您办理：${reason}`, kind: 'task' },
    { to: participants(state), text: `${named(state)}的审核任务已改派给${to.name}：${reason}`, kind: 'info' },
  ],
  'approval.jumped.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已由流程管理员跳转节点：${reason}`, kind: 'info' },
    ...awaited(state),
  ],
  'return.answered.v1': nobody,
  'task.urged.v1': (state, { tasks, remark }) => [
    {
      to: { persons: tasks.flatMap((id) => taskOf(state, id)?.holder?.id ?? taskOf(state, id)?.claimedBy?.id ?? []) },
      text: `催办：${named(state)}${remark ? `，${remark}` : '，请尽快办理'}`,
      kind: 'task',
      urgent: true,
    },
    ...urgedPosts(state, tasks, remark),
  ],
  'evaluation.copied.v1': (state, { to, remark }) => [
    {
      to: { persons: to.map(({ id }) => id) },
      text: `抄送：${named(state)}${remark ? `，${remark}` : ''}`,
      kind: 'info',
    },
  ],
  'evaluation.remarked.v1': (state, { text, mentions }) =>
    mentions.length > 0
      ? [{ to: { persons: mentions.map(({ id }) => id) }, text: `${named(state)}有评论提到您：${text}`, kind: 'info' }]
      : [],
  'evaluation.suspended.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已挂起，期限暂停计算：${reason}`, kind: 'info' },
  ],
  'evaluation.resumed.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已恢复，期限继续计算：${reason}`, kind: 'info' },
  ],
  'reopening.requested.v1': (state, { reason }) => [
    { to: above('performanceOffice'), text: `${named(state)}申请解锁重开：${reason}`, kind: 'task' },
  ],
  'evaluation.reopened.v1': (state, { until, reason }) => [
    { to: filler, text: `${named(state)}已解锁，可修改至${until}：${reason}`, kind: 'deadline' },
    { to: above('departmentReviewer'), text: `${named(state)}已解锁重开：${reason}`, kind: 'info' },
  ],
  'evaluation.relocked.v1': (state) => [
    { to: filler, text: `${named(state)}的解锁期限已过，重新锁定，草稿已保留`, kind: 'deadline' },
  ],
  'route.migrated.v1': (state, { to, reason }) => [
    { to: participants(state), text: `${named(state)}的审核流程变更为${to}：${reason}`, kind: 'info' },
  ],
};

/** Those behind urged tasks that nobody holds yet, and the filler where it is the form that is late. */
const urgedPosts = (state: State, tasks: readonly string[], remark: string): readonly Notice[] => {
  const text = `催办：${named(state)}${remark ? `，${remark}` : '，请尽快办理'}`;
  const node = openNode(state.approval, state.packs);
  const unheld = tasks.some((id) => taskOf(state, id) && !taskOf(state, id)?.holder && !taskOf(state, id)?.claimedBy);
  return [
    ...(node && unheld ? [{ to: candidatesOf(node.candidates), text, kind: 'task' as const, urgent: true }] : []),
    ...(tasks.includes('filing') ? [{ to: filler, text, kind: 'task' as const, urgent: true }] : []),
  ];
};

/** The messages of one event, given the state right after it. */
export const noticesOf = (state: State, event: Recorded): readonly Notice[] =>
  (told[event.type] as Told<EventType>)(state, event.data as never).filter(
    ({ to }) => !('persons' in to) || to.persons.length > 0,
  );

/** How a recipient reads in words, e.g. for the delivery ledger. */
export const recipientWords = (to: Recipients): string => ('role' in to ? roles[to.role] : '指定人员');
