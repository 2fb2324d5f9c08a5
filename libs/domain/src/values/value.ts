import { Decimal } from '../decimal.ts';
import type { Indicator, Said } from '../form.ts';
import { backPattern, frontPattern, operatorOf, type Operator } from './operator.ts';
import { itemsIn, scheduleIn, type Item } from './sentence.ts';
import { isMoney, normalUnit, unitPattern } from './units.ts';
import { narrow, percentSigns } from './width.ts';

export type ValueKind =
  'BLANK' | 'NOT_APPLICABLE' | 'PLACEHOLDER' | 'QUANTITATIVE' | 'RANGE' | 'MULTI' | 'SCHEDULE' | 'QUALITATIVE' | 'TEXT';

/** A target or actual value as understood. `unit` is normal: 百分比 is %. `value2` is the upper end of a RANGE. */
export interface Value {
  kind: ValueKind;
  operator: Operator | null;
  operatorExplicit: boolean;
  value: Decimal | null;
  value2: Decimal | null;
  unit: string | null;
  /** Figures inside of a sentence: no years, dates or enumeration marks. */
  items: readonly Item[];
}

/** What the reading of a value needs to know about its row. */
export type Dimension = Pick<Indicator, 'level1Code' | 'level2Code'>;
/** A target without a printed operator is meant as = (cost: ≤); an actual value has none. */
export type Role = 'target' | 'actual';

const nothing: Value = {
  kind: 'BLANK',
  operator: null,
  operatorExplicit: false,
  value: null,
  value2: null,
  unit: null,
  items: [],
};
const notApplicable = /^(?:[/\\\-—]+|无|不适用|不涉及|N\/?A)$/i;
const placeholder = /^(?:[….]{2,}|…|[×xX*＊]{2,}[%％]?|指标值?\s*\d*|待定)$/;

const number = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const looseUnit = String.raw`${unitPattern}|(?:个|名|项|家|条|处|场|次)(?!以|之)\p{Script=Han}{1,4}?`;
const single = new RegExp(
  String.raw`^(${frontPattern})?\s*(?:达到|达|共计?|已?完成)?\s*(-?(?:${number}))\s*(${looseUnit})?\s*(${backPattern})?$`,
  'u',
);
const range = new RegExp(
  String.raw`^(${number})\s*(${unitPattern})?\s*(?:[-~—至到]+)\s*(${number})\s*(${unitPattern})?$`,
);
/** Longer than this, words without a figure are a narrative and not a grade of quality. */
const longestQuality = 16;

const isCost = (row: Dimension): boolean => row.level1Code === 'COST' || row.level2Code === 'COST';
const exact = (printed: string): Decimal => new Decimal(printed.replace(/[,，]/g, ''));
const unitOf = (...said: (string | undefined)[]): string | null => {
  const first = said.find((unit) => unit !== undefined && unit !== '');
  return first === undefined ? null : normalUnit(first);
};

const implied = (row: Dimension, role: Role): Operator | null => {
  if (role === 'actual') return null;
  return isCost(row) ? 'LTE' : 'EQ';
};

const asRange = (text: string, column: string | undefined): Value | null => {
  const [, low, lowUnit, high, highUnit] = range.exec(text) ?? [];
  const unit = unitOf(highUnit, lowUnit, column);
  if (low === undefined || high === undefined || unit === '年') return null;
  return { ...nothing, kind: 'RANGE', operator: 'RANGE', value: exact(low), value2: exact(high), unit };
};

const asNumber = (text: string, said: Said, row: Dimension, role: Role): Value | null => {
  const [, front, printed, unit, back] = single.exec(text) ?? [];
  if (printed === undefined || /^(?:19|20)\d{2}年$/.test(printed + (unit ?? ''))) return null;
  const explicit = operatorOf(narrow(said.operator ?? '')) ?? operatorOf(front, back);
  return {
    ...nothing,
    kind: 'QUANTITATIVE',
    operator: explicit ?? implied(row, role),
    operatorExplicit: explicit !== null,
    value: exact(printed),
    unit: unitOf(unit, narrow(said.unit ?? '')),
  };
};

/** A cost row with one amount in its sentence means this amount: 业务工作费用1234.22万元. */
const asSentence = (text: string, row: Dimension, role: Role): Value => {
  const items = itemsIn(text);
  const [only] = items;
  if (items.length > 1) return { ...nothing, kind: 'MULTI', items };
  if (only && isCost(row) && isMoney(only.unit)) {
    return { ...nothing, kind: 'TEXT', operator: implied(row, role), value: only.value, unit: only.unit, items };
  }
  const quality = !/\d/.test(text) && text.length <= longestQuality;
  return { ...nothing, kind: quality ? 'QUALITATIVE' : 'TEXT', items };
};

/** What a value cell says. null (the form has no such place) reads as BLANK. */
export const readValue = (said: Said | null, row: Dimension, role: Role = 'target'): Value => {
  const text = percentSigns(narrow(said?.raw ?? '')).replace(/[。;]$/, '');
  if (said?.operator === '文字描述') return { ...nothing, kind: 'TEXT', items: itemsIn(text) };
  if (said === null || text === '') return nothing;
  if (notApplicable.test(text)) return { ...nothing, kind: 'NOT_APPLICABLE' };
  if (placeholder.test(text)) return { ...nothing, kind: 'PLACEHOLDER' };
  const value = asRange(text, said.unit) ?? asNumber(text, said, row, role);
  if (value) return value;
  const days = scheduleIn(text);
  return days ? { ...nothing, kind: 'SCHEDULE', items: days } : asSentence(text, row, role);
};

export const isRate = (value: Value): boolean => value.unit === '%' || value.unit === '‰';

export type Direction = 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL';

const byOperator: Readonly<Partial<Record<Operator, Direction>>> = {
  GTE: 'POSITIVE',
  GT: 'POSITIVE',
  LTE: 'NEGATIVE',
  LT: 'NEGATIVE',
};

/** Better when larger, better when smaller, or (a cost row that names no figure) neither. A printed operator decides. */
export const directionOf = (row: Dimension, target: Value): Direction => {
  const printed = target.operatorExplicit && target.operator ? byOperator[target.operator] : undefined;
  if (printed) return printed;
  if (!isCost(row)) return 'POSITIVE';
  return target.value || target.items.length > 0 ? 'NEGATIVE' : 'NEUTRAL';
};

export const direction = (indicator: Dimension & Pick<Indicator, 'target'>): Direction =>
  directionOf(indicator, readValue(indicator.target, indicator));
