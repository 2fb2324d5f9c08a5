import type { Ruling } from './rulings.ts';

/** A cell of a ruled table: the columns and rows of its lattice that it covers, ends exclusive, and its box in points. */
export interface LatticeCell {
  from: number;
  to: number;
  top: number;
  bottom: number;
  box: Ruling;
}
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Lines that are nearer than this are the same line, in points. */
const near = 2.5;
const mostLines = 300;

const touch = (a: Ruling, b: Ruling): boolean =>
  a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near;

/** Lines that hang together: the tables of a page. */
const connected = (rulings: readonly Ruling[]): Ruling[][] => {
  const groups: Ruling[][] = [];
  const rest = new Set(rulings);
  for (const first of rulings) {
    if (!rest.delete(first)) continue;
    const group = [first];
    for (const one of group)
      for (const other of rest)
        if (touch(one, other)) {
          rest.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
};

const distinct = (values: readonly number[]): number[] =>
  values.toSorted((a, b) => a - b).filter((value, index, all) => index === 0 || value - all[index - 1]! > near);

const isFlat = ({ y1, y2 }: Ruling): boolean => y1 === y2;

/** Reads which neighbours of a lattice are divided by a line. */
class Walls {
  constructor(
    private readonly lines: readonly Ruling[],
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
  ) {}

  /** A line on the left of column `x`, at the height of row `y`. */
  upright(x: number, y: number): boolean {
    const middle = (this.ys[y]! + this.ys[y + 1]!) / 2;
    return this.lines.some(
      (one) => !isFlat(one) && Math.abs(one.x1 - this.xs[x]!) <= near && one.y1 <= middle && one.y2 >= middle,
    );
  }

  /** A line on top of row `y`, at the place of column `x`. */
  flat(x: number, y: number): boolean {
    const middle = (this.xs[x]! + this.xs[x + 1]!) / 2;
    return this.lines.some(
      (one) => isFlat(one) && Math.abs(one.y1 - this.ys[y]!) <= near && one.x1 <= middle && one.x2 >= middle,
    );
  }
}

const cellsOf = (xs: readonly number[], ys: readonly number[], walls: Walls): LatticeCell[] => {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  for (let top = 0; top < height; top += 1)
    for (let from = 0; from < width; from += 1) {
      if (taken.has(top * width + from)) continue;
      let [to, bottom] = [from + 1, top + 1];
      while (to < width && !taken.has(top * width + to) && !walls.upright(to, top)) to += 1;
      while (bottom < height && !walls.flat(from, bottom)) bottom += 1;
      for (let y = top; y < bottom; y += 1) for (let x = from; x < to; x += 1) taken.add(y * width + x);
      cells.push({ from, to, top, bottom, box: { x1: xs[from]!, y1: ys[top]!, x2: xs[to]!, y2: ys[bottom]! } });
    }
  return cells;
};

/** The ruled tables of a page, from top to bottom; single boxes and lines are none. */
export const latticesOf = (rulings: readonly Ruling[]): Lattice[] =>
  connected(rulings.slice(0, 2_000))
    .map((lines) => ({
      lines,
      xs: distinct(lines.filter((one) => !isFlat(one)).map(({ x1 }) => x1)),
      ys: distinct(lines.filter(isFlat).map(({ y1 }) => y1)),
    }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1 && xs.length + ys.length <= mostLines)
    .map(({ lines, xs, ys }) => ({ xs, ys, cells: cellsOf(xs, ys, new Walls(lines, xs, ys)) }))
    .toSorted((a, b) => a.ys[0]! - b.ys[0]!);
