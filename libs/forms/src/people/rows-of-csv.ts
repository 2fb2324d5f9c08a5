/** Fields of RFC 4180: quoted ones may hold separators, line breaks and doubled quotes. */
const field = /("(?:[^"]|"")*"|[^,\t\r\n]*)(,|\t|\r\n|\r|\n|$)/gu;

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;

/** The rows of a CSV file, or of what was copied out of a spreadsheet (tabs). Cells are trimmed. */
export const rowsOfCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [whole, value = '', end = ''] of text.replace(/^\ufeff/u, '').matchAll(field)) {
    if (whole === '' && end === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)!.push(unquoted(value).trim());
    if (end === '') break;
    if (end !== ',' && end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
};
