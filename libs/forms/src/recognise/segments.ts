import { filled, key, oneLine, type GridCell, type Row } from '../row.ts';
import { fundColumns } from './funds.ts';
import { indicatorColumns } from './indicator-head.ts';
import { isHeading } from './headings.ts';
import { beginsWithLabel, headerField, isAttachment, isTitle, yearLine } from './words.ts';

/** The rows of one form, with the heading that announces it. */
export interface Segment {
  title: GridCell | null;
  label: GridCell | null;
  /** The cells that title and label were written in. */
  titleCells: readonly GridCell[];
  labelCells: readonly GridCell[];
  isReport: boolean;
  rows: Row[];
}

type Lead = Pick<Segment, 'title' | 'titleCells' | 'label' | 'labelCells' | 'rows'>;
const noLead = (): Lead => ({ title: null, titleCells: [], label: null, labelCells: [], rows: [] });

const hasHead = (row: Row): boolean =>
  row.inTable && row.cells.length > 1 && (indicatorColumns(row.cells) !== null || fundColumns(row.cells) !== null);

/** For each row: whether a head of funds or indicators stands in its own table, at or below it. */
const headsAhead = (rows: readonly Row[]): boolean[] => {
  const ahead: boolean[] = Array.from({ length: rows.length }, () => false);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    ahead[index] = row.inTable && (hasHead(row) || (rows[index + 1]?.inTable === true && ahead[index + 1]!));
  }
  return ahead;
};

const single = (row: Row): GridCell | null => {
  const cells = filled(row);
  return cells.length === 1 ? cells[0]! : null;
};

/** The first half of a title that was broken over two lines. */
const isTitleStart = (row: Row | undefined): boolean => {
  const cell = row && !row.inTable ? single(row) : null;
  if (cell === null || cell.text.length > 40) return false;
  return (
    !/[:;。,]/.test(key(cell.text)) && !isAttachment(cell.text) && yearLine(cell.text) === null && !isTitle(cell.text)
  );
};

/** Cuts a file into its forms: at titles, and at a second name row where a table has no title. */
class Segmenter {
  readonly segments: Segment[] = [];
  private lead = noLead();
  private open: Segment | null = null;
  private inherited: GridCell | null = null;
  private named = new Set<string>();
  private readonly ahead: boolean[];

  constructor(private readonly rows: readonly Row[]) {
    this.ahead = headsAhead(rows);
  }

  run(): { segments: Segment[]; strays: Row[] } {
    for (const [index, row] of this.rows.entries()) this.take(row, index);
    if (this.open) this.open.rows.push(...this.lead.rows);
    return { segments: this.segments, strays: this.open ? [] : this.lead.rows };
  }

  private take(row: Row, index: number): void {
    const only = single(row);
    if (only && this.isTitleHere(only, index)) this.takeTitle(only, row);
    else if (only && isAttachment(only.text) && this.isFollowed(index)) this.takeLabel(only, row);
    else if (this.startsForm(row, index)) this.openSegment(row);
    else (this.leads || !this.open ? this.lead : this.open).rows.push(row);
  }

  /** Something above the next form has been read already. */
  private get leads(): boolean {
    return this.lead.title !== null || this.lead.label !== null;
  }

  private isTitleHere(cell: GridCell, index: number): boolean {
    return isTitle(cell.text) && this.isFollowed(index);
  }

  /** Inside a report only a table makes the title above it the title of another form. */
  private isFollowed(index: number): boolean {
    return !this.open?.isReport || this.ahead.slice(index + 1, index + 9).includes(true);
  }

  /** What was read since the last form belongs to that form after all, or waits for the first one. */
  private dropLead(): void {
    if (this.lead.title) this.inherited ??= this.lead.title;
    this.open?.rows.push(...this.lead.rows);
    this.lead = { ...noLead(), rows: this.open ? [] : this.lead.rows };
  }

  private takeLabel(cell: GridCell, row: Row): void {
    this.dropLead();
    this.lead.label = cell;
    this.lead.labelCells = [cell];
    this.lead.rows.push(row);
  }

  /** A title above a title is the heading of the whole file. */
  private takeTitle(cell: GridCell, row: Row): void {
    const above = this.leads || !this.open ? this.lead.rows : this.open.rows;
    const start = row.tight && isTitleStart(above.at(-1)) ? above.pop()! : null;
    if (!this.leads) this.dropLead();
    const { lead } = this;
    this.inherited ??= lead.title;
    if (lead.label === null) [lead.label, lead.labelCells] = [lead.title, lead.titleCells];
    lead.titleCells = [...(start ? filled(start) : []), cell];
    lead.title = { text: lead.titleCells.map(({ text }) => oneLine(text)).join(''), at: lead.titleCells[0]!.at };
    lead.rows.push(...(start ? [start] : []), row);
  }

  private startsForm(row: Row, index: number): boolean {
    const text = single(row)?.text ?? '';
    if (!row.inTable) {
      const titled = this.lead.title !== null && /报告/.test(this.lead.title.text);
      const prose = isHeading(text) || (titled && text.length > 60 && text.includes('。') && !beginsWithLabel(text));
      return prose && (titled || (this.open === null && this.lead.title === null));
    }
    if (this.lead.title || !this.open) return row.cells.length > 1;
    return (this.lead.label !== null && this.ahead[index]!) || this.isSecondName(row, index);
  }

  /** A second 项目名称 or 部门名称 in front of a head: the next form, without a title. */
  private isSecondName(row: Row, index: number): boolean {
    const field = headerField(filled(row)[0]?.text ?? '');
    if ((field !== 'projectName' && field !== 'department') || !this.ahead[index] || row.cells.length < 2) return false;
    const again = this.named.has(field) || this.open?.isReport === true;
    this.named.add(field);
    return again;
  }

  private openSegment(row: Row): void {
    const { lead } = this;
    const isReport = !row.inTable;
    this.open = { ...lead, label: lead.label ?? this.inherited, isReport, rows: [...lead.rows, row] };
    if (isReport && lead.title) this.inherited = lead.title;
    this.segments.push(this.open);
    this.lead = noLead();
    const field = headerField(filled(row)[0]?.text ?? '');
    this.named = new Set(field ? [field] : []);
  }
}

export const segmentsOf = (rows: readonly Row[]): { segments: Segment[]; strays: Row[] } => new Segmenter(rows).run();
