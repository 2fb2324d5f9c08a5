import { array, assert, constantFrom, integer, nat, pre, property, record as recordOf, tuple } from 'fast-check';
import type { Task, TaskStatus } from './approval.ts';
import { countOf, needed, tally, type Count, type Verdict } from './counting.ts';
import type { Mode } from './route.ts';

/** N members of whom A agreed and D disagreed. */
const count = (members: number, agreed: number, disagreed: number): Count => ({ members, agreed, disagreed });

/** Mode, N, A, D and what comes of it, by the written rules. */
const table: [Mode, number, number, number, Verdict][] = [
  ['single', 1, 0, 0, 'open'],
  ['single', 1, 1, 0, 'passed'],
  ['single', 1, 0, 1, 'failed'],
  ['any', 3, 0, 0, 'open'],
  ['any', 3, 1, 0, 'passed'],
  ['any', 3, 0, 1, 'failed'],
  ['all', 3, 2, 0, 'open'],
  ['all', 3, 3, 0, 'passed'],
  ['all', 3, 2, 1, 'failed'],
  ['seq', 3, 2, 0, 'open'],
  ['seq', 3, 3, 0, 'passed'],
  ['seq', 3, 1, 1, 'failed'],
  // Two thirds of three are three at 67 % and two at 66 %: nothing is rounded.
  [{ percent: 67 }, 3, 2, 0, 'open'],
  [{ percent: 67 }, 3, 3, 0, 'passed'],
  [{ percent: 66 }, 3, 2, 0, 'passed'],
  [{ percent: 67 }, 3, 0, 1, 'failed'],
  [{ percent: 66 }, 3, 0, 1, 'open'],
  [{ percent: 50 }, 4, 2, 0, 'passed'],
  [{ percent: 50 }, 4, 1, 2, 'open'],
  [{ percent: 50 }, 4, 1, 3, 'failed'],
  [{ percent: 100 }, 2, 1, 0, 'open'],
  [{ percent: 1 }, 200, 1, 0, 'open'],
  [{ percent: 1 }, 200, 2, 0, 'passed'],
  [{ passCount: 2 }, 4, 1, 2, 'open'],
  [{ passCount: 2 }, 4, 2, 2, 'passed'],
  [{ passCount: 2 }, 4, 1, 3, 'failed'],
  [{ passCount: 5 }, 4, 0, 0, 'failed'],
  [{ rejectCount: 2 }, 4, 2, 1, 'open'],
  [{ rejectCount: 2 }, 4, 3, 1, 'passed'],
  [{ rejectCount: 2 }, 4, 2, 2, 'failed'],
];

const percent = integer({ min: 1, max: 100 }).map((p): Mode => ({ percent: p }));
const passCount = integer({ min: 1, max: 99 }).map((k): Mode => ({ passCount: k }));
const rejectCount = integer({ min: 1, max: 99 }).map((k): Mode => ({ rejectCount: k }));
const modes = tuple(constantFrom<Mode>('single', 'any', 'all', 'seq'), percent, passCount, rejectCount).chain((some) =>
  constantFrom(...some),
);
const counts = tuple(integer({ min: 1, max: 200 }), nat(200), nat(200)).map(([n, a, d]) => {
  const agreed = a % (n + 1);
  return count(n, agreed, d % (n - agreed + 1));
});

/** Everybody who has not spoken yet agrees, or disagrees. */
const allAgree = ({ members, disagreed }: Count): Count => count(members, members - disagreed, disagreed);
const allDisagree = ({ members, agreed }: Count): Count => count(members, agreed, members - agreed);

describe('a node is decided', () => {
  it.each(table)('by %j with N=%i, A=%i, D=%i: %s', (mode, n, a, d, verdict) => {
    expect(tally(mode, count(n, a, d))).toBe(verdict);
  });

  it('by nobody when nobody is there', () => {
    for (const mode of ['single', 'any', 'all', 'seq', { percent: 50 }, { passCount: 1 }, { rejectCount: 1 }] as Mode[])
      expect(tally(mode, count(0, 0, 0))).toBe('open');
  });

  it('once everybody has spoken, whatever they said', () => {
    assert(
      property(modes, counts, (mode, some) => {
        for (const ended of [allAgree(some), allDisagree(some)]) expect(tally(mode, ended)).not.toBe('open');
      }),
    );
  });

  it('in favour once one more disagreement can no longer change it, and never both ways', () => {
    const votes = tuple(
      tuple(percent, passCount, rejectCount).chain((some) => constantFrom(...some)),
      counts,
    );
    assert(
      property(votes, ([mode, some]) => {
        // A vote is decided as soon as the rest cannot turn it.
        const now = tally(mode, some);
        expect([tally(mode, allAgree(some)), tally(mode, allDisagree(some))]).toEqual(
          now === 'open' ? ['passed', 'failed'] : [now, now],
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('by a percentage exactly as fractions say', () => {
    assert(
      property(integer({ min: 1, max: 100 }), counts, (p, { members, agreed, disagreed }) => {
        const passed = agreed * 100 - p * members >= 0;
        const failed = disagreed * 100 - (100 - p) * members > 0;
        expect(tally({ percent: p }, count(members, agreed, disagreed))).toBe(
          passed ? 'passed' : failed ? 'failed' : 'open',
        );
      }),
    );
  });

  it('when as many agree as a page says are needed, and not by one fewer', () => {
    assert(
      property(modes, integer({ min: 1, max: 99 }), (mode, members) => {
        const enough = needed(mode, members);
        pre(enough > 0 && enough <= members);
        expect([enough, enough - 1].map((agreed) => tally(mode, count(members, agreed, 0)))).toEqual([
          'passed',
          'open',
        ]);
      }),
    );
  });
});

describe('who is counted', () => {
  const statuses: TaskStatus[] = ['WAITING', 'PENDING', 'CLAIMED', 'DELEGATED', 'PASSING', 'APPROVED', 'DISAGREED'];
  const uncounted: TaskStatus[] = ['RETURNED', 'REJECTED', 'CANCELLED', 'SKIPPED'];
  const task = (status: TaskStatus, i: number): Task => ({ id: `${i}`, node: 'sign', visit: 1, status });

  it('is whoever is still to act and whoever has agreed or disagreed; nobody who was removed or skipped', () => {
    const tasks = [...statuses, ...uncounted].map(task);
    expect(countOf(tasks)).toEqual(count(statuses.length, 1, 1));
    assert(
      property(array(recordOf({ status: constantFrom(...statuses, ...uncounted) })), (some) => {
        const { members, agreed, disagreed } = countOf(some.map(({ status }, i) => task(status, i)));
        expect(agreed + disagreed).toBeLessThanOrEqual(members);
      }),
    );
  });
});
