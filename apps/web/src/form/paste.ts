import type { ClipboardEvent } from 'react';
import { withText } from './address.ts';
import { cellsOn } from './clipboard.ts';
import { gridOf, placeIn, put, type Field } from './keys.ts';
import { placeByName } from './place-by-name.ts';
import { addRows } from './rows.ts';
import type { FormStore } from './store.ts';
import { tableIn } from './table-in.ts';

/** A table of indicators that a block may be laid out upon. */
export interface Target {
  set: string;
  /** Names and targets stand as they are approved. */
  fixed: boolean;
  rowsMayChange: boolean;
}

/** The same column some rows further down, where no field stands yet. */
const below = (where: string, rows: number): string =>
  where.replace(/(\.indicators\[)(\d+)\]/u, (_, head: string, seq: string) => `${head}${Number(seq) + rows}]`);

/** From this cell on, to the right and downwards, as one step. @returns how many cells found no place */
const fill = (block: string[][], grid: Field[][], [top, left]: [number, number], store: FormStore, set?: string) => {
  const more = set === undefined ? 0 : Math.max(0, top + block.length - grid.length);
  let lost = 0;
  const typed = block.flatMap((cells, down) =>
    cells.flatMap((cell, right): [string, string][] => {
      const beyond = more > 0 ? Math.max(0, top + down - grid.length + 1) : 0;
      const where = grid[top + down - beyond]?.[left + right]?.dataset['at'];
      if (!where && cell !== '') lost += 1;
      return where ? [[below(where, beyond), cell]] : [];
    }),
  );
  if (set === undefined || more === 0) store.typeAll(typed);
  else {
    const longer = addRows(store.current(), set, more);
    store.replace(typed.reduce((form, [where, words]) => withText(form, where, words), longer));
  }
  return lost;
};

/**
 * Cells from a spreadsheet or from a table in Word. A block that names its rows finds them by their names; any other
 * fills the cells from this one on, and brings its own rows where they may be added. @returns how many cells found no place
 */
export const onPaste = (event: ClipboardEvent<HTMLElement>, store: FormStore, target?: Target): number => {
  const said = (type: string): string => event.clipboardData.getData(type);
  const block = cellsOn(said('text/plain'), said('text/html'), tableIn);
  const grid = gridOf(event.currentTarget);
  const field = event.target as Field;
  const place = placeIn(grid, field);
  if (!block || !place) return 0;
  event.preventDefault();
  if (block.length === 1 && block[0]?.length === 1) {
    put(field, block[0][0] ?? '', store);
    return 0;
  }
  const named = target && store.whole ? placeByName(store.current(), block, target) : null;
  if (!named) return fill(block, grid, place, store, target?.rowsMayChange ? target.set : undefined);
  store.replace(named.form);
  return named.lost;
};
