import { basename, extname } from 'node:path';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import { fileOf, fileOfAll, formFileTypes, type FormFileType } from '#engine/queries/form-file';
import { checkSize, readAnyForms, type ReadForm } from '#forms/read';
import { oneOf } from '../choice.ts';
import { readBytes } from '../read-file.ts';
import { defineTask, exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';
import { plain } from '../terminal/width.ts';
import { isFolder, writeBytes } from '../write-file.ts';

const writerOf = async (type: FormFileType, template?: string): Promise<(form: Form) => Promise<Buffer>> => {
  if (template === undefined) return (form) => fileOf(form, type);
  if (type !== 'docx') throw new DomainError('invalid', '--template 是Word模板，只能与 --to docx 同用', { type });
  const bytes = await readBytes(template, checkSize);
  const { fillOwnTemplate } = await import('#forms/write/own-template');
  return async (form) => fillOwnTemplate(bytes, form);
};

interface Options {
  to?: string;
  out?: string;
  template?: string;
  together?: true;
}

interface File {
  name: string;
  of: readonly ReadForm[];
  make(this: void): Promise<Buffer>;
}

const refuseOneName = async (file: string, count: number, out: string | undefined): Promise<void> => {
  if (count < 2 || out === undefined || (await isFolder(out))) return;
  const advice = '请用 --out 写明一个文件夹，或加 --together 写在一个文件里';
  throw new DomainError('conflict', `“${file}”中有${count}张表，不能都写入“${out}”：${advice}`, { out });
};

const tellUnplaced = (io: Io, name: string, read: readonly ReadForm[]): void => {
  const count = read.reduce((sum, { unplaced }) => sum + unplaced.length, 0);
  if (count > 0) io.stderr.write(`${plain(name)}：有${count}处未能归入表格，未写入；用 jicheng check 查看\n`);
};

/** Reads a file and writes its forms as another file type, without a server. */
export const convert = defineTask<[file: string], Options>({
  name: 'convert',
  summary: '把一个文件中的表格转成Word、Excel、PDF或JSON，不用启动系统',
  args: [['<文件>', '填好的表格；文件中有几张表就写成几个文件']],
  options: [
    ['--to <格式>', formFileTypes.join('、')],
    ['--template <文件.docx>', '用本单位自己的Word模板，写有{项目名称}、{#指标}{三级指标}{/指标}这样的标记'],
    ['--together', '文件中有几张表时写在一个文件里'],
    ['--out <路径>', '存成这个文件（只有一张表时），或存到这个文件夹；缺省为当前文件夹'],
  ],
  run: async (io, [file], { to, out, template, together }) => {
    const type = oneOf('--to', to ?? (template && 'docx'), formFileTypes);
    if (together && template !== undefined) throw new DomainError('invalid', '--together 与 --template 不能同用');
    const write = await writerOf(type, template);
    const read = await readAnyForms(file, await readBytes(file, checkSize));
    const stem = basename(file, extname(file));
    const forms = read.map(({ form }) => form);
    const files: File[] = together
      ? [{ name: `${stem}.${type}`, of: read, make: () => fileOfAll(forms, type) }]
      : read.map((one, i) => ({
          name: read.length > 1 ? `${stem}-${i + 1}.${type}` : `${stem}.${type}`,
          of: [one],
          make: () => write(one.form),
        }));
    await refuseOneName(file, files.length, out);
    const paths: string[] = [];
    for (const { name, of, make } of files) {
      paths.push(await writeBytes(out, name, await make()));
      tellUnplaced(io, name, of);
    }
    io.stdout.write(`${paths.join('\n')}\n`);
    return exit.fine;
  },
});
