import { builtInCalendar } from '#domain/deadlines/editions';
import { system, type Actor } from '#domain/evaluation/action';
import {
  betterTable,
  department,
  disclosure,
  filler,
  goalForm,
  office,
  onDuty,
  person,
  selfEvaluationTable,
  unitHead,
} from '../builders.ts';
import { dated, task, type Step } from './stories.ts';

// One long case on the joint route, in which everything happens to tasks that can happen to them.

const members: readonly Actor[] = ['甲', '乙', '丙'].map((name, i) => ({
  ...person('budgetOffice', 'czj'),
  id: `budget-${i + 1}`,
  name,
}));
const [first, second] = members as [Actor, Actor, Actor];
const people = [...onDuty.filter(({ roles }) => !roles.includes('budgetOffice')), ...members];
/** On the day on which 财政业务科 was empty. */
const without = people.filter(({ roles }) => !roles.includes('budgetOffice'));
/** A notice that came later: one more day off before the self-evaluation is due. */
const calendar = { ...builtInCalendar, days: { ...builtInCalendar.days, '2024-03-20': 'off' as const } };

const goal = goalForm((form) => (form.goals!.expected = { raw: '培训10场，走访100户' }));
const better = goalForm((form) => (form.goals!.expected = { raw: '培训12场，走访100户' }));
const best = goalForm((form) => (form.goals!.expected = { raw: '培训12场，走访120户' }));
const dearer = goalForm((form) => {
  form.goals!.expected = { raw: '培训12场，走访120户' };
  form.funds!.rows[0]!.annualBudget = { raw: '190' };
});
const sound = selfEvaluationTable(() => undefined);

const handingIn = dated('2023-01-03', [
  [
    office,
    'open',
    {
      ...task,
      route: 'joint@1',
      deadlines: {
        goal: '2023-03-31',
        selfEvaluation: { kind: 'days', from: '2024-03-01', n: 20, count: 'working', roll: 'none' },
      },
    },
  ],
  [filler, 'saveDraft', { form: goal }],
  [filler, 'requestExtension', { stage: 'goal', due: '2023-04-10', reason: '汛期抢险' }],
  [department, 'refuseExtension', { reason: '时间尚充裕' }],
  [filler, 'submitGoal'],
  [filler, 'withdraw', { reason: '附件有误' }],
  [filler, 'submitGoal'],
  [filler, 'urge', { remark: '请尽快审签' }],
  [unitHead, 'claim'],
  [unitHead, 'unclaim'],
  [unitHead, 'approve', { opinion: '情况属实' }],
  [department, 'approve'],
  [department, 'takeBack', { reason: '金额看错' }],
  [department, 'accept'],
  [department, 'releaseAccepted'],
  [department, 'approve', { opinion: '同意' }],
]);

const signing = dated('2023-02-01', [
  [first, 'addSigners', { kind: 'parallel', signers: [department.id], reason: '请一并核对' }],
  [first, 'removeSigner', { task: 'goal-2-countersign-2.1+1', reason: '已另行沟通' }],
  [second, 'delegate', { to: department.id, reason: '请核对基数' }],
  [department, 'answerDelegation', { opinion: '基数无误' }],
  [second, 'disagree', { opinion: '目标偏低' }],
  [filler, 'saveDraft', { form: better }],
  [filler, 'submitGoal'],
  [unitHead, 'approve'],
  [department, 'approve'],
  [
    first,
    'returnForRevision',
    { items: [{ where: 'goals.expected', text: '走访户数偏低', code: 'WORDING' }], mode: 'DIRECT', due: '2023-04-14' },
  ],
  [filler, 'saveDraft', { form: best }],
  [filler, 'answerReturn', { answers: [{ item: 0, kind: 'corrected', text: '已调高' }] }],
  [filler, 'submitGoal'],
  [first, 'amendForm', { form: dearer, approve: { opinion: '核减10万元' } }],
  [second, 'transfer', { to: department.id, reason: '出差' }],
  [filler, 'copyTo', { to: [disclosure.id], remark: '供参考' }],
  [filler, 'remark', { text: '依据见附件', mentions: [second.id] }],
  [office, 'suspend', { reason: '审计进点' }],
  [office, 'resume', { reason: '审计结束' }],
]);

const deciding = dated('2023-03-01', [
  [department, 'approve'],
  [office, 'reassign', { task: 'goal-4-countersign.3', to: second.id, reason: '人员调整' }],
  [second, 'approve'],
  [office, 'returnForRevision', { opinion: '请业务科再核', to: 'countersign' }],
  [office, 'jump', { to: 'finance', reason: '业务科已另行核定' }],
  [office, 'approve'],
  [department, 'openMonitoring', { period: '2023-06' }],
  [filler, 'recordMonitoring', { executedFen: 0, outlook: 'possible', remark: '招标未完成' }],
  [system, 'suspendByRule', { rule: 'DISPOSAL_OVERDUE' }],
  [filler, 'decideDisposal', { choice: 'continue', remark: '加快招标' }],
  [office, 'migrateRoute', { to: 'standard@2', reason: '业务科不再会签' }],
  [office, 'closeExecution', { remark: '执行结束' }],
  [office, 'moveDeadlines', { edition: '2024@2', reason: '放假安排调整' }],
]);

const ending = dated('2024-03-04', [
  [filler, 'saveDraft', { form: sound }],
  [filler, 'submitSelfEvaluation'],
  [unitHead, 'approve'],
  [department, 'approve'],
  [office, 'giveScore', { score: '93' }],
  [office, 'approve'],
  [disclosure, 'prepareDisclosure', { maskMobiles: true, maskStaffNames: true }],
  [disclosure, 'publish'],
  [filler, 'requestReopening', { reason: '填表人有误' }],
  [office, 'reopen', { reason: '同意更正', until: '2024-03-15' }],
  [filler, 'saveDraft', { form: betterTable() }],
  [system, 'relock', { rule: 'REOPENING_EXPIRED' }],
]);

/** The first time that the department agrees, there is nobody to go on. */
const empty = handingIn.findIndex(({ by, action }) => by === department && action === 'approve');

export const together: readonly Step[] = [...handingIn, ...signing, ...deciding, ...ending].map((step, i) => ({
  ...step,
  people: i === empty ? without : people,
  ...(step.action === 'moveDeadlines' && { calendar }),
}));
