/** Rows and columns copied from a spreadsheet, quoted cells with line breaks included. */
export const blockOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gu)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row, i) => i < rows.length - 1 || row.some((cell) => cell !== ''));
};

/** What the clipboard holds as cells. null: running text, which belongs into one cell with all its lines. */
export const cellsOn = (text: string, html = '', tableIn: (html: string) => string[][] | null = () => null) => {
  const table = html === '' ? null : tableIn(html);
  if (table) return table;
  if (html !== '' && !text.includes('\t')) return null;
  return /[\t\n]/u.test(text) ? blockOf(text) : null;
};
