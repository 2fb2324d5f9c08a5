import type { Cell, Form, FundRow, Header, Indicator, IndicatorSet } from '../form.ts';

/** One thing that a form says, comparable between two forms. */
export interface Said {
  /** The same in both forms for the same thing, even when rows have moved. */
  key: string;
  /** Address in its own form. */
  where: string;
  /** Name in words: 年度资金总额的执行率. */
  label: string;
  text: string;
}

/** The head of a form, field by field. */
export const headerWords: Partial<Record<keyof Header, string>> = {
  title: '标题',
  department: '部门名称',
  competentDepartment: '主管部门',
  implementingUnit: '实施单位',
  projectName: '项目名称',
  projectCode: '项目编码',
  filledBy: '填表人',
  contactPhone: '联系电话',
  filledOn: '填报日期',
  unitHeadSignature: '单位负责人签字',
};

/** The columns of the table of funds. */
export const fundWords = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  executionRate: '执行率',
  score: '得分',
} as const satisfies Partial<Record<keyof FundRow, string>>;

const indicatorWords = {
  target: '指标值',
  actual: '完成值',
  weight: '分值',
  score: '得分',
  deviationReason: '偏差原因',
} as const satisfies Partial<Record<keyof Indicator, string>>;

const one = (key: string, label: string, cell: { raw: string } | null | undefined, where = key): Said[] =>
  cell ? [{ key, where, label, text: cell.raw.trim() }] : [];

const entries = <K extends string>(words: Partial<Record<K, string>>): [K, string][] =>
  Object.entries(words) as [K, string][];

const ofHeader = (header: Header): Said[] =>
  entries(headerWords).flatMap(([field, word]) => one(`header.${field}`, word, header[field] as Cell | null));

const ofFunds = (row: FundRow): Said[] =>
  entries(fundWords).flatMap(([field, word]) =>
    one(`funds.rows[${row.key}].${field}`, `${row.label || row.key}的${word}`, row[field]),
  );

const nameOf = ({ level1Code, level2Code, level3 }: Indicator): string =>
  `${level1Code}/${level2Code}/${level3.replace(/\s/gu, '')}`;

const ofIndicator = (setId: string, nth: number, indicator: Indicator): Said[] => {
  const key = `${setId}/${nameOf(indicator)}/${nth}`;
  const at = `indicatorSets[${setId}].indicators[${indicator.seq}]`;
  return entries(indicatorWords).flatMap(([field, word]) =>
    one(`${key}.${field}`, `指标“${indicator.level3}”的${word}`, indicator[field], `${at}.${field}`),
  );
};

/** Indicators are known by their name, so that a row put in between does not look like a change of all below it. */
const ofSet = ({ setId, indicators }: IndicatorSet): Said[] => {
  const met = new Map<string, number>();
  return indicators.flatMap((indicator) => {
    const nth = (met.get(nameOf(indicator)) ?? 0) + 1;
    met.set(nameOf(indicator), nth);
    return ofIndicator(setId, nth, indicator);
  });
};

/** Everything that a form says, cell by cell, in the order of the form. */
export const saidIn = ({
  header,
  funds,
  goals,
  indicatorSets,
  totals,
  grade,
  narrative,
  responsibilities,
}: Form): Said[] => [
  ...ofHeader(header),
  ...one('responsibilities', '部门职能', responsibilities),
  ...one('funds.declared.total', '年度预算申请总额', funds?.declared?.total),
  ...(funds?.rows ?? []).flatMap(ofFunds),
  ...one('goals.expected', '预期目标', goals?.expected),
  ...one('goals.actual', '实际完成情况', goals?.actual),
  ...indicatorSets.flatMap(ofSet),
  ...one('totals.weight', '分值合计', totals?.weight),
  ...one('totals.score', '自评总分', totals?.score),
  ...one('grade', '自评等级', grade?.stated),
  ...narrative.flatMap(({ path, title, text }) => one(`narrative[${path}]`, `“${title || path}”一节`, { raw: text })),
];
