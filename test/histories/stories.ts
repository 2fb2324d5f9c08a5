import type { ReceivedFile } from '#domain/attachments/attachment';
import type { Calendar } from '#domain/deadlines/calendar';
import type { Actor, Person } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import {
  archivist,
  department,
  disclosure,
  filler,
  goalForm,
  office,
  selfEvaluationTable,
  tableWithOtherTarget,
  unit,
  unitHead,
  unsoundTable,
} from '../builders.ts';

/** One deed: who does what when. */
export interface Step {
  by: Actor;
  action: ActionName;
  input: object;
  at: string;
  /** On duty on that day; the people of the builders unless it says otherwise. */
  people?: readonly Person[];
  /** What holds as working days on that day. */
  calendar?: Calendar;
  /** What comes with the command. */
  file?: ReceivedFile;
}

/** Each step a day after the one before, at ten in the morning. */
export const dated = (from: string, steps: readonly [by: Actor, action: ActionName, input?: object][]): Step[] =>
  steps.map(([by, action, input = {}], day) => ({
    by,
    action,
    input,
    at: new Date(Date.parse(`${from}T02:00:00.000Z`) + day * 86_400_000).toISOString(),
  }));

/** 任务下达 as the office fills it in. */
export const task = {
  unit,
  round: '2023年度',
  fiscalYear: 2023,
  title: '业务工作经费',
  evalScope: 'PROJECT',
  deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
};

const sound = selfEvaluationTable((form) => (form.header.contactPhone = { raw: '13812341234' }));
const lowered = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '190' }));

const opening = dated('2023-01-10', [
  [office, 'open', task],
  [filler, 'saveDraft', { form: goalForm() }],
  [filler, 'submitGoal'],
]);
const goalApproved = dated('2023-01-13', [
  [unitHead, 'approve', { opinion: '情况属实' }],
  [department, 'approve'],
  [office, 'approve'],
]);
const toReview = dated('2024-01-08', [
  [department, 'closeExecution', { remark: '决算已批复' }],
  [filler, 'saveDraft', { form: sound, source: { name: '自评表.docx', unplaced: [{ at: '附注', raw: '见附件' }] } }],
  [filler, 'submitSelfEvaluation'],
]);

/** The longest way: sent back twice, extended, watched, adjusted, waived, scored, published with a masked copy, archived. */
const published = [
  ...opening,
  ...dated('2023-01-13', [
    [unitHead, 'returnForRevision', { opinion: '目标不够具体', items: [{ where: 'goals.expected', text: '请量化' }] }],
    [office, 'extendDeadline', { stage: 'goal', due: '2023-02-20', reason: '汛期抢险' }],
    [filler, 'saveDraft', { form: goalForm((form) => (form.goals!.expected = { raw: '培训10场，走访100户' })) }],
    [filler, 'answerReturn', { answers: [{ item: 0, kind: 'corrected', text: '已写明场次和户数' }] }],
    [filler, 'submitGoal'],
    [unitHead, 'approve'],
    [department, 'approve', { opinion: '同意，请抓紧执行' }],
    [office, 'approve'],
  ]),
  ...dated('2023-07-03', [
    [department, 'openMonitoring', { period: '2023-06', due: '2023-07-20' }],
    [filler, 'recordMonitoring', { executedFen: 65_000_000, outlook: 'possible', remark: '招标较晚' }],
    [filler, 'requestAdjustment', { form: lowered, reason: '预算调减10万元' }],
    [department, 'decideAdjustment', { agreed: true, opinion: '同意调减' }],
  ]),
  ...dated('2024-01-08', [
    [department, 'closeExecution', { remark: '决算已批复' }],
    [filler, 'saveDraft', { form: unsoundTable() }],
    [department, 'waiveFinding', { rule: 'A05', where: 'totals', reason: '合计口径含上年结转，已核实' }],
    [filler, 'submitSelfEvaluation'],
    [unitHead, 'returnForRevision', { opinion: '请按原目标填报并核对合计' }],
    [filler, 'saveDraft', { form: tableWithOtherTarget() }],
    [filler, 'saveDraft', { form: sound }],
    [filler, 'submitSelfEvaluation'],
    [unitHead, 'approve'],
    [department, 'giveScore', { score: '96', opinion: '总体较好' }],
    [department, 'approve'],
    [office, 'giveScore', { score: '94.5', opinion: '培训次数凭证不全' }],
    [office, 'approve'],
    [disclosure, 'prepareDisclosure', { maskMobiles: false }],
    [disclosure, 'prepareDisclosure', { maskStaffNames: true }],
    [disclosure, 'publish', { remark: '门户网站' }],
    [archivist, 'archive', { fondsCode: 'J012', retention: '永久' }],
  ]),
] as const satisfies Step[];

/** One story for each way in which an evaluation ends. */
export const stories = {
  published,
  rejected: [
    ...opening,
    ...goalApproved,
    ...toReview,
    ...dated('2024-01-11', [
      [unitHead, 'approve'],
      [department, 'approve'],
      [office, 'giveScore', { score: '35' }],
      [office, 'reject', { opinion: '凭证与自评数据不符' }],
    ]),
  ],
  cancelled: [
    ...opening,
    ...goalApproved,
    ...dated('2023-05-04', [[office, 'cancel', { reason: '项目取消，资金已收回' }]]),
  ],
  voided: [...opening, ...dated('2023-01-13', [[office, 'voidEvaluation', { reason: '重复下达' }]])],
} satisfies Record<string, readonly Step[]>;
