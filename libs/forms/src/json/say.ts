import type { z } from 'zod';

const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true或false',
  array: '列表',
  object: '一组数据',
  null: '空值',
};

type Issue = z.core.$ZodRawIssue;
const asText = (value: unknown): string => `“${String(value)}”`;

/** What to do about each kind of mistake. */
const advice: Readonly<Partial<Record<NonNullable<Issue['code']>, (issue: Issue) => string>>> = {
  invalid_type: (issue) =>
    issue.input === undefined
      ? '缺少这一项，请补上'
      : `类型不对，应为${types[String(issue['expected'])] ?? '其他类型'}，请改正`,
  invalid_value: (issue) =>
    issue.input === undefined
      ? '缺少这一项，请补上'
      : `只能填${(issue['values'] as unknown[]).map(asText).join('、')}，请改为其中之一`,
  too_big: (issue) => `超过上限${String(issue['maximum'])}，请缩短或减少`,
  too_small: (issue) => `低于下限${String(issue['minimum'])}，请补全或改正`,
  unrecognized_keys: (issue) => `有不认识的项${(issue['keys'] as string[]).map(asText).join('、')}，请删去`,
};

/** The mistake in one Chinese sentence: what is wrong, what to do. */
export const say = (issue: Issue): string =>
  advice[issue.code ?? 'custom']?.(issue) ?? issue.message ?? '内容不符合要求，请改正';

/** header.fiscalYear, indicatorSets[0].indicators[2].target */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
