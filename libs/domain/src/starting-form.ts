import { emptyForm } from './empty-form.ts';
import type { Form, Indicator, Level1Code, Level2Code } from './form.ts';

/** The dimensions of the indicator tree that every declaration begins with (财预〔2020〕10号 and its local forms). */
const dimensions: readonly (readonly [string, Level1Code, readonly (readonly [string, Level2Code])[]])[] = [
  [
    '产出指标',
    'OUTPUT',
    [
      ['数量指标', 'QUANTITY'],
      ['质量指标', 'QUALITY'],
      ['时效指标', 'TIMELINESS'],
      ['成本指标', 'COST'],
    ],
  ],
  [
    '效益指标',
    'BENEFIT',
    [
      ['经济效益指标', 'ECONOMIC'],
      ['社会效益指标', 'SOCIAL'],
      ['生态效益指标', 'ECOLOGICAL'],
      ['可持续影响指标', 'SUSTAINABLE'],
    ],
  ],
  ['满意度指标', 'SATISFACTION', [['服务对象满意度指标', 'SATISFACTION']]],
];

const blank = { raw: '' };

/** What a unit is asked for: whose form of which year, for what. */
export interface Asked {
  unit: string;
  title: string;
  fiscalYear: number;
  evalScope: Form['header']['evalScope'];
  /** Who begins it, and on which day in words; both may be typed over. */
  filledBy?: string;
  filledOn?: string;
}

const fund = (key: string, label: string, source: 'TOTAL' | 'FISCAL_CURRENT' | 'CARRYOVER' | 'OTHER') => ({
  key,
  label,
  source,
  parent: key === 'TOTAL' ? null : 'TOTAL',
  initialBudget: blank,
  annualBudget: blank,
  executed: blank,
  weight: null,
  executionRate: null,
  score: null,
});

const goalRow = (
  seq: number,
  [level1, level1Code]: readonly [string, Level1Code],
  [level2, level2Code]: readonly [string, Level2Code],
): Indicator => ({
  seq,
  level1,
  level1Code,
  level2,
  level2Code,
  level3: '',
  target: blank,
  actual: null,
  weight: null,
  score: null,
  deviationReason: null,
});

const headed = (
  { unit, title, fiscalYear, evalScope, filledBy = '', filledOn = '' }: Asked,
  formKind: Form['header']['formKind'],
  words: string,
) => ({
  ...emptyForm().header,
  formKind,
  evalScope,
  fiscalYear,
  title: { raw: `${fiscalYear}年度${words}` },
  ...(evalScope === 'DEPARTMENT' ? { department: { raw: unit } } : { implementingUnit: { raw: unit } }),
  ...(evalScope === 'PROJECT' && { projectName: { raw: title } }),
  filledBy: { raw: filledBy },
  filledOn: { raw: filledOn },
});

/** 绩效目标申报表 before anything was filled in: one row for each dimension. */
export const startingGoal = (asked: Asked): Form => {
  let seq = 0;
  const indicators = dimensions.flatMap(([level1, code, seconds]) =>
    seconds.map((second) => goalRow((seq += 1), [level1, code], second)),
  );
  return {
    ...emptyForm(),
    header: headed(asked, 'GOAL_DECLARATION', '绩效目标申报表'),
    funds: {
      rows: [
        fund('TOTAL', '年度资金总额', 'TOTAL'),
        fund('FISCAL', '其中：当年财政拨款', 'FISCAL_CURRENT'),
        fund('CARRYOVER', '上年结转资金', 'CARRYOVER'),
        fund('OTHER', '其他资金', 'OTHER'),
      ],
      declared: null,
    },
    goals: { expected: blank, actual: null },
    indicatorSets: [
      {
        setId: 'goal',
        label: '绩效指标',
        hasScores: false,
        columns: ['一级指标', '二级指标', '三级指标', '指标值'],
        groups: [],
        indicators,
      },
    ],
  };
};

/** Nothing has been said yet: no indicator has a name or a target. */
export const isUntouched = ({ indicatorSets }: Form): boolean =>
  indicatorSets.every(({ indicators }) =>
    indicators.every(({ level3, target }) => !level3.trim() && !target.raw.trim()),
  );

/** 绩效目标申报表 that begins with what was declared before: goals and indicators, not the money. */
export const goalLike = (asked: Asked, before: Form): Form => ({
  ...startingGoal(asked),
  goals: { expected: before.goals?.expected ?? blank, actual: null },
  indicatorSets: before.indicatorSets.map((set, i) => ({
    ...set,
    setId: i === 0 ? 'goal' : set.setId,
    hasScores: false,
    columns: ['一级指标', '二级指标', '三级指标', '指标值'],
    indicators: set.indicators.map((row) => ({ ...row, actual: null, score: null, deviationReason: null })),
  })),
});

/** 绩效自评表 as the approved goal leads to it: targets and budgets stand, only what was done is left to say. */
export const startingSelfEvaluation = (asked: Asked, goal: Form): Form => ({
  ...emptyForm(),
  header: headed(asked, 'SELF_EVALUATION_TABLE', '绩效自评表'),
  funds: goal.funds && {
    ...goal.funds,
    declared: null,
    rows: goal.funds.rows.map((row) => ({
      ...row,
      annualBudget: row.annualBudget?.raw ? row.annualBudget : (row.initialBudget ?? blank),
      executed: blank,
      weight: row.key === 'TOTAL' ? { raw: '10' } : null,
      executionRate: blank,
      score: row.key === 'TOTAL' ? blank : null,
    })),
  },
  goals: { expected: goal.goals?.expected ?? blank, actual: blank },
  indicatorSets: goal.indicatorSets.map((set) => ({
    ...set,
    setId: 'eval',
    hasScores: true,
    columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    indicators: set.indicators.map((row) => ({
      ...row,
      actual: blank,
      weight: row.weight ?? blank,
      score: blank,
      deviationReason: blank,
    })),
  })),
  totals: { weight: blank, score: blank },
});
