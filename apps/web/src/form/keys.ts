import type { KeyboardEvent } from 'react';
import type { FormStore } from './store.ts';

export type Field = HTMLTextAreaElement;

/** The fields of a table as rows of columns, as they stand on the page. */
export const gridOf = (table: HTMLElement): Field[][] =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<Field>('textarea.cell')])
    .filter((row) => row.length > 0);

export const placeIn = (grid: readonly Field[][], field: Field): [row: number, column: number] | null => {
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

/** Arrived at by a key: the whole text is chosen, and the arrows lead on. */
const allChosen = ({ selectionStart, selectionEnd, value }: Field): boolean =>
  selectionStart === 0 && selectionEnd === value.length;
const atStart = (field: Field): boolean => allChosen(field) || (field.selectionStart === 0 && field.selectionEnd === 0);
const atEnd = (field: Field): boolean => allChosen(field) || field.selectionStart === field.value.length;

/** While characters are being composed, every key belongs to the input method; some browsers say so by this code alone. */
const composes = ({ nativeEvent: { isComposing, keyCode } }: KeyboardEvent): boolean => isComposing || keyCode === 229;

/** In place of what is chosen in a cell. */
export const put = (field: Field, words: string, store: FormStore): void => {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  store.type(field.dataset['at'] ?? '', field.value);
};

type Move = (grid: Field[][], row: number, column: number, field: Field) => Field | undefined;

const moves: Readonly<Record<string, { when(field: Field): boolean; to: Move }>> = {
  Enter: { when: () => true, to: (grid, row, _, field) => under(grid[row + 1], field) },
  ArrowDown: { when: atEnd, to: (grid, row, _, field) => under(grid[row + 1], field) },
  ArrowUp: { when: atStart, to: (grid, row, _, field) => under(grid[row - 1], field) },
  ArrowRight: { when: atEnd, to: (grid, row, column) => grid[row]?.[column + 1] },
  ArrowLeft: { when: atStart, to: (grid, row, column) => grid[row]?.[column - 1] },
};

/** 撤销 and 重做, anywhere in the form. */
export const onUndoKey = (event: KeyboardEvent<HTMLElement>, store: FormStore): void => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || composes(event)) return;
  const key = event.key.toLowerCase();
  const act = key === 'z' ? (event.shiftKey ? store.redo : store.undo) : key === 'y' ? store.redo : undefined;
  if (!act || !(event.target as HTMLElement).matches('textarea.cell')) return;
  event.preventDefault();
  act();
};

/** In the head a text has one line: Enter leads to the next field. */
export const onHeadKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || event.altKey || event.shiftKey || composes(event)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<Field>('textarea.cell')];
  const next = fields[fields.indexOf(event.target as Field) + 1];
  next?.focus();
  next?.select();
};

/** Keys as in a spreadsheet: Enter and the arrows lead from cell to cell; Alt+Enter breaks a line. */
export const onKey = (event: KeyboardEvent<HTMLElement>, store: FormStore): void => {
  const field = event.target as Field;
  const move = moves[event.key];
  if (!move || event.shiftKey || composes(event) || !field.matches('textarea.cell')) return;
  if (event.altKey) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put(field, '\n', store);
    return;
  }
  if (!move.when(field)) return;
  const grid = gridOf(event.currentTarget);
  const place = placeIn(grid, field);
  const next = place && move.to(grid, place[0], place[1], field);
  if (event.key === 'Enter') event.preventDefault();
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
};
