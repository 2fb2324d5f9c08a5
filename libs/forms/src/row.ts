/** One cell as it stands on paper: lines trimmed and joined by \n, '' when blank. `at` names its place in the source. */
export interface GridCell {
  readonly text: string;
  readonly at: string;
  /** Where the file knows it: the columns of its table that the cell covers, `to` exclusive. */
  readonly grid?: { readonly table: number; readonly from: number; readonly to: number };
}

/** Lines of a cell or a paragraph, each trimmed, without the blank ones. */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * What every reader of a file format hands to the recogniser: the file from top to bottom, row by row.
 * A paragraph is a row of one cell with `inTable: false`. A cell merged over columns is one cell, so rows may be
 * ragged; the lower cells of a vertical merge are blank.
 */
export interface Row {
  readonly cells: readonly GridCell[];
  readonly inTable: boolean;
  /** Nothing blank stands between this row and the one above. */
  readonly tight: boolean;
  /** The end of this row is only a blank line, which may as well have stood inside a cell. */
  readonly mendable: boolean;
}

export const filled = (row: Row): GridCell[] => row.cells.filter((cell) => cell.text !== '');

/** The text of a label without blanks, line breaks and full-width forms: 年度\n指标值 and 年度指标值 are the same word. */
export const key = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** A word without what it adds in brackets: 全年（调整）预算数 is 全年预算数. */
export const bare = (text: string): string => key(text).replace(/\([^()]*\)/g, '');

/** The words of forms come again and again, and each reader of rows asks for them: remembers what a short text means. */
export const remembered = <Meaning>(meaning: (text: string) => Meaning): ((text: string) => Meaning) => {
  const known = new Map<string, { is: Meaning }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.is;
    const is = meaning(text);
    if (known.size >= 2_000) known.clear();
    if (text.length <= 60) known.set(text, { is });
    return is;
  };
};

/** Running text without blanks: what the patterns of sentences are tried on. */
export const dense = (text: string): string => text.replace(/\s+/g, '');

/** A name broken over lines to fit a narrow column. */
export const oneLine = (text: string, glue = ''): string => text.replaceAll('\n', glue);
