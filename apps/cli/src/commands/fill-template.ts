import { DomainError } from '#domain/error';
import { EvalScope, FormKind } from '#domain/form';
import { evalScopes, formKinds } from '#domain/vocabulary';
import { oneOf } from '../choice.ts';
import { defineTask, exit } from '../task.ts';
import { writeBytes } from '../write-file.ts';

interface Options {
  to: string;
  scope: string;
  year?: string;
  out?: string;
}

/** A kind by its code word or by its official name. */
const kindOf = (word: string): FormKind =>
  FormKind.options.find((kind) => formKinds[kind] === word) ?? oneOf('<表格种类>', word, FormKind.options);

const yearOf = (year: string | undefined): { fiscalYear?: number } => {
  if (year === undefined) return {};
  if (/^(?:19|20)\d{2}$/u.test(year)) return { fiscalYear: Number(year) };
  throw new DomainError('invalid', `“${year}”不是年度，请写成四位数字`);
};

/** An empty official table to be filled in offline and imported again. */
export const fillTemplate = defineTask<[kind: string], Options>({
  name: 'fill-template',
  summary: '生成空白填报模板：带下拉列表、公式和校验的Excel文件',
  args: [
    [
      '<表格种类>',
      Object.entries(formKinds)
        .map(([code, name]) => `${code}（${name}）`)
        .join('、'),
    ],
  ],
  options: [
    ['--to <格式>', '目前为xlsx', 'xlsx'],
    [
      '--scope <范围>',
      Object.entries(evalScopes)
        .map(([code, name]) => `${code}（${name}）`)
        .join('、'),
      'PROJECT',
    ],
    ['--year <年度>', '预算年度，缺省留空'],
    ['--out <路径>', '存成这个文件，或存到这个文件夹；缺省为当前文件夹'],
  ],
  run: async (io, [word], { to, scope: wanted, year, out }) => {
    oneOf('--to', to, ['xlsx']);
    const scope = oneOf('--scope', wanted, EvalScope.options);
    const kind = kindOf(word);
    const fiscalYear = yearOf(year);
    const { fillTemplate: fill } = await import('#forms/write/template/fill-template');
    const bytes = await fill(kind, { scope, ...fiscalYear });
    io.stdout.write(`${await writeBytes(out, `${evalScopes[scope]}${formKinds[kind]}填报模板.xlsx`, bytes)}\n`);
    return exit.fine;
  },
});
