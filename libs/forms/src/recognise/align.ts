import type { GridCell } from '../row.ts';

/** The meaning of each column of a table, left to right; null for a column without meaning. */
export type Columns<Field> = readonly (Field | null)[];
/** The columns of a table with the cells that they were read from. */
export interface Head<Field> {
  readonly columns: Columns<Field>;
  readonly head: readonly GridCell[];
}
export interface Aligned<Field> {
  field: Field | null;
  cell: GridCell;
}
type Suits<Field> = (field: Field, text: string) => number;

/** Rows further apart than this from their head have nothing to do with it. */
const tolerance = 12;

const pointsOf = <Field>(field: Field | null | undefined, text: string, suits: Suits<Field>): number =>
  field === null || field === undefined ? (text === '' ? 0 : -1) : suits(field, text);

/**
 * At which column a row begins. Rows of other length than their head have lost the cells of a vertical merge in
 * front or blank cells behind: the place where most cells suit their columns wins, the right-most among equals.
 */
const shift = <Field>(columns: Columns<Field>, cells: readonly GridCell[], suits: Suits<Field>): number => {
  const spare = columns.length - cells.length;
  if (spare === 0 || Math.abs(spare) > tolerance) return 0;
  let best = { offset: 0, points: -Infinity };
  for (let offset = Math.min(0, spare); offset <= Math.max(0, spare); offset += 1) {
    const points = cells.reduce((sum, cell, index) => sum + pointsOf(columns[index + offset], cell.text, suits), 0);
    if (points >= best.points) best = { offset, points };
  }
  return best.offset;
};

/** Whether the file itself says which cells stand under which heads. */
export const isPlaced = (head: readonly GridCell[], cells: readonly GridCell[]): boolean => {
  const table = head[0]?.grid?.table;
  const inTable = ({ grid }: GridCell): boolean => grid?.table === table;
  return table !== undefined && head.every(inTable) && cells.every(inTable);
};

const overlap = (a: GridCell, b: GridCell): number =>
  Math.min(a.grid!.to, b.grid!.to) - Math.max(a.grid!.from, b.grid!.from);

/** Whether a placed cell stands under one head alone, so that there is no doubt which one is meant. */
export const hasOneHead = (head: readonly GridCell[], cell: GridCell): boolean =>
  head.filter((one) => overlap(one, cell) > 0).length === 1;

/** The head over a cell: of several that a merged cell lies under, the one that suits it; else the widest common part. */
const headOver = <Field>({ columns, head }: Head<Field>, cell: GridCell, suits: Suits<Field>): number => {
  let best = { index: -1, points: -Infinity, width: 0 };
  for (const [index, one] of head.entries()) {
    const width = overlap(one, cell);
    if (width <= 0) continue;
    const inside = one.grid!.from >= cell.grid!.from && one.grid!.to <= cell.grid!.to;
    const points = inside ? pointsOf(columns[index], cell.text, suits) : -Infinity;
    if (points > best.points || (points === best.points && width > best.width)) best = { index, points, width };
  }
  return best.index;
};

/** By place. Of several cells under one head the first filled one is meant, the others have no meaning. */
const byPlace = <Field>(table: Head<Field>, cells: readonly GridCell[], suits: Suits<Field>): Aligned<Field>[] => {
  const heads = cells.map((cell) => headOver(table, cell, suits));
  const meant = new Map<number, GridCell>();
  cells.forEach((cell, index) => {
    const there = meant.get(heads[index]!);
    if (there === undefined || (there.text === '' && cell.text !== '')) meant.set(heads[index]!, cell);
  });
  return cells.map((cell, index) => {
    const over = heads[index]!;
    return { field: meant.get(over) === cell ? (table.columns[over] ?? null) : null, cell };
  });
};

const byOrder = <Field>(columns: Columns<Field>, cells: readonly GridCell[], suits: Suits<Field>): Aligned<Field>[] => {
  const offset = shift(columns, cells, suits);
  return cells.map((cell, index) => ({ field: columns[index + offset] ?? null, cell }));
};

/** Each cell of a row with the meaning of its column: by its place where the file tells it, else by order. */
export const align = <Field>(table: Head<Field>, cells: readonly GridCell[], suits: Suits<Field>): Aligned<Field>[] => {
  const { columns, head } = table;
  if (head.length !== columns.length || !isPlaced(head, cells)) return byOrder(columns, cells, suits);
  return byPlace(table, cells, suits);
};
