import { emptyForm } from '#domain/empty-form';
import type { Cell, EvalScope, Form, FormKind, FundRow, Indicator } from '#domain/form';
import { codesOf } from '../../recognise/indicator-words.ts';

const blank = (): Cell => ({ raw: '' });

/** The levels of the national grammar and how many rows a blank form offers for each. */
const levels: readonly (readonly [level1: string, level2: string, rows: number])[] = [
  ['产出指标', '数量指标', 4],
  ['产出指标', '质量指标', 3],
  ['产出指标', '时效指标', 3],
  ['产出指标', '成本指标', 2],
  ['效益指标', '经济效益指标', 2],
  ['效益指标', '社会效益指标', 2],
  ['效益指标', '生态效益指标', 2],
  ['效益指标', '可持续影响指标', 2],
  ['满意度指标', '服务对象满意度指标', 2],
];

const named = ['一级指标', '二级指标', '三级指标'];
const scored = [...named, '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
/** Which kinds ask for actual values and for scores, and the heads of their columns. */
const asks: Readonly<Record<FormKind, { actual: boolean; scores: boolean; columns: readonly string[] }>> = {
  GOAL_DECLARATION: { actual: false, scores: false, columns: [...named, '指标值'] },
  MONITORING_TABLE: { actual: true, scores: false, columns: [...named, '年度指标值', '执行情况', '偏差原因'] },
  SELF_EVALUATION_TABLE: { actual: true, scores: true, columns: scored },
  SELF_EVALUATION_REPORT: { actual: true, scores: true, columns: scored },
  REVIEW_FORM: { actual: true, scores: true, columns: scored },
};

const indicators = (kind: FormKind): Indicator[] => {
  const { actual, scores } = asks[kind];
  const rows = levels.flatMap(([level1, level2, count]) => Array.from({ length: count }, () => ({ level1, level2 })));
  return rows.map(({ level1, level2 }, index) => ({
    seq: index + 1,
    level1,
    level2,
    ...codesOf(level1, level2),
    level3: '',
    target: blank(),
    actual: actual ? blank() : null,
    weight: scores ? blank() : null,
    score: scores ? blank() : null,
    deviationReason: actual ? blank() : null,
  }));
};

const sources: readonly (readonly [FundRow['key'], FundRow['source'], string])[] = [
  ['TOTAL', 'TOTAL', '年度资金总额'],
  ['FISCAL', 'FISCAL_CURRENT', '其中：当年财政拨款'],
  ['CARRYOVER', 'CARRYOVER', '上年结转资金'],
  ['OTHER', 'OTHER', '其他资金'],
];
const fundRows = (kind: FormKind): FundRow[] =>
  sources.map(([key, source, label]) => ({
    key,
    source,
    label,
    parent: key === 'TOTAL' ? null : 'TOTAL',
    initialBudget: blank(),
    annualBudget: blank(),
    executed: asks[kind].actual ? blank() : null,
    executionRate: asks[kind].actual ? blank() : null,
    weight: asks[kind].scores ? blank() : null,
    score: asks[kind].scores ? blank() : null,
  }));

/** An official form with every place that a filer fills in, and nothing in any of them. */
export const blankForm = (kind: FormKind, scope: EvalScope, fiscalYear: number | null, title: string): Form => ({
  ...emptyForm(),
  header: {
    ...emptyForm().header,
    formKind: kind,
    evalScope: scope,
    title: { raw: title },
    fiscalYear,
    department: scope === 'DEPARTMENT' ? blank() : null,
    competentDepartment: scope === 'DEPARTMENT' ? null : blank(),
    implementingUnit: scope === 'DEPARTMENT' ? null : blank(),
    projectName: scope === 'DEPARTMENT' ? null : blank(),
  },
  funds: { rows: fundRows(kind), declared: null },
  responsibilities: scope === 'DEPARTMENT' && kind === 'GOAL_DECLARATION' ? blank() : null,
  goals: asks[kind].actual ? { expected: null, actual: null } : { expected: blank(), actual: null },
  indicatorSets: [
    {
      setId: kind === 'GOAL_DECLARATION' ? 'goal' : 'eval',
      label: '绩效指标',
      hasScores: asks[kind].scores,
      columns: [...asks[kind].columns],
      groups: [],
      indicators: indicators(kind),
    },
  ],
  totals: asks[kind].scores ? { weight: blank(), score: blank() } : null,
});
