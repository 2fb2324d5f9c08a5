import type { Approval } from '../approval/approval.ts';
import { endBy } from '../approval/deciding.ts';
import { approvalFolds } from '../approval/fold.ts';
import { sideOf } from '../attachments/kinds.ts';
import { definedOnly, setTo } from './dates.ts';
import type { DataOf, EventType, Recorded } from './events.ts';
import { ended, filed, merged, returned, submitted, told } from './filing.ts';
import { draftKey, type State } from './state.ts';

export type Fold<T extends EventType> = (state: State, data: DataOf<T>, event: Recorded) => Partial<State>;

/** Facts that touch tasks only. */
const onTasks = Object.fromEntries(
  Object.entries(approvalFolds).map(([type, fold]) => [
    type,
    (state: State, data: never, event: Recorded): Partial<State> =>
      state.approval
        ? { approval: (fold as (...given: unknown[]) => Approval)(state.approval, data, told(state, event)) }
        : {},
  ]),
) as { [T in keyof typeof approvalFolds]: Fold<T> };

/** What each fact changes beside the place. Total over the event types: a new event must say what it does. */
export const folds: { [T in EventType]: Fold<T> } = {
  ...onTasks,
  'evaluation.opened.v1': (state, { pack, rules, policy, ...data }, event) => ({
    ...data,
    packs: pack ? [pack] : [],
    policy: policy ?? null,
    ...setTo(state, definedOnly(data.deadlines), event, rules),
  }),
  'form.drafted.v1': (state, _, event) => ({
    forms: { ...state.forms, [draftKey(state.place)]: event.version },
    changed: true,
    filers: filed(state, event),
  }),
  'goal.submitted.v1': (state, data, event) => ({
    ...submitted(state, 'goal', data, event),
    revisions: { ...state.revisions, goal: data.revision },
    filers: filed(state, event),
  }),
  'goal.returned.v1': returned,
  'goal.approved.v1': (state) => ({
    forms: state.forms.goal ? { ...state.forms, approvedGoal: state.forms.goal } : state.forms,
    waivers: [],
    changed: false,
    answered: null,
  }),
  'monitoring.opened.v1': (state, { period, due }, event) => ({
    monitoringPeriod: period,
    ...(due && setTo(state, { monitoring: due }, event)),
  }),
  'monitoring.recorded.v1': (state, data, { at }) => ({
    monitoring: [...state.monitoring, data],
    monitoringPeriod: null,
    disposal:
      data.light === 'yellow' || data.light === 'red' ? { period: data.period, light: data.light, from: at } : null,
  }),
  'adjustment.requested.v1': (state, _, event) => ({
    forms: { ...state.forms, adjustment: event.version },
    filers: filed(state, event),
  }),
  'adjustment.decided.v1': ({ forms: { adjustment, ...rest } }, { agreed }) => ({
    forms: agreed && adjustment ? { ...rest, approvedGoal: adjustment } : rest,
  }),
  'execution.closed.v1': () => ({ approval: null, changed: false }),
  'selfEvaluation.submitted.v1': (state, data, event) => ({
    ...submitted(state, 'review', data, event),
    revisions: { ...state.revisions, selfEvaluation: data.revision },
    statedTotal: data.statedTotal,
    reviewerScore: null,
    filers: filed(state, event),
  }),
  'review.returned.v1': returned,
  'review.rejected.v1': (state, data, event) => ({
    approval: state.approval && endBy(state.approval, 'REJECTED', data, told(state, event)),
    outcome: 'rejected',
  }),
  'review.scored.v1': (_, { score, task, opinion }, { by }) => ({
    reviewerScore: { score, task, by: by.name, opinion },
  }),
  'review.approved.v1': () => ({ answered: null }),
  'disclosure.prepared.v1': (
    state,
    { maskMobiles, maskStaffNames, redactions = [], names = [], kept = [], secrecyReview = '' },
    { version },
  ) => ({
    forms: { ...state.forms, public: version },
    disclosure: { maskMobiles, maskStaffNames, redactions, names, kept, secrecyReview },
  }),
  'evaluation.published.v1': ({ forms, statedTotal, reviewerScore }) => ({
    outcome: 'published',
    published: { form: forms.public ?? null, stated: statedTotal, reviewer: reviewerScore?.score ?? null },
  }),
  'evaluation.archived.v1': () => ({}),
  'evaluation.cancelled.v1': (state, _, event) => ({ ...ended(state, event), outcome: 'notRequired' }),
  'evaluation.voided.v1': (state, _, event) => ({ ...ended(state, event), outcome: 'voided' }),
  'finding.waived.v1': (state, waiver, { by }) => ({ waivers: [...state.waivers, { ...waiver, by: by.name }] }),
  'deadline.extended.v1': (state, { stage, due }, event) => ({
    ...setTo(state, { [stage]: due }, event),
    extensionAsked: state.extensionAsked?.stage === stage ? null : state.extensionAsked,
  }),
  'extension.requested.v1': (_, data, { by }) => ({ extensionAsked: { ...data, by: by.name } }),
  'extension.refused.v1': () => ({ extensionAsked: null }),
  'deadline.moved.v1': (state, { deadlines }) => ({ deadlines: { ...state.deadlines, ...definedOnly(deadlines) } }),
  'disposal.decided.v1': (state, { period, choice }) => ({
    disposal: null,
    monitoring: state.monitoring.map((one) => (one.period === period ? { ...one, disposal: choice } : one)),
  }),
  'submission.withdrawn.v1': (state, data, event) => ({
    ...onTasks['submission.withdrawn.v1'](state, data, event),
    changed: true,
    // What a return has asked for stays asked for.
    returnList: state.answered,
    answered: null,
  }),
  'approval.sentBack.v1': (state, data, event) => ({
    ...onTasks['approval.sentBack.v1'](state, data, event),
    reviewerScore: null,
  }),
  'form.amended.v1': (state, data, event) => ({
    ...onTasks['form.amended.v1'](state, data, event),
    forms: { ...state.forms, [draftKey(state.place)]: event.version },
  }),
  'return.answered.v1': ({ returnList }, { answers }) => ({
    returnList: returnList && { ...returnList, answers: merged(returnList.answers, answers) },
  }),
  'task.urged.v1': (state, { tasks, day }, { by }) => ({
    urged: [
      ...state.urged,
      ...tasks.map((task) => ({ task, by: by.id, day, revision: state.approval?.revision ?? 0 })),
    ],
  }),
  'evaluation.copied.v1': (state, { to }) => ({
    copies: [...state.copies, ...to.filter(({ id }) => !state.copies.some((one) => one.id === id))],
  }),
  'evaluation.suspended.v1': (_, { reason, rule }, { by, at }) => ({
    suspended: { at, by: by.name, reason, ...(rule && { rule }) },
  }),
  'evaluation.resumed.v1': (state, { deadlines }, { at }) => ({
    suspended: null,
    standstills: state.suspended ? [...state.standstills, { from: state.suspended.at, to: at }] : state.standstills,
    deadlines: { ...state.deadlines, ...definedOnly(deadlines) },
  }),
  'reopening.requested.v1': (_, { reason }, { by }) => ({ reopeningAsked: { by: by.name, reason } }),
  'evaluation.reopened.v1': ({ forms, keptDraft }, { until, reason }, { by }) => ({
    reopened: { until, by: by.name, reason, decided: forms.selfEvaluation ?? null },
    reopeningAsked: null,
    // What was left undone when it was locked again is there to go on with.
    forms: keptDraft ? { ...forms, selfEvaluation: keptDraft } : forms,
    changed: keptDraft !== null,
    keptDraft: null,
  }),
  'evaluation.relocked.v1': ({ forms, reopened, changed }) => ({
    reopened: null,
    forms: reopened?.decided ? { ...forms, selfEvaluation: reopened.decided } : forms,
    keptDraft: changed ? (forms.selfEvaluation ?? null) : null,
  }),
  'attachment.added.v1': (state, { attachment: id, kind, name, bytes, sha256, note, where, beside }, event) => ({
    attachments: [
      ...state.attachments,
      {
        id,
        kind,
        name,
        bytes,
        sha256,
        ...(note && { note }),
        ...(where && { where }),
        ...(beside && { beside }),
        by: { id: event.by.id, name: event.by.name },
        at: event.at,
      },
    ],
    // Whoever brings in a unit's papers has filed, and may not review it.
    ...(sideOf[kind] === 'unit' && { filers: filed(state, event) }),
  }),
  'attachment.withdrawn.v1': ({ attachments }, { attachment, reason }, { by, at }) => ({
    attachments: attachments.map((one) =>
      one.id === attachment ? { ...one, withdrawn: { by: by.name, at, reason } } : one,
    ),
  }),
  'route.migrated.v1': (state, data, event) => ({
    ...onTasks['route.migrated.v1'](state, data, event),
    pins: { ...state.pins, route: data.to },
    packs: data.pack ? [...state.packs.filter(({ id }) => id !== data.pack?.id), data.pack] : state.packs,
  }),
};
