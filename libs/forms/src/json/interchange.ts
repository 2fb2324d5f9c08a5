import { EvalScope, FormKind, FundSource, Level1Code, Level2Code } from '#domain/form';
import { z } from 'zod';

const text = z.string().max(20_000);
const maybeText = text.nullish();
const number = z.number().finite();

/** A figure: as printed, and its value. */
const Figure = z.object({ raw: text.nullable(), value: number.nullable() }).nullable();
const notNegative = (figure: { raw: string | null; value: number | null } | null): boolean =>
  figure === null || ((figure.value ?? 0) >= 0 && !/^\s*[-－−]\s*\d/.test(figure.raw ?? ''));
const Amount = Figure.refine(notNegative, '预算数和执行数不能为负数，请改为零或正数');

const Value = z.object({ raw: text.nullable() }).nullable();

const FundRow = z.object({
  key: z.string().min(1).max(40),
  label: z.string().max(200),
  source: FundSource,
  parent: z.string().nullable(),
  initialBudget: Amount,
  annualBudget: Amount,
  executed: Amount,
  weight: Figure,
  executionRate: Figure,
  score: Figure,
});

const declaredAmount = number.nonnegative('申报金额不能为负数，请改为零或正数').nullish();
const Nature = z
  .object({
    totalRaw: maybeText,
    total: declaredAmount,
    items: z.array(z.object({ label: z.string().max(200), value: declaredAmount })).max(40),
  })
  .nullish();
const Declared = z.object({
  totalRaw: maybeText,
  total: declaredAmount,
  byIncomeNature: Nature,
  byExpenditureNature: Nature,
});

const Target = z.object({ raw: text.nullable() });
export const InterchangeIndicator = z.object({
  seq: z.int().positive(),
  level1: z.string().max(200),
  level1Code: Level1Code,
  level2: z.string().max(200),
  level2Code: Level2Code.nullable(),
  level3: z.string().max(2_000),
  target: Target,
  actual: Value,
  weight: Figure,
  score: Figure,
  deviationReason: text.nullable(),
  symbolRaw: z.string().max(40).nullish(),
  valueRaw: maybeText,
  unitRaw: z.string().max(200).nullish(),
  description: maybeText,
  scoringCriteria: maybeText,
  basisRaw: maybeText,
});
export type InterchangeIndicator = z.infer<typeof InterchangeIndicator>;

export const InterchangeSet = z.object({
  setId: z.string().min(1).max(40),
  label: z.string().max(300),
  hasScores: z.boolean(),
  columns: z.array(z.string().max(200)).max(30).optional(),
  groups: z
    .array(z.object({ level1: z.string().max(200), raw: z.string().max(200), weightStated: number.nullable() }))
    .max(20),
  indicators: z.array(InterchangeIndicator).max(500),
});
export type InterchangeSet = z.infer<typeof InterchangeSet>;

const Header = z.object({
  formKind: FormKind,
  evalScope: EvalScope,
  fiscalYear: z.int().min(1990).max(2100).nullable(),
  department: text.nullable(),
  title: maybeText,
  attachmentLabel: maybeText,
  competentDepartment: maybeText,
  implementingUnit: maybeText,
  projectName: maybeText,
  projectCode: maybeText,
  unitSealBlank: z.boolean().nullish(),
  filledBy: maybeText,
  contactPhone: maybeText,
  filledOn: z.object({ raw: text }).nullish(),
  unitHeadSignature: maybeText,
  amountUnit: z.enum(['元', '万元']).nullish(),
});

/** The exchange shape of a transcribed form, version 1.0. What it holds beside these parts is not ours and is passed over. */
export const Interchange = z.object({
  schemaVersion: z.literal('1.0'),
  formId: z.string(),
  source: z.object({ file: z.string() }),
  header: Header,
  funds: z.object({ rows: z.array(FundRow).max(60).nullish(), declared: Declared.nullish() }).nullish(),
  responsibilities: maybeText,
  goals: z.object({ expected: maybeText, actual: maybeText }).nullish(),
  indicatorSets: z.array(InterchangeSet).max(10),
  totals: z.object({ weightStated: number.nullish(), scoreStated: number.nullish() }).nullish(),
  grade: z
    .object({
      stated: text,
      rule: z
        .array(z.object({ min: number, label: z.string().max(20) }))
        .max(10)
        .nullish(),
    })
    .nullish(),
  narrative: z
    .array(z.object({ path: z.string().max(100), title: z.string().max(300), text: z.string().max(50_000) }))
    .max(300),
  figures: z
    .array(
      z.object({
        id: z.string().max(80),
        label: z.string().max(100),
        value: number.nullable(),
        unit: z.string().max(20).nullable(),
      }),
    )
    .max(500),
  remarks: z.array(text).max(100).nullish(),
});
export type Interchange = z.infer<typeof Interchange>;
