import { Damaged, tooLarge } from '../damaged.ts';
import type { Row } from '../row.ts';
import { attribute, localName, type Attributes, type XmlVisitor } from '../xml/walk-xml.ts';
import type { Numbering } from './numbering.ts';
import { mostRows, RunningText } from './running-text.ts';
import { signOf } from './signs.ts';
import type { StyleSheet } from './styles.ts';
import { OpenTable } from './table.ts';

interface Paragraph {
  parts: string[];
  style: string | null;
  numId: string | null;
  level: number;
  /** Its end was deleted in tracked changes: the next paragraph goes on with it. */
  goesOn: boolean;
}

/** More cells than a thousand forms have. */
const mostCells = 250_000;

const off = (attributes: Attributes): boolean => /^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '');
const count = (attributes: Attributes): number => {
  const value = Number(attribute(attributes, 'val') ?? '');
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
};

/** Content that is not on paper: deleted or moved away, the older twin of a drawing, a reading aid, former properties. */
const mutes = (element: string): boolean => /^(?:del|moveFrom|Fallback|rt|\w+Change)$/.test(element);
const plain: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: ' ', ptab: ' ', noBreakHyphen: '-' };

/**
 * Reads the body of a Word document from top to bottom into rows. Insertions are kept, deletions are not; footnotes,
 * comments, headers and hidden text are not read; text boxes stand before the paragraph that they hang on.
 */
export class DocumentReader implements XmlVisitor {
  private readonly running = new RunningText();
  private readonly path: string[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private pending = '';
  private muted = 0;
  /** Depth of the element whose text is hidden; 0 for none. */
  private hidden = 0;
  private tableCount = 0;
  private cellCount = 0;

  constructor(
    private readonly styles: StyleSheet,
    private readonly numbering: Numbering,
  ) {}

  open(name: string, attributes: Attributes): void {
    const element = localName(name);
    this.path.push(element);
    if (mutes(element)) this.muted += 1;
    if (this.muted > 0) this.markDeleted(element);
    else (this.opening[element] ?? (() => undefined))(attributes);
  }

  close(name: string): void {
    const element = localName(name);
    if (this.hidden === this.path.length) this.hidden = 0;
    this.path.pop();
    if (mutes(element)) this.muted -= 1;
    else if (this.muted === 0) (this.closing[element] ?? (() => undefined))();
  }

  text(text: string): void {
    if (this.muted === 0 && this.hidden === 0 && this.path.at(-1) === 't') this.paragraph?.parts.push(text);
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }

  private parent(steps = 1): string | undefined {
    return this.path.at(-1 - steps);
  }

  /** w:del among the properties of a row or of the end of a paragraph says that these are deleted. */
  private markDeleted(element: string): void {
    if (element !== 'del' || this.muted !== 1) return;
    if (this.parent() === 'trPr' && this.table) this.table.rowIsDeleted = true;
    if (this.parent() === 'rPr' && this.parent(2) === 'pPr' && this.paragraph) this.paragraph.goesOn = true;
  }

  /** A property of the cell that is open. */
  private ofCell(change: (cell: NonNullable<OpenTable['cell']>) => void): void {
    const cell = this.parent() === 'tcPr' ? this.table?.cell : null;
    if (cell) change(cell);
  }

  private readonly opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: () => this.paragraphs.push({ parts: [], style: null, numId: null, level: 0, goesOn: false }),
    pStyle: (attributes) => this.paragraph && (this.paragraph.style = attribute(attributes, 'val') ?? null),
    numId: (attributes) => this.paragraph && (this.paragraph.numId = attribute(attributes, 'val') ?? null),
    ilvl: (attributes) => this.paragraph && (this.paragraph.level = count(attributes)),
    br: () => this.sign('br'),
    cr: () => this.sign('cr'),
    tab: () => this.parent() === 'r' && this.sign('tab'),
    ptab: () => this.sign('ptab'),
    noBreakHyphen: () => this.sign('noBreakHyphen'),
    sym: (attributes) => this.add(signOf(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? '')),
    vanish: (attributes) => this.parent() === 'rPr' && this.parent(2) === 'r' && !off(attributes) && this.hide(),
    showingPlcHdr: (attributes) => !off(attributes) && this.hide(),
    tbl: () => this.openTable(),
    gridCol: () => this.parent() === 'tblGrid' && this.table?.addColumn(),
    tr: () => this.table?.openRow(),
    gridBefore: (attributes) => this.table?.skip(count(attributes)),
    gridAfter: (attributes) => (this.after = count(attributes)),
    tc: () => this.openCell(),
    gridSpan: (attributes) => this.ofCell((cell) => (cell.span = count(attributes) || 1)),
    vMerge: (attributes) =>
      this.ofCell((cell) => (cell.merge = attribute(attributes, 'val') === 'restart' ? 'begins' : 'continues')),
    hMerge: (attributes) => this.ofCell((cell) => (cell.gone = attribute(attributes, 'val') !== 'restart')),
    cellDel: () => this.ofCell((cell) => (cell.gone = true)),
  };
  private after = 0;

  private readonly closing: Readonly<Record<string, () => void>> = {
    p: () => this.endParagraph(),
    tc: () => this.table?.closeCell(),
    tr: () => {
      this.table?.closeRow(this.after);
      this.after = 0;
      if ((this.table?.rows.length ?? 0) > mostRows) throw tooLarge(`表格超过${mostRows}行`);
    },
    tbl: () => this.closeTable(),
  };

  private add(text: string): void {
    if (this.hidden === 0) this.paragraph?.parts.push(text);
  }

  /** A hidden run, or a field that still shows its prompt: nothing is read until the element around the properties ends. */
  private hide(): void {
    if (this.hidden === 0) this.hidden = this.path.length - 2;
  }

  private sign(name: string): void {
    this.add(plain[name]!);
  }

  private openCell(): void {
    this.cellCount += 1;
    if (this.cellCount > mostCells) throw tooLarge(`表格的单元格超过${mostCells}个`);
    this.table?.openCell();
  }

  private openTable(): void {
    this.tableCount += 1;
    this.tables.push(new OpenTable(this.tableCount, this.running.tight));
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (!closed) return;
    const around = this.table;
    if (around) around.addInner(closed.rows);
    else this.running.addTable(closed.rows);
  }

  private endParagraph(): void {
    const { parts, style, goesOn, numId, level } = this.paragraphs.pop()!;
    const said = this.pending + parts.join('');
    this.pending = goesOn ? said : '';
    if (goesOn || (style !== null && this.styles.styles.get(style)?.isContents)) return;
    const numbered = numId === null ? this.styles.numberingOf(style) : { numId, level };
    const number = numbered && said.trim() !== '' ? this.numbering.next(numbered.numId, numbered.level) : '';
    const cell = this.table?.cell;
    if (cell) cell.lines.push(...`${number}${said}`.split('\n', 5_000));
    else if (this.table === undefined) this.running.add(`${number}${said}`);
  }

  /** @throws Damaged when the file ended inside a table */
  finish(): Row[] {
    if (this.tables.length > 0) throw new Damaged('表格没有结尾，文件不完整');
    return this.running.rows;
  }
}
