import { Damaged, tooLarge } from '../damaged.ts';
import { localName, type Attributes, type XmlVisitor } from '../xml/walk-xml.ts';
import { display } from './formats.ts';

/** Row and column from 1. */
export interface Place {
  row: number;
  column: number;
}
export interface Range {
  from: Place;
  to: Place;
}
export interface SheetCell extends Place {
  text: string;
  /** Its text is the stored result of a formula. */
  formula: boolean;
}

/** Far more than any form has; blank cells do not count. */
const mostCells = 250_000;
const mostMerges = 50_000;

const address = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
/** B12 as row 12, column 2. @throws Damaged */
const placeOf = (reference: string): Place => {
  const found = address.exec(reference);
  if (!found) throw new Damaged('工作表中有不合规的单元格地址');
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column };
};
const rangeOf = (reference: string): Range => {
  const [from, to] = reference.split(':', 2);
  return { from: placeOf(from ?? ''), to: placeOf(to ?? from ?? '') };
};

/** What a cell's text is made of while it is being read. */
interface OpenCell extends Place {
  type: string;
  style: number;
  value: string;
  formula: string;
  /** A shared formula is written out in one of its cells only. */
  hasFormula: boolean;
}

export interface Lookups {
  strings: readonly string[];
  formats: readonly string[];
  epoch1904: boolean;
}

/** Reads one sheet: its filled cells and its merged ranges. Formulas are never computed: their stored results are read. */
export class SheetReader implements XmlVisitor {
  readonly cells: SheetCell[] = [];
  readonly merges: Range[] = [];
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private element = '';
  private aside = 0;

  constructor(private readonly lookups: Lookups) {}

  open(name: string, attributes: Attributes): void {
    this.element = localName(name);
    if (this.element === 'row') this.openRow(attributes);
    if (this.element === 'c') this.openCell(attributes);
    if (this.element === 'f' && this.cell) this.cell.hasFormula = true;
    if (this.element === 'rPh') this.aside += 1;
    if (this.element === 'mergeCell') this.merge(attributes.ref ?? '');
  }

  close(name: string): void {
    const element = localName(name);
    if (element === 'rPh') this.aside -= 1;
    if (element === 'c') this.closeCell();
    this.element = '';
  }

  text(text: string): void {
    if (this.cell === null || this.aside > 0) return;
    if (this.element === 'v' || this.element === 't') this.cell.value += text;
    if (this.element === 'f') this.cell.formula += text;
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : placeOf(`A${attributes.r}`).row;
    this.column = 0;
  }

  private openCell({ r, t, s }: Attributes): void {
    const { row, column } = r === undefined ? { row: this.row, column: this.column + 1 } : placeOf(r);
    this.column = column;
    // Written out: spreading the place here took nine tenths of the time of a long sheet.
    this.cell = { row, column, type: t ?? 'n', style: Number(s ?? 0), value: '', formula: '', hasFormula: false };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null) return;
    const text = this.shown(cell).trim();
    if (text === '') return;
    if (this.cells.length >= mostCells) throw tooLarge(`工作表的单元格超过${mostCells}个`);
    this.cells.push({ row: cell.row, column: cell.column, text, formula: cell.hasFormula });
  }

  /** A formula without a stored result is shown as itself: what it would give is not guessed. */
  private shown({ type, style, value, formula }: OpenCell): string {
    // A stored result may be the empty text.
    if (value === '') return formula === '' || type === 'str' ? '' : `=${formula.slice(0, 500)}`;
    if (type === 's') return this.lookups.strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return type === 'n' ? display(value, this.lookups.formats[style] ?? 'General', this.lookups.epoch1904) : value;
  }

  private merge(reference: string): void {
    if (this.merges.length >= mostMerges) throw tooLarge(`工作表的合并单元格超过${mostMerges}处`);
    this.merges.push(rangeOf(reference));
  }
}
