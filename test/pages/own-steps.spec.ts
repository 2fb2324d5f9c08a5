import { noteOwnStep, onlyOwnSteps } from '../../apps/web/src/api/own-steps.ts';

describe('what happened to an evaluation while a page was open', () => {
  it('is no news when the page did all of it itself', () => {
    noteOwnStep('a', 3, 4);
    noteOwnStep('a', 4, 6);
    expect(onlyOwnSteps('a', 3, 6)).toBe(true);
    expect(onlyOwnSteps('a', 6, 6)).toBe(true);
  });

  it('is news when anybody else had a hand in it', () => {
    noteOwnStep('b', 3, 4);
    noteOwnStep('b', 5, 6);
    expect(onlyOwnSteps('b', 3, 6)).toBe(false);
    expect(onlyOwnSteps('b', 3, 5)).toBe(false);
    expect(onlyOwnSteps('c', 3, 4)).toBe(false);
  });
});
