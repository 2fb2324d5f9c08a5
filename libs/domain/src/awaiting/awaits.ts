import type { Duty } from '../approval/eligible.ts';
import { candidateWords, dutiesOf, holdsPost } from '../approval/eligible.ts';
import type { Actor } from '../evaluation/action.ts';
import type { ActionName } from '../evaluation/actions.ts';
import type { State } from '../evaluation/state.ts';
import { dueStages, roles, type DueStage, type Place, type Role } from '../vocabulary.ts';

/** Something that waits for a person: what, why it is theirs, and by when. */
export interface Await {
  kind: 'filing' | 'task' | 'advice' | 'decision' | 'publication' | 'archive';
  what: string;
  why: string;
  /** What they will most likely do about it. */
  action: ActionName;
  task?: string;
  /** Civil date. */
  due: string | null;
}

type Waits = (state: State, actor: Actor) => readonly Await[];

const theirs = (state: State, actor: Actor, role: Role, reach: 'own' | 'above'): boolean =>
  holdsPost(actor, [role], reach, state.unit.path);

const post = (role: Role): string => `您是${roles[role]}`;

const filings: Partial<Record<Place, { stage: DueStage; action: ActionName }>> = {
  'goal.drafting': { stage: 'goal', action: 'saveDraft' },
  'goal.returned': { stage: 'goal', action: 'saveDraft' },
  'execution.monitoring': { stage: 'monitoring', action: 'recordMonitoring' },
  'selfEvaluation.drafting': { stage: 'selfEvaluation', action: 'saveDraft' },
  'selfEvaluation.returned': { stage: 'selfEvaluation', action: 'saveDraft' },
  'selfEvaluation.reopened': { stage: 'selfEvaluation', action: 'saveDraft' },
  'selfEvaluation.revising': { stage: 'selfEvaluation', action: 'saveDraft' },
};

const filing: Waits = (state, actor) => {
  const found = filings[state.place];
  if (!found || !theirs(state, actor, 'filler', 'own')) return [];
  const returned = state.place.endsWith('returned');
  return [
    {
      kind: 'filing',
      what: `${dueStages[found.stage]}${returned ? '（被退回，请按整改清单修改）' : ''}`,
      why: post('filler'),
      action: found.action,
      due: state.reopened?.until ?? state.deadlines[found.stage] ?? null,
    },
  ];
};

const because = ({ task, node, onBehalfOf }: Duty): string => {
  if (onBehalfOf) return `代${onBehalfOf.name}办理`;
  if (task.parent) return '加签给您';
  if (task.owner) return '转由您办理';
  return task.holder ? '指定由您办理' : `您是${candidateWords(node.candidates)}`;
};

const deciding: Waits = (state, actor) =>
  state.filers.includes(actor.id)
    ? []
    : dutiesOf(state, actor).map((duty) => ({
        kind: 'task',
        what: `审核：${duty.node.title}`,
        why: because(duty),
        action: 'approve',
        task: duty.task.id,
        due: null,
      }));

const advising: Waits = ({ approval }, { id }) =>
  (approval?.tasks ?? [])
    .filter(({ helper }) => helper?.id === id)
    .map((task) => ({
      kind: 'advice',
      what: '提出委派意见',
      why: `${task.holder?.name ?? '审核人'}请您提出意见`,
      action: 'answerDelegation' as ActionName,
      task: task.id,
      due: null,
    }));

/** Requests that a unit has made, and posts that decide them. */
const requests: readonly [(state: State) => boolean, what: string, action: string, posts: readonly Role[]][] = [
  [
    ({ place }) => place === 'execution.adjusting',
    '审核目标调整',
    'decideAdjustment',
    ['departmentReviewer', 'performanceOffice'],
  ],
  [
    ({ extensionAsked }) => extensionAsked !== null,
    '审批延期申请',
    'extendDeadline',
    ['departmentReviewer', 'performanceOffice'],
  ],
  [({ reopeningAsked }) => reopeningAsked !== null, '审批解锁申请', 'reopen', ['performanceOffice']],
];

const ruling: Waits = (state, actor) =>
  requests.flatMap(([asked, what, action, posts]) => {
    const mine = asked(state) ? posts.find((role) => theirs(state, actor, role, 'above')) : undefined;
    return mine ? [{ kind: 'decision', what, why: post(mine), action: action as ActionName, due: null }] : [];
  });

const disposing: Waits = (state, actor) =>
  state.disposal && state.place === 'execution.running' && theirs(state, actor, 'filler', 'own')
    ? [{ kind: 'filing', what: '处置监控预警', why: post('filler'), action: 'decideDisposal' as ActionName, due: null }]
    : [];

const closing: Waits = (state, actor) => {
  if (state.place.startsWith('publication.') && state.place !== 'publication.published')
    return theirs(state, actor, 'disclosureOfficer', 'above')
      ? [
          {
            kind: 'publication',
            what: state.place === 'publication.pending' ? '准备公开' : '公开',
            why: post('disclosureOfficer'),
            action: state.place === 'publication.pending' ? 'prepareDisclosure' : 'publish',
            due: null,
          },
        ]
      : [];
  return state.place === 'publication.published' && theirs(state, actor, 'archivist', 'above')
    ? [{ kind: 'archive', what: '归档', why: post('archivist'), action: 'archive', due: null }]
    : [];
};

const everything: readonly Waits[] = [filing, deciding, advising, ruling, disposing, closing];

/** 待办: what of a case waits for a person now, and why it is theirs. Nothing while it is suspended. */
export const awaitsOf: Waits = (state, actor) =>
  state.suspended ? [] : everything.flatMap((waits) => waits(state, actor));

/** Places in which somebody other than the filler may have something to do. */
export const busyPlaces: readonly Place[] = [
  'goal.reviewing',
  'review',
  'execution.adjusting',
  'publication.pending',
  'publication.noticed',
  'publication.published',
];
