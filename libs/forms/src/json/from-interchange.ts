import type { Cell, Form, Indicator, IndicatorSet } from '#domain/form';
import { Decimal } from '#domain/decimal';
import type { Interchange, InterchangeIndicator, InterchangeSet } from './interchange.ts';

type Maybe<Value> = Value | null | undefined;

const said = (raw: string, at: string): Cell => ({ raw, at });
/** A text that is null is a place that the form does not have. */
const textAt = (raw: Maybe<string>, at: string): Cell | null =>
  raw === null || raw === undefined ? null : said(raw, at);
const print = (value: Maybe<number>): string =>
  value === null || value === undefined ? '' : new Decimal(value).toString();
const numberAt = (value: Maybe<number>, at: string): Cell | null =>
  value === null || value === undefined ? null : said(print(value), at);
/** As printed; where only the value was written down, the value. */
const figureAt = (figure: { raw: string | null; value: number | null } | null, at: string): Cell | null =>
  figure && said(figure.raw ?? print(figure.value), at);

const headerOf = ({ header }: Interchange): Form['header'] => ({
  formKind: header.formKind,
  evalScope: header.evalScope,
  title: textAt(header.title, 'header.title'),
  attachmentLabel: textAt(header.attachmentLabel, 'header.attachmentLabel'),
  fiscalYear: header.fiscalYear,
  department: textAt(header.department, 'header.department'),
  competentDepartment: textAt(header.competentDepartment, 'header.competentDepartment'),
  implementingUnit: textAt(header.implementingUnit, 'header.implementingUnit'),
  projectName: textAt(header.projectName, 'header.projectName'),
  projectCode: textAt(header.projectCode, 'header.projectCode'),
  sealBlanks: header.unitSealBlank ? [said('单位名称：（盖章）', 'header.unitSealBlank')] : [],
  filledBy: textAt(header.filledBy, 'header.filledBy'),
  contactPhone: textAt(header.contactPhone, 'header.contactPhone'),
  filledOn: textAt(header.filledOn?.raw, 'header.filledOn.raw'),
  unitHeadSignature: textAt(header.unitHeadSignature, 'header.unitHeadSignature'),
  amountUnit: header.amountUnit ?? '万元',
});

type Funds = NonNullable<Interchange['funds']>;
type Nature = NonNullable<Funds['declared']>['byIncomeNature'];

const natureOf = (nature: Nature, path: string) =>
  nature
    ? {
        total: textAt(nature.totalRaw ?? (nature.total === undefined ? null : print(nature.total)), `${path}.total`),
        items: nature.items.map(({ label, value }, index) => ({
          label,
          amount: said(print(value), `${path}.items[${index}]`),
        })),
      }
    : null;

const fundsOf = ({ rows, declared }: Funds): NonNullable<Form['funds']> => ({
  rows: (rows ?? []).map((row, index) => ({
    key: row.key,
    label: row.label,
    source: row.source,
    parent: row.parent,
    initialBudget: figureAt(row.initialBudget, `funds.rows[${index}].initialBudget`),
    annualBudget: figureAt(row.annualBudget, `funds.rows[${index}].annualBudget`),
    executed: figureAt(row.executed, `funds.rows[${index}].executed`),
    weight: figureAt(row.weight, `funds.rows[${index}].weight`),
    executionRate: figureAt(row.executionRate, `funds.rows[${index}].executionRate`),
    score: figureAt(row.score, `funds.rows[${index}].score`),
  })),
  declared: declared
    ? {
        total: textAt(declared.totalRaw, 'funds.declared.totalRaw') ?? numberAt(declared.total, 'funds.declared.total'),
        byIncomeNature: natureOf(declared.byIncomeNature, 'funds.declared.byIncomeNature'),
        byExpenditureNature: natureOf(declared.byExpenditureNature, 'funds.declared.byExpenditureNature'),
      }
    : null,
});

const indicatorOf = (one: InterchangeIndicator, at: string): Indicator => {
  const { seq, level1, level1Code, level2, level2Code, level3 } = one;
  const notes = [one.description, one.scoringCriteria, one.basisRaw].filter(
    (note) => note !== null && note !== undefined && note !== '',
  );
  return {
    seq,
    level1,
    level1Code,
    level2,
    level2Code,
    level3,
    target: {
      ...said(one.valueRaw ?? one.target.raw ?? '', `${at}.target`),
      ...(one.symbolRaw && { operator: one.symbolRaw }),
      ...(one.unitRaw && { unit: one.unitRaw }),
    },
    actual: one.actual && said(one.actual.raw ?? '', `${at}.actual`),
    weight: figureAt(one.weight, `${at}.weight`),
    score: figureAt(one.score, `${at}.score`),
    deviationReason: textAt(one.deviationReason, `${at}.deviationReason`),
    ...(notes.length > 0 && { notes: notes.map((note) => said(note!, at)) }),
    at,
  };
};

/** Where the exchange file does not list the heads, a table has those whose values it holds; a list in a text has none. */
const columnsOf = ({ setId, columns, indicators }: InterchangeSet): string[] => {
  if (columns || setId === 'list') return columns ?? [];
  const optional = [
    ['实际完成值', 'actual'],
    ['分值', 'weight'],
    ['得分', 'score'],
    ['偏差原因分析及改进措施', 'deviationReason'],
  ] as const;
  const there = optional.filter(([, field]) => indicators.some((one) => one[field] !== null)).map(([word]) => word);
  return ['一级指标', '二级指标', '三级指标', '指标值', ...there];
};

const setOf = (set: InterchangeSet, path: string): IndicatorSet => ({
  setId: set.setId,
  label: set.label,
  hasScores: set.hasScores,
  columns: columnsOf(set),
  groups: set.groups.map(({ level1, raw, weightStated }, index) => ({
    level1,
    raw,
    weight: numberAt(weightStated, `${path}.groups[${index}]`),
  })),
  indicators: set.indicators.map((one, index) => indicatorOf(one, `${path}.indicators[${index}]`)),
});

/** A form of the exchange shape as our own; each `at` is the path of the value in the file. */
export const fromInterchange = (file: Interchange): Form => ({
  header: headerOf(file),
  funds: file.funds ? fundsOf(file.funds) : null,
  responsibilities: textAt(file.responsibilities, 'responsibilities'),
  goals: file.goals
    ? { expected: textAt(file.goals.expected, 'goals.expected'), actual: textAt(file.goals.actual, 'goals.actual') }
    : null,
  indicatorSets: file.indicatorSets.map((set, index) => setOf(set, `indicatorSets[${index}]`)),
  totals: file.totals
    ? {
        weight: numberAt(file.totals.weightStated, 'totals.weightStated'),
        score: numberAt(file.totals.scoreStated, 'totals.scoreStated'),
      }
    : null,
  grade: file.grade
    ? {
        stated: said(file.grade.stated, 'grade.stated'),
        bands: (file.grade.rule ?? []).map(({ min, label }) => ({ min, label })),
      }
    : null,
  narrative: file.narrative.map(({ path, title, text }, index) => ({ path, title, text, at: `narrative[${index}]` })),
  figures: file.figures.map(({ id, label, value, unit }, index) => ({
    id,
    label,
    value: print(value),
    unit: unit ?? '',
    at: `figures[${index}]`,
  })),
  remarks: (file.remarks ?? []).map((raw, index) => said(raw, `remarks[${index}]`)),
});
