import type { Io } from './terminal/io.ts';

/** What a command has found, as the code its process ends with. */
export const exit = { fine: 0, faults: 1, unusable: 2, bug: 70 } as const;

/** One command: its words, its help, and what it does. */
export interface Task<Args extends readonly unknown[] = never, Options = never> {
  name: string;
  /** [name with brackets as commander wants it, help] */
  args: readonly (readonly [name: string, help: string])[];
  summary: string;
  /** [flags, help, value unless given] */
  options: readonly (readonly [flags: string, help: string, standard?: string])[];
  /** Ends with the exit code. @throws DomainError: what people can put right, printed as one sentence */
  run(this: void, io: Io, args: Args, options: Options): Promise<number>;
}

export const defineTask = <Args extends readonly unknown[], Options>(task: Task<Args, Options>): Task<Args, Options> =>
  task;
