import { z } from 'zod';

/** What one cell of a form says, word for word, and where in the source it stands. `raw: ''` is a cell left blank. */
export const Cell = z.strictObject({ raw: z.string().max(20_000), at: z.string().max(60).optional() });
export type Cell = z.infer<typeof Cell>;

/** null: the form has no such place at all; a blank cell: the place is there and empty. */
const MaybeCell = Cell.nullable();

export const FormKind = z.enum([
  'GOAL_DECLARATION',
  'MONITORING_TABLE',
  'SELF_EVALUATION_TABLE',
  'SELF_EVALUATION_REPORT',
  'REVIEW_FORM',
]);
export type FormKind = z.infer<typeof FormKind>;

export const EvalScope = z.enum(['DEPARTMENT', 'PROJECT', 'TRANSFER']);
export type EvalScope = z.infer<typeof EvalScope>;

export const Header = z.strictObject({
  formKind: FormKind,
  evalScope: EvalScope,
  title: MaybeCell,
  /** The heading above the whole file, e.g. 附件3 or the title of the report that the table belongs to. */
  attachmentLabel: MaybeCell,
  fiscalYear: z.int().min(1990).max(2100).nullable(),
  department: MaybeCell,
  competentDepartment: MaybeCell,
  implementingUnit: MaybeCell,
  projectName: MaybeCell,
  projectCode: MaybeCell,
  /** Cells for a seal, e.g. 单位名称：（盖章） with nothing in front of it. */
  sealBlanks: z.array(Cell),
  filledBy: MaybeCell,
  contactPhone: MaybeCell,
  filledOn: MaybeCell,
  unitHeadSignature: MaybeCell,
  amountUnit: z.enum(['元', '万元']),
});
export type Header = z.infer<typeof Header>;

export const FundSource = z.enum([
  'TOTAL',
  'FISCAL_APPROPRIATION',
  'FISCAL_CURRENT',
  'CARRYOVER',
  'BUSINESS_INCOME',
  'SPECIAL_ACCOUNT',
  'UNIT_FUND',
  'UPPER_TRANSFER',
  'OTHER',
]);

/** One row of the funds table. `key` of the sum is TOTAL; of 其中：当年财政拨款 it is FISCAL, then CARRYOVER, OTHER … */
export const FundRow = z.strictObject({
  key: z.string().min(1).max(40),
  label: z.string().max(200),
  source: FundSource,
  parent: z.string().nullable(),
  initialBudget: MaybeCell,
  annualBudget: MaybeCell,
  executed: MaybeCell,
  weight: MaybeCell,
  executionRate: MaybeCell,
  score: MaybeCell,
});
export type FundRow = z.infer<typeof FundRow>;

const NatureSplit = z.strictObject({
  total: MaybeCell,
  items: z.array(z.strictObject({ label: z.string().max(200), amount: Cell })).max(40),
});

/** The declared budget of a department: the sum, and the same sum split in two ways. */
export const DeclaredFunds = z.strictObject({
  total: MaybeCell,
  byIncomeNature: NatureSplit.nullable(),
  byExpenditureNature: NatureSplit.nullable(),
});

export const Funds = z.strictObject({ rows: z.array(FundRow).max(60), declared: DeclaredFunds.nullable() });
export type Funds = z.infer<typeof Funds>;

export const Level1Code = z.enum(['OUTPUT', 'BENEFIT', 'SATISFACTION', 'COST']);
export type Level1Code = z.infer<typeof Level1Code>;
export const Level2Code = z.enum([
  'QUANTITY',
  'QUALITY',
  'TIMELINESS',
  'COST',
  'ECONOMIC',
  'SOCIAL',
  'ECOLOGICAL',
  'SUSTAINABLE',
  'MANAGEMENT',
  'SATISFACTION',
]);
export type Level2Code = z.infer<typeof Level2Code>;

/** A target or an actual value as written. Some regions write operator and unit in columns of their own. */
export const Said = z.strictObject({
  ...Cell.shape,
  operator: z.string().max(40).optional(),
  unit: z.string().max(200).optional(),
});
export type Said = z.infer<typeof Said>;

export const Indicator = z.strictObject({
  /** 1, 2, 3 … in its set: the number that addresses speak of. */
  seq: z.int().positive(),
  level1: z.string().max(200),
  level1Code: Level1Code,
  level2: z.string().max(200),
  level2Code: Level2Code.nullable(),
  level3: z.string().max(2_000),
  target: Said,
  /** null where the form has no such column (a goal declaration). */
  actual: Said.nullable(),
  weight: MaybeCell,
  score: MaybeCell,
  deviationReason: MaybeCell,
  /** What a region's table says beside the value: 指标解释, 评分标准, 指标依据. */
  notes: z.array(Cell).optional(),
  at: z.string().max(60).optional(),
});
export type Indicator = z.infer<typeof Indicator>;

export const IndicatorSet = z.strictObject({
  /** goal, eval, list, table: unique in the form. */
  setId: z.string().min(1).max(40),
  label: z.string().max(300),
  hasScores: z.boolean(),
  /** The words found in the head of the table, in their order; [] when the head is missing. */
  columns: z.array(z.string().max(200)).max(30),
  /** Level-1 heads and the weight printed in them: 产出指标 (50分). */
  groups: z.array(z.strictObject({ level1: z.string().max(200), raw: z.string().max(200), weight: MaybeCell })).max(20),
  indicators: z.array(Indicator).max(500),
});
export type IndicatorSet = z.infer<typeof IndicatorSet>;

export const Narrative = z.strictObject({
  /** The numbers of its headings: 一.（二）. */
  path: z.string().max(100),
  title: z.string().max(300),
  /** '' for a chapter heading directly above its first section. */
  text: z.string().max(50_000),
  /** The heading line word for word, with its own numbering: （2） 部门收支预决算情况. */
  heading: z.string().max(100).optional(),
  at: z.string().max(60).optional(),
});
export type Narrative = z.infer<typeof Narrative>;

/** A named number in the running text: 财政拨款收入 494.51 万元. */
export const NarratedFigure = z.strictObject({
  id: z.string().max(80),
  label: z.string().max(100),
  value: z.string().max(40),
  unit: z.string().max(20),
  at: z.string().max(60).optional(),
});
export type NarratedFigure = z.infer<typeof NarratedFigure>;

/** One published form, as it was filled in: nothing corrected, nothing guessed. */
export const Form = z.strictObject({
  header: Header,
  funds: Funds.nullable(),
  responsibilities: MaybeCell,
  goals: z.strictObject({ expected: MaybeCell, actual: MaybeCell }).nullable(),
  indicatorSets: z.array(IndicatorSet).max(10),
  totals: z.strictObject({ weight: MaybeCell, score: MaybeCell }).nullable(),
  grade: z
    .strictObject({
      stated: Cell,
      /** The bands that the form itself prints, e.g. 85/75/60. */
      bands: z.array(z.strictObject({ min: z.number(), label: z.string().max(20) })).max(10),
    })
    .nullable(),
  narrative: z.array(Narrative).max(300),
  figures: z.array(NarratedFigure).max(500),
  remarks: z.array(Cell).max(100),
});
export type Form = z.infer<typeof Form>;

/** What a reader could not place: shown to the filer, never guessed, never dropped. */
export const Unplaced = z.strictObject({ at: z.string(), raw: z.string() });
export type Unplaced = z.infer<typeof Unplaced>;
