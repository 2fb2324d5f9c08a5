/** A stream of text: a terminal, a pipe, or what a test collects. */
export interface Out {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** Where a command speaks to: results on stdout, refusals on stderr. */
export interface Io {
  stdout: Out;
  stderr: Out;
  env: Readonly<Record<string, string | undefined>>;
}

export const terminal: Io = { stdout: process.stdout, stderr: process.stderr, env: process.env };

/** Wide enough for a table, narrow enough for the eye. */
export const columnsOf = ({ columns = 100 }: Out): number => Math.min(120, Math.max(60, columns));
