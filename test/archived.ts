// The life of one evaluation from 任务下达 to 归档, as facts: for the specs of whatever reads a whole history.
import type { Event, Recorded } from '#domain/evaluation/events';
import type { Form, FundRow, Indicator } from '#domain/form';

export const evaluationId = '7d1f6a52-3c1e-4f0a-9b7d-2f6f1c0a8e11';

const cell = (raw: string) => ({ raw });

const fundRow = (key: string, label: string, source: FundRow['source']): FundRow => ({
  key,
  label,
  source,
  parent: key === 'TOTAL' ? null : 'TOTAL',
  initialBudget: cell('1234.22'),
  annualBudget: cell('1983.98'),
  executed: cell('1472.51'),
  weight: cell(key === 'TOTAL' ? '10' : '-'),
  executionRate: cell('75.45%'),
  score: cell(key === 'TOTAL' ? '7.5' : '-'),
});

type Row = Pick<Indicator, 'level1' | 'level1Code' | 'level2' | 'level2Code' | 'level3'>;

const indicator = (seq: number, row: Row, target: string, actual: string, weight: number): Indicator => ({
  seq,
  ...row,
  target: cell(target),
  actual: cell(actual),
  weight: cell(`${weight}`),
  score: cell(`${weight}`),
  deviationReason: cell(''),
});

const quantity: Row = {
  level1: '产出指标',
  level1Code: 'OUTPUT',
  level2: '数量指标',
  level2Code: 'QUANTITY',
  level3: '培训人次',
};
const social: Row = {
  level1: '效益指标',
  level1Code: 'BENEFIT',
  level2: '社会效益指标',
  level2Code: 'SOCIAL',
  level3: '群众知晓率',
};
const satisfied: Row = {
  level1: '满意度指标',
  level1Code: 'SATISFACTION',
  level2: '服务对象满意度指标',
  level2Code: 'SATISFACTION',
  level3: '受访群众满意度',
};

/** A filled self-evaluation with a wrong execution rate, as published ones have them. */
export const form: Form = {
  header: {
    formKind: 'SELF_EVALUATION_TABLE',
    evalScope: 'PROJECT',
    title: cell('2023年度项目支出绩效自评表'),
    attachmentLabel: null,
    fiscalYear: 2023,
    department: cell('某某县信访局'),
    competentDepartment: cell('某某县信访局'),
    implementingUnit: cell('某某县信访局'),
    projectName: cell('信访业务经费 <一期> & "二期"'),
    projectCode: null,
    sealBlanks: [],
    filledBy: cell('张三'),
    contactPhone: cell('0731-22220000'),
    filledOn: cell('2024年2月20日'),
    unitHeadSignature: cell('李四'),
    amountUnit: '万元',
  },
  funds: {
    rows: [fundRow('TOTAL', '年度资金总额', 'TOTAL'), fundRow('FISCAL', '其中：当年财政拨款', 'FISCAL_CURRENT')],
    declared: null,
  },
  responsibilities: null,
  goals: { expected: cell('全年培训200人次'), actual: cell('全年培训200人次') },
  indicatorSets: [
    {
      setId: 'eval',
      label: '绩效指标',
      hasScores: true,
      columns: [],
      groups: [],
      indicators: [
        indicator(1, quantity, '≥200人次', '200人次', 50),
        indicator(2, social, '≥90%', '92%', 30),
        indicator(3, satisfied, '≥95%', '90%', 10),
      ],
    },
  ],
  totals: { weight: cell('100'), score: cell('97.5') },
  grade: null,
  narrative: [],
  figures: [],
  remarks: [],
};

const people = {
  office: { id: 'p-office', name: '王五', role: 'performanceOffice' },
  filler: { id: 'p-filler', name: '张三', role: 'filler' },
  department: { id: 'p-department', name: '赵六', role: 'departmentReviewer' },
  head: { id: 'p-head', name: '李四', role: 'unitHead' },
  publisher: { id: 'p-publisher', name: '孙七', role: 'disclosureOfficer' },
  archivist: { id: 'p-archivist', name: '周八', role: 'archivist' },
};
type Step = [person: keyof typeof people, event: Event];

const approvals = (purpose: 'goal' | 'review', scored?: Step): Step[] => [
  ['head', { type: 'task.approved.v1', data: { task: `${purpose}-1-unitHead`, opinion: '' } }],
  ['department', { type: 'task.approved.v1', data: { task: `${purpose}-1-department`, opinion: '情况属实' } }],
  ...(scored ? [scored] : []),
  ['office', { type: 'task.approved.v1', data: { task: `${purpose}-1-finance`, opinion: '同意' } }],
];

const steps: Step[] = [
  [
    'office',
    {
      type: 'evaluation.opened.v1',
      data: {
        unit: { id: 'u-xfj', path: 'czj.xfj', name: '某某县信访局' },
        round: '2023',
        fiscalYear: 2023,
        title: '信访业务经费绩效评价',
        evalScope: 'PROJECT',
        pins: { machine: 1, route: 'standard@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
        deadlines: { goal: '2023-03-31', selfEvaluation: '2024-03-31' },
      },
    },
  ],
  ['filler', { type: 'form.drafted.v1', data: { form: { ...form, totals: null } } }],
  ['filler', { type: 'goal.submitted.v1', data: { revision: 1 } }],
  ...approvals('goal'),
  ['office', { type: 'goal.approved.v1', data: { revision: 1 } }],
  ['office', { type: 'execution.closed.v1', data: { remark: '' } }],
  ['filler', { type: 'form.drafted.v1', data: { form } }],
  [
    'department',
    {
      type: 'finding.waived.v1',
      data: { rule: 'A01', where: 'funds.rows[TOTAL].executionRate', reason: '<已核对决算报表>' },
    },
  ],
  ['filler', { type: 'selfEvaluation.submitted.v1', data: { revision: 1, statedTotal: '97.5' } }],
  ...approvals('review', [
    'office',
    { type: 'review.scored.v1', data: { task: 'review-1-finance', score: '93.5', opinion: '扣减满意度得分' } },
  ]),
  ['office', { type: 'review.approved.v1', data: { revision: 1 } }],
  [
    'publisher',
    {
      type: 'disclosure.prepared.v1',
      data: {
        publicForm: { ...form, header: { ...form.header, contactPhone: cell('') } },
        maskMobiles: true,
        maskStaffNames: false,
      },
    },
  ],
  ['publisher', { type: 'evaluation.published.v1', data: { remark: '' } }],
  ['archivist', { type: 'evaluation.archived.v1', data: { fondsCode: 'Q012', retention: '30年' } }],
];

/** Every fact, a day after the one before it. */
export const facts: readonly Recorded[] = steps.map(([person, event], i): Recorded => ({
  ...event,
  version: i + 1,
  at: new Date(Date.UTC(2024, 0, 31, 16) + i * 86_400_000).toISOString(),
  by: people[person],
}));
