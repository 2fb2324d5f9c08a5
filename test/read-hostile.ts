/** Reads the file that comes in, in a process of its own: how it ended, how long it took, how much memory it cost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { readForms } from '#forms/read';

export interface Verdict {
  end: 'read' | 'refused' | 'crashed';
  message: string;
  milliseconds: number;
  /** At its highest, above what the process held before. */
  megabytes: number;
}

const verdict = (name: string, bytes: Uint8Array): Omit<Verdict, 'milliseconds' | 'megabytes'> => {
  try {
    return { end: 'read', message: `${readForms(name, bytes).length}张表` };
  } catch (error) {
    const known = error instanceof DomainError;
    return { end: known ? 'refused' : 'crashed', message: known ? error.message : String((error as Error).stack) };
  }
};

/** Linux keeps the highest mark of memory and lets it be set back; elsewhere what is held at the end must do. */
const marks = existsSync('/proc/self/clear_refs');
const peak = (): number =>
  marks
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024
    : process.memoryUsage.rss() / 1024 / 1024;

process.on('message', ({ name, path }: { name: string; path: string }) => {
  const bytes = readFileSync(path);
  globalThis.gc?.();
  if (marks) writeFileSync('/proc/self/clear_refs', '5');
  const [before, cpu] = [peak(), process.cpuUsage()];
  const said = verdict(name, bytes);
  const { user, system } = process.cpuUsage(cpu);
  process.send!({
    ...said,
    milliseconds: (user + system) / 1_000,
    megabytes: Math.max(0, peak() - before),
  } satisfies Verdict);
});
process.send!('ready');
