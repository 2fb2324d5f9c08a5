import { decode } from '../decode.ts';
import { recognise, type ReadForm } from '../recognise/recognise.ts';
import { refuse } from '../refusal.ts';
import { rowsOf, TooMuch } from './lines.ts';

/** More forms than one file may bring. */
const most = 1_000;

const rowsIn = (name: string, text: string): ReturnType<typeof rowsOf> => {
  try {
    return rowsOf(text);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    throw refuse('tooLarge', name, error.message, '检查文件内容，拆分后重新导入');
  }
};

/** Reads all forms of a plain text, such as a Word table saved with one cell per line. */
export const readText = (name: string, bytes: Uint8Array): ReadForm[] => {
  const forms = recognise(rowsIn(name, decode(name, bytes)));
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
