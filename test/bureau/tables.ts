import { blankForm, fundRow, indicator, kinds } from '#domain/audit/given-form';
import type { Form, FundRow, Indicator } from '#domain/form';
import { blemished } from './blemishes.ts';
import { fortuneOf, numberOf, type Year } from './years.ts';

// Tables of any length with which no rule finds a red fault.

/** Shares of the table and of its points; the funds take the other ten. Those with a unit may fall short. */
const shares = [
  { kind: kinds.quantity, words: '办理事项', target: '≥100件', actual: '112件', unit: '件', rows: 0.25, points: 20 },
  { kind: kinds.quality, words: '验收合格率', target: '≥95%', actual: '97.5%', unit: '%', rows: 0.2, points: 15 },
  { kind: kinds.timeliness, words: '按期完成率', target: '≥95%', actual: '98.2%', unit: '', rows: 0.15, points: 10 },
  { kind: kinds.cost, words: '单项成本', target: '≤40万元', actual: '38.2万元', unit: '', rows: 0.1, points: 5 },
  { kind: kinds.social, words: '受益人数', target: '≥5000人', actual: '5200人', unit: '人', rows: 0.2, points: 30 },
  { kind: kinds.satisfaction, words: '群众满意度', target: '≥90%', actual: '92.4%', unit: '', rows: 0.1, points: 10 },
] as const;

const topics = ['培训', '走访', '巡查', '维修', '采购', '宣传', '监测', '救助', '普查', '养护', '接待', '评审'];

/** Whole tenths that add up to the points. */
const spread = (points: number, rows: number): string[] =>
  Array.from({ length: rows }, (_, i) => {
    const tenths = Math.floor(((i + 1) * points * 10) / rows) - Math.floor((i * points * 10) / rows);
    return String(tenths / 10);
  });

const countsOf = (length: number): number[] => {
  const counts = shares.map(({ rows }) => Math.max(1, Math.floor(rows * length)));
  counts[0]! += length - counts.reduce((sum, count) => sum + count, 0);
  return counts;
};

export interface Wanted {
  indicators: number;
  fiscalYear: number;
  /** How well the year went: the same table, done and scored worse and worse. */
  year: Year;
  /** 0 to 4, how it differs from others of its kind. */
  luck?: number;
}

/** Rows that miss their target say why. */
const rowsOf = ({ indicators, year, luck }: Wanted): Indicator[] => {
  const counts = countsOf(indicators);
  const { missed, share } = fortuneOf(year, luck);
  const first = numberOf(year);
  let seq = 0;
  return shares.flatMap(({ kind, words, target, actual, points, unit }, which) =>
    spread(points, counts[which]!).map((weight, i) => {
      seq += 1;
      const name = `${topics[(first + i) % topics.length]}${words}（第${i + 1}项）`;
      if (!unit || i >= missed * counts[which]!) return indicator(seq, kind, [name, target, actual, weight, weight]);
      const score = String(Math.round(Number(weight) * share * 10) / 10);
      const why = '汛期道路中断，部分事项改至次年办理，未执行的资金结余列入整改计划，由项目负责人落实';
      return indicator(seq, kind, [
        name,
        target,
        `${Math.round(Number(/\d+/u.exec(target)?.[0]) * share * 10) / 10}${unit}`,
        weight,
        score,
        why,
      ]);
    }),
  );
};

/** Cents of points, so that nothing is lost on the way. */
const cents = (raw: string): number => Math.round(Number(raw) * 100);

const fundsOf = ({ year, luck }: Wanted): { rows: FundRow[]; score: string } => {
  const { spent } = fortuneOf(year, luck);
  const score = String(Math.round(spent * 5) / 100);
  const fiscal = Math.round(spent * 0.5);
  const own = spent - fiscal;
  const rate = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)}%`;
  return {
    score,
    rows: [
      fundRow('TOTAL', 'TOTAL', ['200', '200', `${spent}`, '10', rate(spent, 200), score]),
      fundRow('FISCAL', 'FISCAL_CURRENT', ['100', '100', `${fiscal}`, '', rate(fiscal, 100), '']),
      fundRow('OTHER', 'OTHER', ['100', '100', `${own}`, '', rate(own, 100), '']),
    ],
  };
};

const header = (title: string, fiscalYear: number): Form['header'] => ({
  ...structuredClone(blankForm.header),
  title: { raw: title },
  fiscalYear,
  implementingUnit: { raw: '样板预算单位' },
  projectName: { raw: '样板项目名称' },
  filledBy: { raw: '样板填报人' },
  contactPhone: { raw: '0731-****0000' },
  filledOn: { raw: `${fiscalYear}年12月5日` },
  unitHeadSignature: { raw: '样板负责人' },
});

/** 绩效自评表 of so many indicators. */
export const selfEvaluationOf = (wanted: Wanted): Form => {
  const indicators = rowsOf(wanted);
  const funds = fundsOf(wanted);
  const total = indicators.reduce((sum, { score }) => sum + cents(score?.raw ?? ''), cents(funds.score)) / 100;
  const form: Form = {
    ...structuredClone(blankForm),
    header: header(`${wanted.fiscalYear}年度项目支出绩效自评表`, wanted.fiscalYear),
    funds: { rows: funds.rows, declared: null },
    indicatorSets: [
      {
        setId: 'eval',
        label: '绩效指标',
        hasScores: true,
        columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        groups: [
          { level1: '产出指标', raw: '产出指标（50分）', weight: { raw: '50' } },
          { level1: '效益指标', raw: '效益指标（30分）', weight: { raw: '30' } },
          { level1: '满意度指标', raw: '满意度指标（10分）', weight: { raw: '10' } },
        ],
        indicators,
      },
    ],
    totals: { weight: { raw: '100' }, score: { raw: String(total) } },
  };
  return blemished(form, fortuneOf(wanted.year).blemishes);
};

/** What the reviewers give for that table: the filer's own score less what they take off. */
export const givenFor = (wanted: Wanted): string => {
  const total = Number(selfEvaluationOf(wanted).totals?.score?.raw);
  return String(Math.round(total * 10 - fortuneOf(wanted.year, wanted.luck).cut) / 10);
};

/** 绩效目标申报表: the same indicators before anything was done or scored. */
export const goalOf = (wanted: Wanted): Form => {
  const self = selfEvaluationOf(wanted);
  return {
    ...self,
    header: {
      ...self.header,
      formKind: 'GOAL_DECLARATION',
      title: { raw: `${wanted.fiscalYear}年度项目支出绩效目标申报表` },
    },
    funds: { rows: [fundRow('TOTAL', 'TOTAL', ['200', '200', '', '', '', ''])], declared: null },
    goals: { expected: { raw: '办理群众来信来访，开展业务培训' }, actual: null },
    totals: null,
    indicatorSets: self.indicatorSets.map((set) => ({
      ...set,
      setId: 'goal',
      hasScores: false,
      indicators: set.indicators.map((row) => ({ ...row, actual: null, score: null, deviationReason: null })),
    })),
  };
};

/** The same filled in carelessly: every n-th row has points but no value, and the total does not add up. */
export const carelessly = (form: Form, nth: number): Form => ({
  ...form,
  totals: form.totals && { ...form.totals, score: { raw: '100' } },
  indicatorSets: form.indicatorSets.map((set) => ({
    ...set,
    indicators: set.indicators.map((row) => (row.seq % nth === 0 ? { ...row, actual: { raw: '' } } : row)),
  })),
});
