import { assert, property } from 'fast-check';
import { faults, lint } from '#domain/approval/lint/lint';
import { walkAll } from './run.ts';
import { routePacks } from './setting.ts';

/** What the stage does not know, and is refused each time. */
const elsewhere = ['submitGoal'];

describe('self-evaluations on random routes, in the hands of random people', () => {
  it('stand after every command as an office would have them on paper', () => {
    expect(walkAll('review').filter((name) => !elsewhere.includes(name))).toEqual([]);
  }, 600_000);

  it('go along routes that a bureau could publish', () => {
    // Lists that name somebody who has left are what the walk wants; how many votes they leave is its business too.
    const wanted = ['L17'];
    assert(
      property(routePacks, (route) => {
        expect(faults(lint({ route })).filter(({ rule }) => !wanted.includes(rule))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
