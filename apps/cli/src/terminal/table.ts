import { cut, padEnd, padStart, width } from './width.ts';

export interface Column {
  head: string;
  /** Longer cells are cut. */
  max?: number;
  right?: boolean;
}

/** Lines of a table whose columns are as wide as their widest cell; the first line is the head. */
export const tableLines = (columns: readonly Column[], rows: readonly (readonly string[])[]): string[] => {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) =>
    columns.map(({ max = Infinity }, i) => cut(row[i] ?? '', max)),
  );
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
  return lines.map((line) =>
    line
      .map((cell, i) => (columns[i]?.right ? padStart : padEnd)(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};
