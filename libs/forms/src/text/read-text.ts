import { decode } from '../decode.ts';
import { naming } from '../damaged.ts';
import { recognise, type ReadForm } from '../recognise/recognise.ts';
import { refuse } from '../refusal.ts';
import { hasTable, rowsOfMarkdown } from '../markdown/rows-of-markdown.ts';
import { rowsOf } from './lines.ts';

/** More forms than one file may bring. */
const most = 1_000;

/** Reads all forms of a plain text: a Word table saved with one cell per line, or Markdown with its tables. */
export const readText = (name: string, bytes: Uint8Array): ReadForm[] => {
  const text = decode(name, bytes);
  const rows = naming(name, () =>
    /\.(?:md|markdown)$/i.test(name) || hasTable(text) ? rowsOfMarkdown(text) : rowsOf(text),
  );
  const forms = recognise(rows);
  if (forms.length > most)
    throw refuse('tooLarge', name, `文件中有${forms.length}张表，超过${most}张的上限`, '分成几个文件导入');
  if (forms.length > 0) return forms;
  const cause = '没有找到绩效目标表、自评表或自评报告';
  throw refuse(
    'unreadable',
    name,
    cause,
    '确认文件中有资金、目标或指标的表格（每个单元格一行，以制表符开头）后重新导入',
  );
};
