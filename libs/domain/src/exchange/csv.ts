import type { ExchangeTable, Row, Value } from './table.ts';

/** So that a spreadsheet reads UTF-8. */
const mark = '\ufeff';

/** What a spreadsheet would take for a formula, in the signs of either width. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;

/** People's words must never be computed: an apostrophe in front makes them words. */
const inert = (words: string): string => (formula.test(words) ? `'${words}` : words);

const quoted = (words: string): string => (/[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

const cell = (value: Value | undefined, kind: 'text' | 'number'): string =>
  quoted(kind === 'number' ? (value ?? '') : inert(value ?? ''));

/** One table as CSV (RFC 4180): UTF-8 with its mark, lines end in CRLF, words inert, the names of the columns on top. */
export const asCsv = ({ columns }: Pick<ExchangeTable, 'columns'>, rows: readonly Row[]): string => {
  const lines = rows.map((row) => columns.map(({ name, kind }) => cell(row[name], kind)).join(','));
  return [mark + columns.map(({ name }) => name).join(','), ...lines, ''].join('\r\n');
};
