import { assert, property } from 'fast-check';
import type { Approval } from '#domain/approval/approval';
import type { Tally } from './step.ts';
import { walk } from './walk.ts';
import { waysFor } from './ways.ts';

/** A failing walk is replayed by the seed and the path that are printed with it. */
const { JICHENG_WALK_SEED, JICHENG_WALK_PATH, JICHENG_WALK_RUNS } = process.env;
const seed = Number(JICHENG_WALK_SEED ?? 20_230_201);

/** By so many sequences of either purpose; the seed stands, so that more of them (JICHENG_WALK_RUNS=5000) is for changes of the approval itself. */
const usual = 2_000;

/** Walks, and says what was done; returns the actions that never went through. */
export const walkAll = (purpose: Approval['purpose']): string[] => {
  const runs = Number(JICHENG_WALK_RUNS ?? usual);
  const tally: Tally = {};
  let commands = 0;
  const started = performance.now();
  // Thousands of refusals are thrown and caught: nobody reads where from.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    assert(
      property(waysFor(purpose), (way) => {
        commands += walk(way, tally).given;
      }),
      { seed, numRuns: runs, ...(JICHENG_WALK_PATH !== undefined && { path: JICHENG_WALK_PATH }) },
    );
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const lines = Object.entries(tally).map(([name, { done, refused }]) => `  ${name} ${done}, refused ${refused}`);
  console.info(
    `${purpose}: ${runs} sequences, ${commands} commands, JICHENG_WALK_SEED=${seed}, ${seconds} s\n${lines.join('\n')}`,
  );
  return Object.keys(tally).filter((name) => tally[name]?.done === 0);
};
