import type { ClipboardEvent, KeyboardEvent } from 'react';
import { withText } from './address.ts';
import { addRows } from './rows.ts';
import type { FormStore } from './store.ts';

type Field = HTMLTextAreaElement;

/** The fields of a table as rows of columns, as they stand on the page. */
const gridOf = (table: HTMLElement): Field[][] =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<Field>('textarea.cell')])
    .filter((row) => row.length > 0);

const placeIn = (grid: readonly Field[][], field: Field): [row: number, column: number] | null => {
  for (const [row, fields] of grid.entries()) {
    const column = fields.indexOf(field);
    if (column >= 0) return [row, column];
  }
  return null;
};

/** The field of another row under the same heading; rows with merged cells may be shorter. */
const under = (row: readonly Field[] | undefined, field: Field): Field | undefined => {
  const column = /\.(\w+)$/u.exec(field.dataset['at'] ?? '')?.[1];
  return row?.find(({ dataset }) => dataset['at']?.endsWith(`.${column}`)) ?? row?.at(-1);
};

const atStart = ({ selectionStart, selectionEnd }: Field): boolean => selectionStart === 0 && selectionEnd === 0;
const atEnd = ({ selectionStart, value }: Field): boolean => selectionStart === value.length;

type Move = (grid: Field[][], row: number, column: number, field: Field) => Field | undefined;

const moves: Readonly<Record<string, { when(field: Field): boolean; to: Move }>> = {
  Enter: { when: () => true, to: (grid, row, _, field) => under(grid[row + 1], field) },
  ArrowDown: { when: atEnd, to: (grid, row, _, field) => under(grid[row + 1], field) },
  ArrowUp: { when: atStart, to: (grid, row, _, field) => under(grid[row - 1], field) },
  ArrowRight: { when: atEnd, to: (grid, row, column) => grid[row]?.[column + 1] },
  ArrowLeft: { when: atStart, to: (grid, row, column) => grid[row]?.[column - 1] },
};

/** Keys as in a spreadsheet: Enter and the arrows lead from cell to cell; Alt+Enter breaks a line. */
export const onKey = (event: KeyboardEvent<HTMLElement>, store: FormStore): void => {
  const field = event.target as Field;
  if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
    event.preventDefault();
    store.undo();
    return;
  }
  const move = moves[event.key];
  if (!move || event.altKey || event.shiftKey || event.nativeEvent.isComposing || !move.when(field)) return;
  const grid = gridOf(event.currentTarget);
  const place = placeIn(grid, field);
  const next = place && move.to(grid, place[0], place[1], field);
  if (event.key === 'Enter') event.preventDefault();
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
};

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

/** The same column some rows further down, where no field stands yet. */
const below = (where: string, rows: number): string =>
  where.replace(/(\.indicators\[)(\d+)\]/u, (_, head: string, seq: string) => `${head}${Number(seq) + rows}]`);

/**
 * A block from a spreadsheet fills the cells from this one on, to the right and downwards, as one step.
 * `set`: where rows may be added, a longer block brings its own.
 */
export const onPaste = (event: ClipboardEvent<HTMLElement>, store: FormStore, set?: string): void => {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/u.test(text.trimEnd())) return;
  const grid = gridOf(event.currentTarget);
  const place = placeIn(grid, event.target as Field);
  if (!place) return;
  event.preventDefault();
  const [top, left] = place;
  const block = blockOf(text);
  const more = set === undefined ? 0 : Math.max(0, top + block.length - grid.length);
  const typed = block.flatMap((cells, down) =>
    cells.flatMap((cell, right): [string, string][] => {
      const beyond = more > 0 ? Math.max(0, top + down - grid.length + 1) : 0;
      const where = grid[top + down - beyond]?.[left + right]?.dataset['at'];
      return where ? [[below(where, beyond), cell]] : [];
    }),
  );
  if (set === undefined || more === 0) return store.typeAll(typed);
  const longer = addRows(store.current(), set, more);
  store.replace(typed.reduce((form, [where, words]) => withText(form, where, words), longer));
};
