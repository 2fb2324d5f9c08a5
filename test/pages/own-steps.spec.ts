import { noteOwnStep, onlyOwnSteps } from '../../apps/web/src/api/own-steps.ts';

describe('what happened to an evaluation while a page was open', () => {
  it('is no news when the page did all of it itself', () => {
    noteOwnStep('a', 4);
    noteOwnStep('a', 5);
    expect(onlyOwnSteps('a', 3, 5)).toBe(true);
    expect(onlyOwnSteps('a', 5, 5)).toBe(true);
  });

  it('is news when anybody else had a hand in it, also when one’s own step came after theirs', () => {
    noteOwnStep('b', 5);
    expect(onlyOwnSteps('b', 3, 5)).toBe(false);
    expect(onlyOwnSteps('b', 4, 5)).toBe(true);
    expect(onlyOwnSteps('c', 3, 4)).toBe(false);
  });
});
