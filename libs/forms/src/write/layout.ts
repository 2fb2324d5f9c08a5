/** How a cell is set: a name beside a value, a head of a column, running words, a short value, a figure. */
export type CellRole = 'name' | 'head' | 'text' | 'short' | 'figure';

/** One cell of a table. `column` counts from 0; cells that a merge covers are left out. */
export interface LayoutCell {
  readonly text: string;
  readonly role: CellRole;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Table {
  readonly block: 'table';
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** So many rows at the top are repeated on every page. */
  readonly headRows: number;
  /** It follows the table above without a gap, as a part of the same official table. */
  readonly attached: boolean;
  readonly rows: readonly (readonly LayoutCell[])[];
}

/** label: 附件3; line: above a table; chapter and section: headings of a report; foot: below a table. */
export type ParagraphRole = 'label' | 'title' | 'year' | 'line' | 'chapter' | 'section' | 'body' | 'foot';

export interface Paragraph {
  readonly block: 'paragraph';
  readonly role: ParagraphRole;
  readonly text: string;
  /** Begins on a page of its own. */
  readonly newPage?: boolean;
}

export type Block = Paragraph | Table;

/** An official file as it looks, whatever its file type. */
export interface Layout {
  /** What the file is called in its properties, and above the first page when no title stands in the text. */
  readonly title: string;
  readonly titleInText: boolean;
  readonly landscape: boolean;
  /** Running text is set as an official letter, a table gets the whole page. */
  readonly isReport: boolean;
  readonly blocks: readonly Block[];
}

/** Signs that no XML may hold, and halves of a sign pair: they would make the file unreadable. */
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What people typed, fit for every file type; what cannot be printed shows as �. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '\ufffd');

export const paragraph = (role: ParagraphRole, text: string): Paragraph => ({
  block: 'paragraph',
  role,
  text: printable(text),
});
