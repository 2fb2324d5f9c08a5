import type { Io } from './io.ts';
import { cut } from './width.ts';

const barWidth = 24;

export type Progress = (line: string, done: number, of: number) => void;

/** A bar that redraws itself on a terminal; a line a step elsewhere. */
export const progress =
  ({ stderr }: Io): Progress =>
  (line, done, of) => {
    const filled = of > 0 ? Math.round((done / of) * barWidth) : barWidth;
    const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    const told = cut(line, Math.max(20, (stderr.columns ?? 100) - barWidth - 14));
    stderr.write(
      stderr.isTTY ? `\r\u001B[K${bar} ${done}/${of} ${told}${done === of ? '\n' : ''}` : `[${done}/${of}] ${line}\n`,
    );
  };
