/** What is measured: the house, or the bare database doing the same writes. */
export type System = 'jicheng' | 'postgres';

/** At most three decimals. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** One measured figure as one line of JSON on stdout. Rates are per second, times in milliseconds. */
export const report = (system: System, workload: string, metric: string, value: number): void =>
  console.log(JSON.stringify({ system, workload, metric, value: rounded(value) }));

/** What the run is doing, for people; stdout holds figures only. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The value below which the given share of all values lies (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** The middle one, or the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = sorted.length % 2 ? [sorted[half]] : [sorted[half - 1], sorted[half]];
  return (low + high) / 2;
};
