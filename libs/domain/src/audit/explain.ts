import type { Rule, Severity } from './rule.ts';
import { concernsPublicOnly } from './public-only.ts';
import { rules } from './rules.ts';
import { arithmetic } from './why/arithmetic.ts';
import { budget } from './why/budget.ts';
import { completeness } from './why/completeness.ts';
import { consistency } from './why/consistency.ts';
import { documents, type Why, type Whys } from './why/documents.ts';
import { goals } from './why/goals.ts';
import { privacy } from './why/privacy.ts';
import { scoring } from './why/scoring.ts';
import { wording } from './why/wording.ts';

/** Everything that the rule book says of its rules besides their questions, by code. */
export const whys: Whys = {
  ...arithmetic,
  ...budget,
  ...completeness,
  ...goals,
  ...privacy,
  ...scoring,
  ...wording,
  ...consistency,
};

/** A rule as it is explained to whoever is held against it. */
export interface Explanation extends Pick<Rule, 'code' | 'name' | 'severity' | 'formula'>, Omit<Why, 'sources'> {
  /** Titles of documents. */
  sources: readonly string[];
  /** Whether it may be let pass, and by whom. */
  waiver: string;
}

const waivers: Readonly<Record<Severity, string>> = {
  RED: '须改正后才能送审；确有理由的，由主管部门审核人或财政绩效科写明理由后豁免，填报人不能自行豁免。',
  YELLOW: '不影响送审，无须豁免；审核人会逐项核对，请改正或备好说明。',
  BLUE: '仅为建议，不影响送审，无须豁免。',
};

/** What the step of publication makes of a rule that only it looks at. */
const publication = '不影响送审，无须豁免；公开前请改正或遮盖。';
const always = '公开件中仍有的，一律不能公开，也不能豁免。';
const more: Readonly<Record<string, string>> = { P01: always, P02: always, P05: '公开前须送保密审查。', P06: always };

/** What there is to say about the rule of this code, where a finding weighs otherwise than its rule by that; undefined when the book has none. */
export const explain = (code: string, weighs?: Severity): Explanation | undefined => {
  const rule = rules.find((one) => one.code === code);
  const why = whys[code];
  if (!rule || !why) return undefined;
  const { name, formula } = rule;
  const severity = weighs ?? rule.severity;
  const { sources, ...words } = why;
  const waiver = `${concernsPublicOnly({ rule: code }) ? publication : waivers[severity]}${more[code] ?? ''}`;
  return { code, name, severity, formula, ...words, sources: sources.map((title) => documents[title]), waiver };
};
