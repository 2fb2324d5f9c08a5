import type { EvalScope, Form, FormKind } from '#domain/form';
import { key } from '../row.ts';
import type { Segment } from './segments.ts';

const kinds: readonly (readonly [FormKind, RegExp])[] = [
  ['MONITORING_TABLE', /监控/],
  ['REVIEW_FORM', /(?:复核|审核)(?:意见)?[表书单]/],
  ['SELF_EVALUATION_TABLE', /自评|完成情况表/],
  ['REVIEW_FORM', /复核|审核/],
  ['GOAL_DECLARATION', /目标表|申报/],
];
const scopes: readonly (readonly [EvalScope, RegExp])[] = [
  ['DEPARTMENT', /整体支出|部门整体|单位整体|整体绩效/],
  ['TRANSFER', /转移支付/],
  ['PROJECT', /项目|专项/],
];
const pick = <Value>(list: readonly (readonly [Value, RegExp])[], text: string): Value | undefined =>
  list.find(([, pattern]) => pattern.test(text))?.[0];

export const kindOf = ({ title, isReport }: Segment): FormKind | undefined =>
  isReport ? 'SELF_EVALUATION_REPORT' : title ? pick(kinds, key(title.text)) : undefined;

export const scopeOf = ({ title, label }: Segment): EvalScope | undefined =>
  pick(scopes, key(title?.text ?? '')) ?? pick(scopes, key(label?.text ?? ''));

export const yearIn = (text: string): number | null => {
  const found = /(20\d\d)\s*年/.exec(text.normalize('NFKC'));
  return found ? Number(found[1]) : null;
};

/** What the content says where no title does: values filled in make a self-evaluation, targets alone a declaration. */
export const kindByContent = (form: Form): FormKind => {
  const indicators = form.indicatorSets.flatMap((set) => set.indicators);
  const filledIn = indicators.some(({ actual, score }) => actual !== null || score !== null);
  return indicators.length === 0 || filledIn || form.totals !== null ? 'SELF_EVALUATION_TABLE' : 'GOAL_DECLARATION';
};

/** The only year that the text of a form names as 2022年度; null when it names several or none. */
const yearByContent = (form: Form): number | null => {
  const years = new Set([...JSON.stringify(form).matchAll(/(20\d\d)\s*年度/g)].map((found) => Number(found[1])));
  return years.size === 1 ? [...years][0]! : null;
};

/** A form without a year takes that of the forms in its file when they agree, else the one that its own text names. */
export const settleYears = (forms: readonly Form[]): void => {
  const stated = new Set(forms.map((form) => form.header.fiscalYear).filter((year) => year !== null));
  const shared = stated.size === 1 ? [...stated][0]! : null;
  for (const form of forms) form.header.fiscalYear ??= shared ?? yearByContent(form);
};
