import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Damaged, tooLarge } from '../damaged.ts';
import { rowsOfPages, type Page } from '../pdf/rows-of-pages.ts';
import { rulingsOf } from '../pdf/rulings.ts';
import { pagesOf } from '../pdf/words.ts';
import type { Row } from '../row.ts';
import { findProgram, inFolder, run } from './run.ts';

const mostPages = 60;
/** Ruled lines of the whole file: a table of a page has about a hundred. */
const mostRulings = 20_000;
const patience = 20_000;
/** More than a page of any form takes. */
const mostBytes = 20 * 1024 * 1024;

const broken = (): Damaged => new Damaged('PDF文件已损坏或已加密', '导入生成它的Word或Excel文件');

const output = async (path: string): Promise<Buffer> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => -1,
  );
  if (size < 0) throw broken();
  if (size > mostBytes) throw tooLarge('PDF文件的一页过于复杂');
  return readFile(path);
};

const programs = (path?: string): { text: string; draw: string } => {
  const [text, draw] = [findProgram(['pdftotext'], path), findProgram(['pdftocairo'], path)];
  if (text !== null && draw !== null) return { text, draw };
  throw new Damaged(
    '读取PDF需要poppler，本机没有安装',
    '导入生成它的Word或Excel文件，或由管理员安装poppler（pdftotext、pdftocairo）',
  );
};

/** The paragraphs and ruled tables of a PDF, by poppler. @throws Damaged where there is none, or no text in the file */
export const rowsOfPdf = (bytes: Buffer, path?: string): Promise<Row[]> => {
  const { text, draw } = programs(path);
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'form.pdf'), bytes);
    if (!(await run(text, ['-tsv', 'form.pdf', 'form.tsv'], folder, patience))) throw broken();
    const words = pagesOf((await output(join(folder, 'form.tsv'))).toString());
    if (words.length > mostPages) throw tooLarge(`PDF文件有${words.length}页，超过${mostPages}页的上限`);
    if (words.every((page) => page.length === 0))
      throw new Damaged('PDF中没有文字，可能是扫描件', '导入生成它的Word或Excel文件');
    const pages: Page[] = [];
    for (const [index, one] of words.entries()) {
      const number = String(index + 1);
      await run(draw, ['-svg', '-f', number, '-l', number, 'form.pdf', 'page.svg'], folder, patience);
      pages.push({ words: one, rulings: rulingsOf(await output(join(folder, 'page.svg'))) });
      if (pages.reduce((sum, { rulings }) => sum + rulings.length, 0) > mostRulings)
        throw tooLarge(`PDF文件的线条超过${mostRulings}条`);
    }
    return rowsOfPages(pages);
  });
};
