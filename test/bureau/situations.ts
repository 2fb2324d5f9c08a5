import { addDays, instantOf } from '#domain/deadlines/civil';
import type { Actor } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import type { Role } from '#domain/vocabulary';
import type { Step } from '../histories/stories.ts';
import { carelessly, givenFor, goalOf, selfEvaluationOf, type Wanted } from './tables.ts';
import { fortuneOf, numberOf, type Year } from './years.ts';

// What can have become of an evaluation by today. Everything names one model unit, which is replaced when it is written.

/** Names that stand for every unit's own. */
export const model = {
  unit: { id: 'czj.bm00.dw000', path: 'czj.bm00.dw000', name: '样板预算单位' },
  title: '样板项目名称',
  filler: '样板填报人',
  unitHead: '样板负责人',
  reviewer: '样板审核人',
};

const person = (id: string, name: string, role: Role, path: string): Actor => ({ id, name, roles: [role], path });

const filler = person('dw000.filler', model.filler, 'filler', model.unit.path);
const unitHead = person('dw000.unitHead', model.unitHead, 'unitHead', model.unit.path);
const department = person('bm00.departmentReviewer', model.reviewer, 'departmentReviewer', 'czj.bm00');
const office = person('czj.performanceOffice', '许绩', 'performanceOffice', 'czj');
const disclosure = person('czj.disclosureOfficer', '吕公', 'disclosureOfficer', 'czj');
const archivist = person('czj.archivist', '施档', 'archivist', 'czj');
const budget = person('czj.budgetOffice', '何财', 'budgetOffice', 'czj');
export const everybody: readonly Actor[] = [filler, unitHead, department, budget, office, disclosure, archivist];

type Deed = readonly [by: Actor, action: ActionName, input?: object];

/** Of one telling: the tables, and days from today on. */
export interface Telling {
  wanted: Wanted;
  day(this: void, n: number): string;
}

/** Dates of one situation lie some days apart, so that every light is seen; what is late stays late. */
const spreadOut = (days: number, year: Year): number => days + Math.sign(days) * ((numberOf(year) % 4) * 3);

const drafted = ({ wanted }: Telling): Deed[] => [[filler, 'saveDraft', { form: goalOf(wanted) }]];
const submitted = (told: Telling): Deed[] => [...drafted(told), [filler, 'submitGoal']];
const running = (told: Telling): Deed[] => [
  ...submitted(told),
  [unitHead, 'approve', { opinion: '情况属实' }],
  [department, 'approve', { opinion: '同意，请抓紧执行' }],
  [office, 'approve', { opinion: '目标批复' }],
];
const monitored = ({ day, wanted }: Telling): Deed[] => [
  [department, 'openMonitoring', { period: day(0).slice(0, 7), due: day(spreadOut(2, wanted.year)) }],
];
/** Two million yuan: what the tables give to every project. */
const budgetFen = 200_000_000;
const recorded = (months: number, remark: string): Deed => [
  filler,
  'recordMonitoring',
  { executedFen: Math.round((budgetFen * months) / 12), outlook: 'possible', remark },
];
/** Spending keeps pace until half a year ago, and has stood still since. */
const laggedBehind = (told: Telling): Deed[] => {
  const [year = '', month = ''] = told.day(0).split('-');
  const early = Math.max(Number(month) - 6, 0);
  const before = (period: number, months: number): Deed[] => [
    [department, 'openMonitoring', { period: `${year}-${String(period).padStart(2, '0')}` }],
    recorded(months, '按合同进度支付'),
  ];
  return [
    ...(early > 0 ? [...before(early, 0.9 * early), ...before(early + 1, 0.9 * early + 0.5)] : []),
    ...monitored(told),
    recorded(0.9 * early + 0.56, '二期招标较晚，支出滞后'),
  ];
};
const selfDrafted = (told: Telling): Deed[] => [
  ...running(told),
  [department, 'closeExecution', { remark: '决算已批复' }],
  [filler, 'saveDraft', { form: selfEvaluationOf(told.wanted) }],
];
const careless = (told: Telling): Deed[] => [
  ...selfDrafted(told),
  [filler, 'saveDraft', { form: carelessly(selfEvaluationOf(told.wanted), 12) }],
];
/** Nothing is right: well over forty findings. */
const ruined = (told: Telling): Deed[] => [
  ...selfDrafted(told),
  [filler, 'saveDraft', { form: carelessly(selfEvaluationOf(told.wanted), 1) }],
];
const apart = '政府采购节约较多，已核对合同和验收单，任务均已完成';
const inReview = (told: Telling): Deed[] => [
  ...selfDrafted(told),
  ...(fortuneOf(told.wanted.year).waived
    ? [[department, 'waiveFinding', { rule: 'S08', where: 'totals', reason: apart }] as const]
    : []),
  [filler, 'submitSelfEvaluation'],
];
const atOffice = (told: Telling): Deed[] => [
  ...inReview(told),
  [unitHead, 'approve'],
  [department, 'giveScore', { score: givenFor(told.wanted), opinion: '总体情况属实' }],
  [department, 'approve'],
];
const approved = (told: Telling): Deed[] => [
  ...atOffice(told),
  [office, 'giveScore', { score: givenFor(told.wanted), opinion: '凭证齐全，核定此分' }],
  [office, 'approve'],
];
const published = (told: Telling): Deed[] => [
  ...approved(told),
  [disclosure, 'prepareDisclosure', { maskMobiles: true, maskStaffNames: false }],
  [disclosure, 'publish', { remark: '门户网站' }],
];
const asked = (where: string, text: string): object => ({ opinion: text, items: [{ where, text }] });

/** Deeds since the opening, and how far away the dates are today; negative: late. */
interface Situation {
  deeds(this: void, told: Telling): Deed[];
  goalDue?: number;
  selfDue?: number;
}

export const situations = {
  opened: { deeds: () => [], goalDue: 6 },
  drafting: { deeds: drafted, goalDue: 1 },
  draftingLate: { deeds: drafted, goalDue: -3 },
  goalAtHead: { deeds: submitted },
  goalAtDepartment: { deeds: (told) => [...submitted(told), [unitHead, 'approve']] },
  goalReturned: {
    deeds: (told) => [
      ...submitted(told),
      [unitHead, 'returnForRevision', asked('goals.expected', '目标不够具体，请量化')],
    ],
    goalDue: 2,
  },
  running: { deeds: running },
  monitoring: { deeds: (told) => [...running(told), ...monitored(told)] },
  alarmed: {
    deeds: (told) => [...running(told), ...laggedBehind(told)],
  },
  adjusting: {
    deeds: (told) => [
      ...running(told),
      [filler, 'requestAdjustment', { form: goalOf({ ...told.wanted, year: 'poor' }), reason: '预算调减10万元' }],
    ],
  },
  suspended: { deeds: (told) => [...running(told), [office, 'suspend', { reason: '审计进点，暂停办理' }]] },
  selfDrafting: { deeds: selfDrafted, selfDue: 2 },
  selfLate: { deeds: careless, selfDue: -6 },
  selfRuined: { deeds: ruined, selfDue: 4 },
  selfReturned: {
    deeds: (told) => [...inReview(told), [unitHead, 'returnForRevision', asked('totals', '请核对各项得分与佐证材料')]],
    selfDue: 1,
  },
  reviewAtHead: { deeds: inReview },
  reviewAtDepartment: { deeds: (told) => [...inReview(told), [unitHead, 'approve']] },
  reviewAtOffice: { deeds: atOffice },
  toPublish: { deeds: approved },
  published: { deeds: published },
  archived: { deeds: (told) => [...published(told), [archivist, 'archive', { fondsCode: 'J012', retention: '永久' }]] },
  cancelled: { deeds: (told) => [...running(told), [office, 'cancel', { reason: '项目取消，资金已收回' }]] },
} as const satisfies Record<string, Situation>;
export type SituationName = keyof typeof situations;

/** The whole story of one situation: a deed a day, the last one some days before today. */
export const storyOf = (name: SituationName, wanted: Wanted, today: string, opened: number): Step[] => {
  const situation: Situation = situations[name];
  const told: Telling = { wanted, day: (n) => addDays(today, n) };
  const task = {
    unit: model.unit,
    round: `${wanted.fiscalYear}年度绩效管理`,
    fiscalYear: wanted.fiscalYear,
    title: model.title,
    evalScope: 'PROJECT',
    scheme: 'MOF-2020',
    deadlines: {
      goal: addDays(today, spreadOut(situation.goalDue ?? 10, wanted.year)),
      selfEvaluation: addDays(today, spreadOut(situation.selfDue ?? 40, wanted.year)),
    },
  };
  const deeds: Deed[] = [[office, 'open', task], ...situation.deeds(told)];
  return deeds.map(([by, action, input = {}], i) => ({
    by,
    action,
    input,
    at: instantOf(addDays(today, i - opened), '10:00:00.000'),
    people: everybody,
  }));
};
