import type { Mode } from './route.ts';
import type { Task } from './approval.ts';

export type Verdict = 'open' | 'passed' | 'failed';

/** Members N, agreed A, disagreed D: the active ones, parallel adders included, skipped and removed ones not. */
export interface Count {
  members: number;
  agreed: number;
  disagreed: number;
}

const everybody = ({ members, agreed, disagreed }: Count): Verdict =>
  disagreed > 0 ? 'failed' : agreed === members ? 'passed' : 'open';

const anybody = ({ agreed, disagreed }: Count): Verdict => (agreed > 0 ? 'passed' : disagreed > 0 ? 'failed' : 'open');

const counting = { single: anybody, any: anybody, all: everybody, seq: everybody } as const;

const verdict = (passed: boolean, failed: boolean): Verdict => (passed ? 'passed' : failed ? 'failed' : 'open');

/** The counting rules, in integers: percent p passes at 100·A ≥ p·N and fails once 100·D > (100−p)·N. */
export const tally = (mode: Mode, count: Count): Verdict => {
  const { members, agreed, disagreed } = count;
  if (members === 0) return 'open';
  if (typeof mode === 'string') return counting[mode](count);
  if ('percent' in mode)
    return verdict(100 * agreed >= mode.percent * members, 100 * disagreed > (100 - mode.percent) * members);
  if ('passCount' in mode) return verdict(agreed >= mode.passCount, disagreed > members - mode.passCount);
  return verdict(agreed > members - mode.rejectCount, disagreed >= mode.rejectCount);
};

/** How many of N must agree: what a page says beside a countersign or a vote. */
export const needed = (mode: Mode, members: number): number => {
  if (typeof mode === 'string') return mode === 'all' || mode === 'seq' ? members : Math.min(1, members);
  if ('percent' in mode) return Math.floor((mode.percent * members + 99) / 100);
  if ('passCount' in mode) return mode.passCount;
  return Math.max(0, members - mode.rejectCount + 1);
};

const counted: readonly Task['status'][] = [
  'WAITING',
  'PENDING',
  'CLAIMED',
  'DELEGATED',
  'PASSING',
  'APPROVED',
  'DISAGREED',
];

export const countOf = (tasks: readonly Task[]): Count => ({
  members: tasks.filter(({ status }) => counted.includes(status)).length,
  agreed: tasks.filter(({ status }) => status === 'APPROVED').length,
  disagreed: tasks.filter(({ status }) => status === 'DISAGREED').length,
});
