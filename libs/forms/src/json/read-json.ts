import { DomainError } from '#domain/error';
import { Form } from '#domain/form';
import type { z } from 'zod';
import { decode } from '../decode.ts';
import type { ReadForm } from '../recognise/recognise.ts';
import { refuse } from '../refusal.ts';
import { fromInterchange } from './from-interchange.ts';
import { Interchange } from './interchange.ts';
import { pathOf, say } from './say.ts';

/** More forms than one file may bring. */
const most = 1_000;

type Problem = { path: string; message: string };
const problemsOf = (prefix: string, error: z.ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ path: prefix + pathOf(path) || '（整个文件）', message }));

const isNegative = (cell: { raw: string } | null): boolean => /^\s*[-－−]\s*\d/.test(cell?.raw ?? '');
/** A budget or an execution below zero is a mistake of the exporting system, not of the unit. */
const negativeAmounts = (form: Form, prefix: string): Problem[] =>
  (form.funds?.rows ?? []).flatMap((row, index) =>
    (['initialBudget', 'annualBudget', 'executed'] as const)
      .filter((field) => isNegative(row[field]))
      .map((field) => ({
        path: `${prefix}funds.rows[${index}].${field}`,
        message: '预算数和执行数不能为负数，请改为零或正数',
      })),
  );

const isOurs = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('schemaVersion' in value) && 'header' in value;

/** One form, of the exchange shape or our own; the second shape is checked again after the first was turned into it. */
const readOne = (value: unknown, prefix: string): Form | Problem[] => {
  let candidate = value;
  if (!isOurs(value)) {
    const file = Interchange.safeParse(value, { error: say });
    if (!file.success) return problemsOf(prefix, file.error);
    candidate = fromInterchange(file.data);
  }
  const form = Form.safeParse(candidate, { error: say });
  if (!form.success) return problemsOf(prefix, form.error);
  const negative = negativeAmounts(form.data, prefix);
  return negative.length > 0 ? negative : form.data;
};

const parse = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = place === undefined ? '' : `（第${Number(place) + 1}个字符处）`;
    throw refuse('unreadable', name, `JSON格式有错误${where}`, '改正后重新导入，或由原系统重新导出');
  }
};

const listOf = (value: unknown): { prefix: (index: number) => string; values: unknown[] } => {
  if (Array.isArray(value)) return { prefix: (index) => `[${index}].`, values: value };
  const forms = typeof value === 'object' && value !== null && 'forms' in value ? value.forms : undefined;
  return Array.isArray(forms)
    ? { prefix: (index) => `forms[${index}].`, values: forms }
    : { prefix: () => '', values: [value] };
};

/** Reads one form, a list of forms or {forms: […]}; refuses with every mistake at its path. */
export const readJson = (name: string, bytes: Uint8Array): ReadForm[] => {
  const { prefix, values } = listOf(parse(name, decode(name, bytes)));
  if (values.length === 0) throw refuse('unreadable', name, '文件中没有表格', '确认导出内容后重新导入');
  if (values.length > most)
    throw refuse('tooLarge', name, `文件中有${values.length}张表，超过${most}张的上限`, '分成几个文件导入');
  const read = values.map((value, index) => readOne(value, prefix(index)));
  const issues = read.flatMap((one) => (Array.isArray(one) ? one : [])).slice(0, 100);
  if (issues.length > 0) {
    const { path, message } = issues[0]!;
    const sentence = `无法导入文件“${name}”：有${issues.length}处不符合要求，首先是${path}${message}。`;
    throw new DomainError('invalid', sentence, { file: name, issues });
  }
  return read.map((form) => ({ form: form as Form, unplaced: [] }));
};
