/** How much of everything one run measures. Numbers of evaluations are written [evaluations, events of each]. */
export interface Sizes {
  /** What is compared takes turns, this many times: a machine is seldom quiet for long. */
  readonly rounds: number;
  /** Length of one turn, and of the warm-up before the first. */
  readonly seconds: number;
  readonly warmSeconds: number;
  readonly small: readonly [number, number];
  readonly many: readonly [number, number];
  readonly long: readonly [number, number];
  readonly latencySamples: number;
  readonly reminders: number;
  readonly remindersDue: number;
  readonly recoverySeconds: number;
  readonly rebuild: readonly [number, number];
}

const full: Sizes = {
  rounds: 5,
  seconds: 5,
  warmSeconds: 3,
  small: [1_000, 10],
  many: [100_000, 10],
  long: [1_000, 1_000],
  latencySamples: 200,
  reminders: 100_000,
  remindersDue: 5_000,
  recoverySeconds: 6,
  rebuild: [7_200, 10],
};

const quick: Sizes = {
  rounds: 2,
  seconds: 1,
  warmSeconds: 1.5,
  small: [1_000, 10],
  many: [3_000, 10],
  long: [100, 200],
  latencySamples: 30,
  reminders: 25_000,
  remindersDue: 5_000,
  recoverySeconds: 2,
  rebuild: [1_000, 10],
};

export interface Options {
  readonly sizes: Sizes;
  readonly quick: boolean;
  /** Queues on Redis instead of Postgres. */
  readonly redis: boolean;
  /** Folder for CPU profiles of API and worker. */
  readonly profile: string | undefined;
  /** Names of the workloads to run; all when absent. */
  readonly only: readonly string[] | undefined;
}

const valueOf = (args: readonly string[], name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** `--quick`, `--redis`, `--profile=folder`, `--only=throughput,latency`. */
export const readOptions = (args: readonly string[]): Options => ({
  sizes: args.includes('--quick') ? quick : full,
  quick: args.includes('--quick'),
  redis: args.includes('--redis'),
  profile: valueOf(args, 'profile'),
  only: valueOf(args, 'only')?.split(','),
});
