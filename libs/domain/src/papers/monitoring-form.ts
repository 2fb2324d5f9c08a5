import { Decimal, round } from '../decimal.ts';
import { monthInWords } from '../deadlines/civil.ts';
import { DomainError } from '../error.ts';
import type { Forms, State } from '../evaluation/state.ts';
import type { Form, FundRow, IndicatorSet, Narrative } from '../form.ts';
import { inWan, type Fen } from '../money.ts';
import { budgetOf } from '../monitoring.ts';
import { evalScopes, lights, outlooks } from '../vocabulary.ts';
import { wordsRow } from './review-form.ts';

type Entry = State['monitoring'][number];
type Unit = Form['header']['amountUnit'];

const blank = { raw: '' };

const amount = (fen: Fen, unit: Unit): string => (unit === '万元' ? inWan(fen) : new Decimal(fen).div(100)).toFixed();

const rate = (executed: Fen, budget: Fen | null): string =>
  budget ? `${round(new Decimal(executed).times(100).div(budget), 2).toFixed(2)}%` : '';

const entryRow =
  (budget: Fen | null, unit: Unit) =>
  (entry: Entry): Narrative => {
    const share = rate(entry.executedFen, budget);
    const said = [
      `累计执行${amount(entry.executedFen, unit)}${unit}${share && `，执行率${share}`}`,
      `完成目标可能性：${outlooks[entry.outlook]}`,
      entry.light && `预警：${lights[entry.light]}`,
      entry.remark && `说明：${entry.remark}`,
      entry.disposal && `纠偏措施：${entry.disposal}`,
    ];
    return wordsRow(`${monthInWords(entry.period)}监控情况`, `${said.filter(Boolean).join('；')}。`);
  };

const total = (goal: Form): FundRow => ({
  key: 'TOTAL',
  label: '年度资金总额',
  source: 'TOTAL',
  parent: null,
  initialBudget: null,
  annualBudget: goal.funds?.declared?.total ?? null,
  executed: null,
  weight: null,
  executionRate: null,
  score: null,
});

/** Only the sum is monitored; what the parts have spent is left open. */
const fundRows = (goal: Form, { executedFen }: Entry): FundRow[] => {
  const rows = goal.funds?.rows.length ? goal.funds.rows : [total(goal)];
  const unit = goal.header.amountUnit;
  return rows.map((row) => {
    const isTotal = row.key === 'TOTAL';
    const executed = isTotal ? { raw: amount(executedFen, unit) } : blank;
    const executionRate = isTotal ? { raw: rate(executedFen, budgetOf(goal)) } : blank;
    return { ...row, executed, executionRate, weight: null, score: null };
  });
};

const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '执行情况', '偏差原因'];

/** How each indicator stands is written in by hand: the house asks for spending and outlook only. */
const indicatorSet = (set: IndicatorSet): IndicatorSet => ({
  ...set,
  setId: 'eval',
  hasScores: false,
  columns,
  groups: [],
  indicators: set.indicators.map(({ seq, level1, level1Code, level2, level2Code, level3, target }) => ({
    seq,
    level1,
    level1Code,
    level2,
    level2Code,
    level3,
    target,
    actual: blank,
    weight: null,
    score: null,
    deviationReason: blank,
  })),
});

/** Who signed the goal has not signed this table: the places are there, and blank. */
const unsigned = ({ header }: Form): Partial<Form['header']> => ({
  attachmentLabel: null,
  filledBy: header.filledBy && blank,
  contactPhone: header.contactPhone && blank,
  filledOn: header.filledOn && blank,
  unitHeadSignature: header.unitHeadSignature && blank,
});

/** 绩效运行监控表: the approved goal with what was recorded in the course of the year. @throws DomainError notFound */
export const monitoringForm = ({ monitoring }: State, { approvedGoal: goal }: Forms): Form => {
  const last = monitoring.at(-1);
  if (!goal || !last) throw new DomainError('notFound', '尚无监控填报，没有监控表');
  const { fiscalYear, evalScope, amountUnit } = goal.header;
  const title = `${fiscalYear === null ? '' : `${fiscalYear}年度`}${evalScopes[evalScope]}绩效运行监控表`;
  return {
    ...goal,
    header: { ...goal.header, ...unsigned(goal), formKind: 'MONITORING_TABLE', title: { raw: title } },
    funds: { rows: fundRows(goal, last), declared: null },
    responsibilities: null,
    goals: { expected: goal.goals?.expected ?? null, actual: null },
    indicatorSets: goal.indicatorSets.map(indicatorSet),
    totals: null,
    grade: null,
    narrative: monitoring.map(entryRow(budgetOf(goal), amountUnit)),
    figures: [],
    remarks: [],
  };
};
