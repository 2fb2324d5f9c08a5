import { basename, extname } from 'node:path';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import { fileOf, formFileTypes, type FormFileType } from '#engine/queries/form-file';
import { checkSize, readForms } from '#forms/read';
import { oneOf } from '../choice.ts';
import { readBytes } from '../read-file.ts';
import { defineTask, exit } from '../task.ts';
import { plain } from '../terminal/width.ts';
import { isFolder, writeBytes } from '../write-file.ts';

const writerOf = async (type: FormFileType, template?: string): Promise<(form: Form) => Promise<Buffer>> => {
  if (template === undefined) return (form) => fileOf(form, type);
  if (type !== 'docx') throw new DomainError('invalid', '--template 是Word模板，只能与 --to docx 同用', { type });
  const bytes = await readBytes(template, checkSize);
  const { fillOwnTemplate } = await import('#forms/write/own-template');
  return async (form) => fillOwnTemplate(bytes, form);
};

/** Reads a file and writes its forms as another file type, without a server. */
export const convert = defineTask<[file: string], { to?: string; out?: string; template?: string }>({
  name: 'convert',
  summary: '把一个文件中的表格转成Word、Excel、PDF或JSON，不用启动系统',
  args: [['<文件>', '填好的表格；文件中有几张表就写成几个文件']],
  options: [
    ['--to <格式>', formFileTypes.join('、')],
    ['--template <文件.docx>', '用本单位自己的Word模板，写有{项目名称}、{#指标}{三级指标}{/指标}这样的标记'],
    ['--out <路径>', '存成这个文件（只有一张表时），或存到这个文件夹；缺省为当前文件夹'],
  ],
  run: async (io, [file], { to, out, template }) => {
    const type = oneOf('--to', to ?? (template && 'docx'), formFileTypes);
    const write = await writerOf(type, template);
    const read = readForms(file, await readBytes(file, checkSize));
    const stem = basename(file, extname(file));
    if (read.length > 1 && out !== undefined && !(await isFolder(out)))
      throw new DomainError(
        'conflict',
        `“${file}”中有${read.length}张表，不能都写入“${out}”：请用 --out 写明一个文件夹`,
        { out },
      );
    const paths: string[] = [];
    for (const [i, { form, unplaced }] of read.entries()) {
      const name = read.length > 1 ? `${stem}-${i + 1}.${type}` : `${stem}.${type}`;
      paths.push(await writeBytes(out, name, await write(form)));
      if (unplaced.length > 0)
        io.stderr.write(`${plain(name)}：有${unplaced.length}处未能归入表格，未写入；用 jicheng check 查看\n`);
    }
    io.stdout.write(`${paths.join('\n')}\n`);
    return exit.fine;
  },
});
