import { auditFile } from '#domain/audit/audit';
import { compare, type Audited } from '#domain/compare/compare';
import type { Form } from '#domain/form';
import type { Scheme } from '#domain/scoring/scheme';
import { schemeOf } from '#domain/scoring/schemes';
import { checkSize, readAnyForms } from '#forms/read';
import { asText, type Compared } from '../diff/as-text.ts';
import { pairsOf, titleOf, type Pair } from '../diff/pairs.ts';
import { readBytes } from '../read-file.ts';
import { defineTask, exit } from '../task.ts';
import { columnsOf } from '../terminal/io.ts';
import { paintFor } from '../terminal/paint.ts';

const formsIn = async (file: string): Promise<Form[]> =>
  (await readAnyForms(file, await readBytes(file, checkSize))).map(({ form }) => form);

/** Each form with its findings, which may speak of the other forms of its file. */
const auditedIn = (forms: readonly Form[], scheme: Scheme): [Form, Audited][] => {
  const findings = auditFile(forms, scheme);
  return forms.map((form, i) => [form, { form, findings: findings[i] ?? [] }]);
};

const comparedBy =
  (scheme: Scheme, audited: ReadonlyMap<Form, Audited>) =>
  ({ before, after }: Pair): Compared => {
    if (before && after)
      return {
        title: titleOf(after),
        only: null,
        comparison: compare(audited.get(before)!, audited.get(after)!, scheme),
      };
    return before
      ? { title: titleOf(before), only: 'before', comparison: null }
      : { title: titleOf(after!), only: 'after', comparison: null };
  };

const differs = ({ comparison }: Compared): boolean =>
  !comparison ||
  [comparison.fields, comparison.scores, ...Object.values(comparison.findings)].some((x) => x.length > 0);

/** Compares two files as one form before and after; ends like diff(1): 0 when they say the same, 1 when not. */
export const diff = defineTask<[before: string, after: string], { scheme: string; json?: true }>({
  name: 'diff',
  summary: '比较两个文件中的表格：逐栏、逐项得分、逐个问题，用文字说明',
  args: [
    ['<文件甲>', '较早的文件'],
    ['<文件乙>', '较晚的文件'],
  ],
  options: [
    ['--scheme <编号>', '评分方案，缺省为MOF-2020', 'MOF-2020'],
    ['--json', '输出一个JSON文档'],
  ],
  run: async (io, files, { scheme: id, json }) => {
    const scheme = schemeOf(id);
    const [before, after] = [await formsIn(files[0]), await formsIn(files[1])];
    const audited = new Map([...auditedIn(before, scheme), ...auditedIn(after, scheme)]);
    const forms = pairsOf(before, after).map(comparedBy(scheme, audited));
    const printing = { files, paint: paintFor(io), columns: columnsOf(io.stdout) };
    io.stdout.write(json ? `${JSON.stringify({ files, forms }, null, 2)}\n` : asText(forms, printing));
    return forms.some(differs) ? exit.faults : exit.fine;
  },
});
