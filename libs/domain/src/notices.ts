import { pendingNode } from './approval/tasks.ts';
import type { EventType, Recorded } from './evaluation/events.ts';
import type { State } from './evaluation/state.ts';
import { dueStages, roles, type Role } from './vocabulary.ts';

/** To whom: everybody who holds the post within reach of the unit. People are looked up when it is delivered. */
export interface Recipients {
  role: Role;
  /** own: in the unit itself; above: in the nearest organisation at or above the unit where anyone holds the post. */
  reach: 'own' | 'above';
}

/** One message that an event gives rise to: decided with the event, delivered later. */
export interface Notice {
  to: Recipients;
  text: string;
}

type Told<T extends EventType> = (state: State, data: Extract<Recorded, { type: T }>['data']) => readonly Notice[];

const filler: Recipients = { role: 'filler', reach: 'own' };
const unitHead: Recipients = { role: 'unitHead', reach: 'own' };
const above = (role: Role): Recipients => ({ role, reach: 'above' });

const named = (state: State): string => `${state.unit.name}“${state.title}”（${state.fiscalYear}年度）`;

const awaited = (state: State): readonly Notice[] => {
  const node = pendingNode(state.approval);
  return node
    ? [{ to: { role: node.role, reach: node.reach }, text: `${named(state)}已到“${node.title}”节点，请办理` }]
    : [];
};

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
    { to: filler, text: `${named(state)}的${dueStages[stage]}期限延至${due}：${reason}` },
  ],
};

/** The messages of one event, given the state right after it. */
export const noticesOf = (state: State, event: Recorded): readonly Notice[] =>
  (told[event.type] as Told<EventType>)(state, event.data as never);

/** How a recipient reads in words, e.g. for the delivery ledger. */
export const recipientWords = ({ role }: Recipients): string => roles[role];
