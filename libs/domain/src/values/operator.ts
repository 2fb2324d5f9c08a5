export type Operator = 'GTE' | 'LTE' | 'EQ' | 'GT' | 'LT' | 'RANGE';

type Comparison = Exclude<Operator, 'RANGE'>;

const inFront: Readonly<Record<Comparison, string>> = {
  GTE: '≥|>=|=>|大于等于|大于或等于|不低于|不少于|不小于|至少',
  LTE: '≤|<=|=<|小于等于|小于或等于|不高于|不超过|不多于|不大于|至多|控制在',
  EQ: '=|等于',
  GT: '>|大于|高于|超过|多于',
  LT: '<|小于|低于|少于',
};
const behind: Readonly<Partial<Record<Comparison, string>>> = { GTE: '及?以上', LTE: '及?以下|以内|之内|内' };

const comparisons = Object.keys(inFront) as Comparison[];
const patterns = comparisons.map((operator) => ({
  operator,
  front: new RegExp(`^(?:${inFront[operator]})$`),
  back: new RegExp(`^(?:${behind[operator] ?? '(?!)'})$`),
}));

/** Patterns for a value reader: GTE and LTE first, so that >= is never read as >. */
export const frontPattern = comparisons.map((operator) => inFront[operator]).join('|');
export const backPattern = Object.values(behind).join('|');

/** The operator printed in front of a number or in a column of its own; else the words behind it (90%以上). */
export const operatorOf = (front: string | undefined, back?: string): Comparison | null =>
  patterns.find((known) => known.front.test(front ?? ''))?.operator ??
  patterns.find((known) => known.back.test(back ?? ''))?.operator ??
  null;
