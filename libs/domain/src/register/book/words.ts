import type { BookProblem } from '../../answers/register-book.ts';
import { bookSheets, type BookCell, type BookRow, type BookSheetName } from './book.ts';

/** A name without blanks and full-width forms: what people take for the same. */
export const key = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Why a cell cannot be taken, and what to do about it. */
export interface Complaint {
  why: string;
  next: string;
}
export const complaint = (why: string, next: string): Complaint => ({ why, next });

/** Writes the problems of one sheet down, each with its cell. */
export const complainer =
  <Column extends string>(sheet: BookSheetName, into: BookProblem[]) =>
  ({ row, cells }: BookRow<Column>, column: Column, { why, next }: Complaint): void => {
    const { title, columns } = bookSheets[sheet];
    const cell = cells[column];
    const head = (columns as Readonly<Record<string, { head: string }>>)[column]?.head ?? column;
    const at = `${title}!${cell.column}${row}`;
    into.push({ sheet: title, row, at, column: head, said: cell.text.slice(0, 100), why, next });
  };

/** What no cell may be: computed, or empty where it is needed. */
export const unfit = ({ text, formula }: BookCell, needed: boolean): Complaint | undefined => {
  if (formula) return complaint('由公式算出，不予采信', '复制后“选择性粘贴”为数值，或直接填写文字');
  return needed && text === '' ? complaint('没有填写', '补填后重新上传') : undefined;
};
