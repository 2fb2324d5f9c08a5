import { emptyForm } from '../empty-form.ts';
import type { Form, FundRow, Indicator } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { audit } from './audit.ts';
import type { AuditCase, Finding } from './rule.ts';

// Forms for the specs of the audit: one with nothing in it, and one that no rule can find fault with.

const cell = (raw: string) => ({ raw });

export const blankForm: Form = emptyForm();

type Amounts = readonly [
  initial: string,
  annual: string,
  executed: string,
  weight: string,
  rate: string,
  score: string,
];

export const fundRow = (key: string, source: FundRow['source'], amounts: Amounts): FundRow => {
  const [initialBudget, annualBudget, executed, weight, executionRate, score] = amounts.map(cell) as [
    { raw: string },
    { raw: string },
    { raw: string },
    { raw: string },
    { raw: string },
    { raw: string },
  ];
  const labels: Record<string, string> = { TOTAL: '年度资金总额', FISCAL: '其中：当年财政拨款', OTHER: '其他资金' };
  const parent = key === 'TOTAL' ? null : 'TOTAL';
  const cells = { initialBudget, annualBudget, executed, weight, executionRate, score };
  return { key, label: labels[key] ?? key, source, parent, ...cells };
};

type Kind = Pick<Indicator, 'level1' | 'level1Code' | 'level2' | 'level2Code'>;
export const kinds = {
  quantity: { level1: '产出指标', level1Code: 'OUTPUT', level2: '数量指标', level2Code: 'QUANTITY' },
  timeliness: { level1: '产出指标', level1Code: 'OUTPUT', level2: '时效指标', level2Code: 'TIMELINESS' },
  quality: { level1: '产出指标', level1Code: 'OUTPUT', level2: '质量指标', level2Code: 'QUALITY' },
  cost: { level1: '产出指标', level1Code: 'OUTPUT', level2: '成本指标', level2Code: 'COST' },
  social: { level1: '效益指标', level1Code: 'BENEFIT', level2: '社会效益指标', level2Code: 'SOCIAL' },
  satisfaction: {
    level1: '满意度指标',
    level1Code: 'SATISFACTION',
    level2: '服务对象满意度指标',
    level2Code: 'SATISFACTION',
  },
} as const satisfies Record<string, Kind>;

type Words = readonly [level3: string, target: string, actual: string, weight: string, score: string, reason?: string];

export const indicator = (seq: number, kind: Kind, words: Words): Indicator => {
  const [level3, target, actual, weight, score, reason = ''] = words;
  const points = { weight: cell(weight), score: cell(score), deviationReason: cell(reason) };
  return { seq, ...kind, level3, target: cell(target), actual: cell(actual), ...points };
};

/** A project table in which everything adds up, is measured, explained and signed. */
export const soundForm = (): Form => ({
  ...structuredClone(blankForm),
  header: {
    ...structuredClone(blankForm.header),
    title: cell('2023年度项目支出绩效自评表'),
    fiscalYear: 2023,
    implementingUnit: cell('某局本级'),
    projectName: cell('业务工作经费'),
    filledBy: cell('张*'),
    contactPhone: cell('0731-****0000'),
    filledOn: cell('2024年3月5日'),
    unitHeadSignature: cell('李四'),
  },
  funds: {
    rows: [
      fundRow('TOTAL', 'TOTAL', ['200', '200', '191', '10', '95.50%', '9.55']),
      fundRow('FISCAL', 'FISCAL_CURRENT', ['150', '150', '150', '', '100%', '']),
      fundRow('OTHER', 'OTHER', ['50', '50', '41', '', '82.00%', '']),
    ],
    declared: null,
  },
  indicatorSets: [
    {
      setId: 'eval',
      label: '绩效指标',
      hasScores: true,
      columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      groups: [
        { level1: '产出指标', raw: '产出指标（50分）', weight: cell('50') },
        { level1: '效益指标', raw: '效益指标（30分）', weight: cell('30') },
        { level1: '满意度指标', raw: '满意度指标（10分）', weight: cell('10') },
      ],
      indicators: [
        indicator(1, kinds.quantity, ['培训场次', '≥10场', '11场', '15', '15']),
        indicator(2, kinds.quantity, ['走访户数', '≥100户', '96户', '10', '9.6', '汛期道路中断，4户改至次年走访']),
        indicator(3, kinds.timeliness, ['事项按期办结率', '≥95%', '97.3%', '15', '15']),
        indicator(4, kinds.cost, ['培训成本', '40万元', '38.2万元', '10', '10']),
        indicator(5, kinds.social, ['受益人数', '≥5000人', '5200人', '15', '15']),
        indicator(6, kinds.social, ['初信初访化解数', '≥60件', '63件', '15', '15', '其他资金结余9万元系招标节约']),
        indicator(7, kinds.satisfaction, ['群众满意度', '≥90%', '92.4%', '10', '10']),
      ],
    },
  ],
  totals: { weight: cell('100'), score: cell('99.15') },
});

/** The sound form with one thing changed. */
export const changed = (change: (form: Form) => void): Form => {
  const form = soundForm();
  change(form);
  return form;
};

/** Several changes as one. */
export const both =
  (...changes: ((form: Form) => void)[]) =>
  (form: Form): void => {
    for (const change of changes) change(form);
  };

/** Rows of the sound form by number, for changing them. */
export const rowOf = (form: Form, seq: number): Indicator => {
  const found = form.indicatorSets[0]?.indicators[seq - 1];
  if (!found) throw new Error(`no indicator ${seq}`);
  return found;
};

export const fundsOf = (form: Form, key: string): FundRow => {
  const found = form.funds?.rows.find((row) => row.key === key);
  if (!found) throw new Error(`no funds row ${key}`);
  return found;
};

export const auditOf = (form: Form, more: Partial<AuditCase> = {}): Finding[] =>
  audit({ form, scheme: schemeOf('MOF-2020'), siblings: [], first: true, ...more });

/** "RED address" of every finding of one rule. */
export const raised = (rule: string, form: Form, more: Partial<AuditCase> = {}): string[] =>
  auditOf(form, more)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, where }) => `${severity} ${where}`);
