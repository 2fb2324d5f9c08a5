import { headingOf } from '../recognise/headings.ts';
import { beginsWithLabel, isNumeric, isRemark, isTitle } from '../recognise/words.ts';
import type { GridCell, Row } from '../row.ts';
import { latticesOf, type Lattice, type LatticeCell } from './lattice.ts';
import type { Ruling } from './rulings.ts';
import { goesOn, linesOf, textOf, type Line, type Word } from './words.ts';

export interface Page {
  words: readonly Word[];
  rulings: readonly Ruling[];
}
type Texts = Map<LatticeCell, string>;
interface Table extends Lattice {
  texts: Texts;
  /** Where its upright lines stand, on all its pages. */
  uprights: number[];
  /** Tables of the same width on pages that follow each other are one table. */
  number: number;
}

const inside = ({ x1, y1, x2, y2 }: Ruling, { left, right, top, bottom }: Word): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= x1 && x <= x2 && y >= y1 && y <= y2;
};
const boxOf = ({ xs, ys }: Lattice): Ruling => ({ x1: xs[0]!, y1: ys[0]!, x2: xs.at(-1)!, y2: ys.at(-1)! });

const textsOf = ({ cells }: Lattice, words: readonly Word[]): Texts =>
  new Map(cells.map((cell) => [cell, textOf(linesOf(words.filter((word) => inside(cell.box, word))), cell.box.x2)]));

const tableRows = (table: Table, page: number): Row[] =>
  table.ys.slice(1).map((_, row) => ({
    cells: table.cells
      .filter(({ top, bottom }) => top <= row && bottom > row)
      .toSorted((a, b) => a.from - b.from)
      .map((cell, index): GridCell => ({
        text: cell.top === row ? table.texts.get(cell)! : '',
        at: `第${page}页表${table.number}第${row + 1}行第${index + 1}格`,
        grid: { table: table.number, from: cell.from, to: cell.to },
      })),
    inTable: true,
    tight: row > 0,
    mendable: false,
  }));

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,4}\s*(?:页.{0,12})?[-—–·\s]*$/;

const startsAnew = (text: string): boolean =>
  beginsWithLabel(text) || isTitle(text) || isRemark(text) || headingOf(text) !== null;

/** Lines outside of tables as paragraphs: one ends before the right edge, or where the next is set in. */
const paragraphs = (lines: readonly Line[], page: number, edge: number): { top: number; row: Row }[] => {
  const groups: Line[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    const isSame =
      above !== undefined &&
      goesOn(above, line, edge) &&
      !startsAnew(line.text) &&
      line.top - above.bottom < above.height * 1.5 &&
      line.left < above.left + above.height;
    if (isSame) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map((group, index) => ({
    top: group[0]!.top,
    row: {
      cells: [{ text: textOf(group, edge).trim(), at: `第${page}页第${index + 1}段` }],
      inTable: false,
      tight: index > 0 && group[0]!.top - groups[index - 1]!.at(-1)!.bottom < group[0]!.height,
      mendable: false,
    },
  }));
};

/** Lines nearer than this stand under each other, also on different pages, in points. */
const near = 4;
/** A table goes on on the next page when its outer edges do: rows there may be divided in other ways. */
const goesOnBelow = (above: Table | undefined, { xs }: Lattice): above is Table =>
  above !== undefined && Math.abs(above.xs[0]! - xs[0]!) < near && Math.abs(above.xs.at(-1)! - xs.at(-1)!) < near;

/** The place of an upright line among those of the whole table; a new one is added to them. */
const snap = (uprights: number[], x: number): number => {
  const known = uprights.find((one) => Math.abs(one - x) < near);
  if (known === undefined) uprights.push(x);
  return known ?? x;
};

/** A label and its text, of which the text was divided in the middle of a sentence. */
const isSentenceLeft = (said: readonly { next: string; last: string }[]): boolean => {
  const [only, ...more] = said.filter(({ next }) => next !== '');
  return (
    only !== undefined && more.length === 0 && said.length <= 3 && said.length > 1 && !/[。；;！？]$/.test(only.last)
  );
};

/**
 * A row that the end of a page divided: its figures stand above, what follows has none. Each text goes on with the one
 * above it, so that the rest of a row is no row.
 */
const joinPages = (above: Table, below: Table): void => {
  const height = above.ys.length - 1;
  const pairs = below.cells
    .filter(({ top }) => top === 0)
    .map((cell) => ({
      cell,
      over: above.cells.find((one) => one.bottom === height && one.from === cell.from && one.to === cell.to),
    }));
  const said = pairs.map(({ cell, over }) => ({
    next: below.texts.get(cell)!,
    last: (over && above.texts.get(over)) ?? '',
  }));
  const isRest = said.every(({ next, last }) => next === '' || (last !== '' && !isNumeric(next)));
  if (!isRest || !(said.some(({ next, last }) => next === '' && isNumeric(last)) || isSentenceLeft(said))) return;
  for (const [index, { cell, over }] of pairs.entries()) {
    if (over) above.texts.set(over, said[index]!.last + said[index]!.next);
    below.texts.set(cell, '');
  }
};

/** The tables of each page with their texts and their numbers over the whole file. */
const tablesOf = (pages: readonly Page[]): Table[][] => {
  let count = 0;
  let before: Table | undefined;
  return pages.map(({ words, rulings }) => {
    const tables = latticesOf(rulings).map((lattice, place): Table => {
      const above = place === 0 && goesOnBelow(before, lattice) ? before : undefined;
      if (above === undefined) count += 1;
      const uprights = above?.uprights ?? [];
      const cells = lattice.cells.map((cell) => ({
        ...cell,
        from: snap(uprights, cell.box.x1),
        to: snap(uprights, cell.box.x2),
      }));
      const table = { ...lattice, cells, uprights, number: count, texts: textsOf({ ...lattice, cells }, words) };
      if (above) joinPages(above, table);
      return table;
    });
    before = tables.at(-1);
    return tables;
  });
};

/** The rows of a printed file: its ruled tables cell by cell, its other lines as paragraphs. */
export const rowsOfPages = (pages: readonly Page[]): Row[] => {
  const tables = tablesOf(pages);
  const loose = pages.map(({ words }, index) =>
    words.filter((word) => !tables[index]!.some((table) => inside(boxOf(table), word))),
  );
  const edges = tables.flat().map(({ xs }) => xs.at(-1)!);
  const edge = loose.flat().reduce((most, { right }) => Math.max(most, right), Math.max(0, ...edges));
  return pages.flatMap((_, index) => {
    const lines = linesOf(loose[index]!);
    const printed = lines.filter(({ text }, place) => place < lines.length - 1 || !pageNumber.test(text));
    const parts = [
      ...paragraphs(printed, index + 1, edge).map(({ top, row }) => ({ top, rows: [row] })),
      ...tables[index]!.map((table) => ({ top: table.ys[0]!, rows: tableRows(table, index + 1) })),
    ];
    return parts.toSorted((a, b) => a.top - b.top).flatMap(({ rows }) => rows);
  });
};
