import { blankForm, changed, fundRow, rowOf, soundForm } from '#domain/audit/given-form';
import type { Actor } from '#domain/evaluation/action';
import type { DataOf, Event, EventType } from '#domain/evaluation/events';
import type { Form } from '#domain/form';
import { roles, type Role } from '#domain/vocabulary';

// A small county for the specs: a finance bureau, a department, a unit and its neighbours.

export const unit = { id: 'czj.jyj.zhongxue', path: 'czj.jyj.zhongxue', name: '示例县第一中学' };

/** Somebody with one post, anywhere in the tree. */
export const person = (role: Role, path: string = unit.path): Actor => ({
  id: `${role}@${path}`,
  name: `${roles[role]}（${path}）`,
  roles: [role],
  path,
});

/** One for each post, at their usual place. */
export const filler = person('filler');
export const unitHead = person('unitHead');
export const department = person('departmentReviewer', 'czj.jyj');
export const office = person('performanceOffice', 'czj');
/** 财政业务科 of the bureau, who countersigns on the joint route. */
export const business = person('budgetOffice', 'czj');
export const disclosure = person('disclosureOfficer', 'czj');
export const archivist = person('archivist', 'czj');

/** Everybody whom the register has on duty at the unit and above it. */
export const onDuty = [filler, unitHead, department, business, office, disclosure, archivist];

/** 绩效目标申报表: the indicators of the sound table before anything was done or scored. */
export const goalForm = (change: (form: Form) => void = () => undefined): Form => {
  const sound = soundForm();
  const form: Form = {
    ...structuredClone(blankForm),
    header: {
      ...sound.header,
      formKind: 'GOAL_DECLARATION',
      title: { raw: '2023年度项目支出绩效目标申报表' },
      filledOn: { raw: '2023年1月12日' },
    },
    funds: { rows: [fundRow('TOTAL', 'TOTAL', ['200', '200', '', '', '', ''])], declared: null },
    goals: { expected: { raw: '办理群众来信来访，开展业务培训' }, actual: null },
    indicatorSets: sound.indicatorSets.map((set) => ({
      ...set,
      setId: 'goal',
      hasScores: false,
      indicators: set.indicators.map((row) => ({ ...row, actual: null, score: null, deviationReason: null })),
    })),
  };
  change(form);
  return form;
};

/** 绩效自评表: adds up, is measured, explained and signed; no rule finds fault with it. */
export const selfEvaluationTable = changed;

/** The same with a total that does not add up: rule A05 is RED at `totals`. */
export const unsoundTable = (): Form =>
  changed((form) => (form.totals = { weight: { raw: '100' }, score: { raw: '88' } }));

/** The goal said better: what comes back after a return differs. */
export const betterGoal = (): Form =>
  goalForm((form) => (form.goals!.expected = { raw: '办理群众来信来访200件，开展业务培训10场' }));

/** The table filled in by somebody else; nothing that would hold it up. */
export const betterTable = (): Form => changed((form) => (form.header.filledBy = { raw: '李填报' }));

/** A mobile number where people write them: beside the name of whoever filled in. */
export const tableWithMobile = (): Form => changed((form) => (form.header.contactPhone = { raw: '13812341234' }));

/** One target lowered after the fact, and scored as if it had been the approved one. */
export const tableWithOtherTarget = (): Form => changed((form) => (rowOf(form, 1).target = { raw: '≥8场' }));

/** A fact and the person who made it. */
export type Fact = Event & { by: Actor };

export const fact = <T extends EventType>(type: T, data: DataOf<T>, by: Actor): Fact => ({ type, data, by }) as Fact;

export const opened = (more: Partial<DataOf<'evaluation.opened.v1'>> = {}): Fact =>
  fact(
    'evaluation.opened.v1',
    {
      unit,
      round: '2023年度',
      fiscalYear: 2023,
      title: '业务工作经费',
      evalScope: 'PROJECT',
      pins: { machine: 1, route: 'standard@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
      deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
      ...more,
    },
    office,
  );

export const drafted = (form: Form, by: Actor = filler): Fact => fact('form.drafted.v1', { form }, by);

/** Who acts at the nodes of the standard route, in their order. */
const nodes = { unitHead, department, finance: office };

/** Approvals of one revision by the first nodes of the standard route. */
export const passedBy = (purpose: 'goal' | 'review', revision: number, count: number): Fact[] =>
  Object.entries(nodes)
    .slice(0, count)
    .map(([node, by]) => fact('task.approved.v1', { task: `${purpose}-${revision}-${node}`, opinion: '同意' }, by));

/** Sent back by one node of the first revision. */
export const returned = (
  purpose: 'goal' | 'review',
  node: keyof typeof nodes = 'unitHead',
  more: Partial<DataOf<'goal.returned.v1'>> = {},
): Fact =>
  fact(
    purpose === 'goal' ? 'goal.returned.v1' : 'review.returned.v1',
    { task: `${purpose}-1-${node}`, opinion: '请补充', items: [], ...more },
    nodes[node],
  );

/** One thing that is to be put right, and its answer. */
const asked = { items: [{ where: '', text: '请补充' }] };
const answered = fact('return.answered.v1', { answers: [{ item: 0, kind: 'corrected', text: '已补充' }] }, filler);

export const scored = (score = '95'): Fact =>
  fact('review.scored.v1', { task: 'review-1-finance', score, opinion: '' }, office);

const goalSubmitted = fact('goal.submitted.v1', { revision: 1 }, filler);
const selfEvaluationSubmitted = fact('selfEvaluation.submitted.v1', { revision: 1, statedTotal: '99.15' }, filler);

const drafting = [opened(), drafted(goalForm())];
const goalReviewing = [...drafting, goalSubmitted];
const running = [...goalReviewing, ...passedBy('goal', 1, 3), fact('goal.approved.v1', { revision: 1 }, office)];
const selfDrafting = [
  ...running,
  fact('execution.closed.v1', { remark: '' }, department),
  drafted(selfEvaluationTable(() => undefined)),
];
const review = [...selfDrafting, selfEvaluationSubmitted];
const pending = [
  ...review,
  ...passedBy('review', 1, 2),
  scored(),
  ...passedBy('review', 1, 3).slice(2),
  fact('review.approved.v1', { revision: 1 }, office),
];
const noticed = [
  ...pending,
  fact(
    'disclosure.prepared.v1',
    { publicForm: selfEvaluationTable(() => undefined), maskMobiles: true, maskStaffNames: false },
    disclosure,
  ),
];
const published = [...noticed, fact('evaluation.published.v1', { remark: '' }, disclosure)];

/** The same on the joint route: 财政业务科 signs between department and office. */
const jointly = opened({
  pins: { machine: 1, route: 'joint@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
});
const jointGoal = [jointly, ...goalReviewing.slice(1), ...passedBy('goal', 1, 2)];
const jointReview = [
  ...jointGoal,
  fact('task.approved.v1', { task: 'goal-1-countersign', opinion: '同意' }, business),
  ...passedBy('goal', 1, 3).slice(2),
  ...review.slice(running.length - 1),
  ...passedBy('review', 1, 2),
];
const task = 'review-1-countersign';
const helper = { id: department.id, name: department.name };

const alarmed = [
  ...running,
  fact('monitoring.opened.v1', { period: '2023-06' }, department),
  fact(
    'monitoring.recorded.v1',
    { period: '2023-06', executedFen: 0, outlook: 'possible', light: 'red', remark: '' },
    filler,
  ),
];
const reopened = fact('evaluation.reopened.v1', { reason: '审计要求更正', until: '2023-03-01' }, office);

/** A paper of the unit's, or of whoever reviews. */
export const attached = (more: Partial<DataOf<'attachment.added.v1'>> = {}, by: Actor = filler): Fact =>
  fact(
    'attachment.added.v1',
    {
      attachment: '3',
      kind: 'evidence',
      name: '验收单.pdf',
      bytes: 1_000,
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      note: '',
      ...more,
    },
    by,
  );

/** What has happened when an evaluation stands at a place, everything in good order; reviews by the node that is to act. */
export const histories = {
  new: [],
  'goal.drafting': drafting,
  'goal.drafting asking': [
    ...drafting,
    fact('extension.requested.v1', { stage: 'goal', due: '2023-02-20', reason: '汛期' }, filler),
  ],
  'goal.drafting recounted': [
    opened({ rules: { goal: { kind: 'days', from: '2023-01-10', n: 5, count: 'working', roll: 'none' } } }),
    drafted(goalForm()),
  ],
  'goal.drafting attached': [...drafting, attached()],
  'goal.reviewing unitHead': goalReviewing,
  'goal.reviewing department': [...goalReviewing, ...passedBy('goal', 1, 1)],
  'goal.reviewing finance': [...goalReviewing, ...passedBy('goal', 1, 2)],
  'goal.returned': [...goalReviewing, returned('goal', 'unitHead', asked), drafted(betterGoal()), answered],
  'execution.running': running,
  'execution.monitoring': [...running, fact('monitoring.opened.v1', { period: '2023-06' }, department)],
  'execution.running alarmed': alarmed,
  'execution.running halted': [
    ...alarmed,
    fact('evaluation.suspended.v1', { reason: '预警逾期未处置', rule: 'DISPOSAL_OVERDUE' }, office),
  ],
  'execution.adjusting': [
    ...running,
    fact('adjustment.requested.v1', { form: goalForm(), reason: '预算调减' }, filler),
  ],
  'selfEvaluation.drafting': selfDrafting,
  'selfEvaluation.returned': [...review, returned('review', 'unitHead', asked), drafted(betterTable()), answered],
  'selfEvaluation.reopened': [...pending, reopened, drafted(betterTable())],
  'selfEvaluation.revising': [...published, reopened, drafted(betterTable())],
  'review unitHead': review,
  'review department': [...review, ...passedBy('review', 1, 1)],
  'review department accepted': [
    ...review,
    ...passedBy('review', 1, 1),
    fact('level.accepted.v1', { node: 'department' }, department),
  ],
  'review finance': [...review, ...passedBy('review', 1, 2), scored()],
  'goal.reviewing countersign': jointGoal,
  'review countersign': jointReview,
  'review countersign claimed': [...jointReview, fact('task.claimed.v1', { task }, business)],
  'review countersign delegated': [
    ...jointReview,
    fact('task.delegated.v1', { task, to: helper, reason: '' }, business),
  ],
  'review countersign signing': [
    ...jointReview,
    fact('signers.added.v1', { task, kind: 'parallel', mode: 'all', signers: [helper], reason: '' }, business),
  ],
  'publication.pending': pending,
  'publication.noticed': noticed,
  'publication.published': published,
  archived: [...published, fact('evaluation.archived.v1', { fondsCode: '', retention: '30年' }, archivist)],
  terminated: [...running, fact('evaluation.cancelled.v1', { reason: '项目取消' }, office)],
  voided: [...drafting, fact('evaluation.voided.v1', { reason: '下达有误' }, office)],
} satisfies Record<string, readonly Fact[]>;

export type Situation = keyof typeof histories;
