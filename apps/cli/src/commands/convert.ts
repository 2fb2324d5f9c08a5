import { basename, extname } from 'node:path';
import { DomainError } from '#domain/error';
import { fileOf, formFileTypes } from '#engine/queries/form-file';
import { checkSize, readForms } from '#forms/read';
import { oneOf } from '../choice.ts';
import { readBytes } from '../read-file.ts';
import { defineTask, exit } from '../task.ts';
import { plain } from '../terminal/width.ts';
import { isFolder, writeBytes } from '../write-file.ts';

/** Reads a file and writes its forms as another file type, without a server. */
export const convert = defineTask<[file: string], { to?: string; out?: string }>({
  name: 'convert',
  summary: '把一个文件中的表格转成Word、Excel、PDF或JSON，不用启动系统',
  args: [['<文件>', '填好的表格；文件中有几张表就写成几个文件']],
  options: [
    ['--to <格式>', formFileTypes.join('、')],
    ['--out <路径>', '存成这个文件（只有一张表时），或存到这个文件夹；缺省为当前文件夹'],
  ],
  run: async (io, [file], { to, out }) => {
    const type = oneOf('--to', to, formFileTypes);
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
      paths.push(await writeBytes(out, name, await fileOf(form, type)));
      if (unplaced.length > 0)
        io.stderr.write(`${plain(name)}：有${unplaced.length}处未能归入表格，未写入；用 jicheng check 查看\n`);
    }
    io.stdout.write(`${paths.join('\n')}\n`);
    return exit.fine;
  },
});
