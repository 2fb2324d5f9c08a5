/** Reads the file that comes in, in a process of its own: how it ended, how long it took, how much memory it cost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { readForms } from '#forms/read';
import { walkXml } from '#forms/xml/walk-xml';

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

/** Processor time, which the neighbours lengthen less than they do the time on the wall. */
const timed = <T>(work: () => T): { result: T; milliseconds: number } => {
  const cpu = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, milliseconds: (user + system) / 1_000 };
};

const read = (name: string, path: string): Verdict => {
  const bytes = readFileSync(path);
  globalThis.gc?.();
  if (marks) writeFileSync('/proc/self/clear_refs', '5');
  const before = peak();
  const { result, milliseconds } = timed(() => verdict(name, bytes));
  return { ...result, milliseconds, megabytes: Math.max(0, peak() - before) };
};

/** As many elements as an office file may have, of which nothing is kept. */
const bareWalk = (): number => {
  const bytes = Buffer.from(`<a>${'<b/>'.repeat(1_499_999)}</a>`);
  const nothing = (): void => {};
  return timed(() => walkXml(bytes, { open: nothing, close: nothing, text: nothing })).milliseconds;
};

process.on('message', (asked: { name: string; path: string } | 'bare walk') => {
  process.send!(asked === 'bare walk' ? bareWalk() : read(asked.name, asked.path));
});
process.send!('ready');
