import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ready } from './child.ts';
import type { Order, Outcome } from './load.ts';

const startTimeout = 60_000;
const stopTimeout = 20_000;

/** A process of the benchmark that has said it is ready. */
export interface Process extends Ready {
  child: ChildProcess;
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeout);
  await gone(child);
  clearTimeout(timer);
};

/** Starts one of the entry files beside this one and waits until it is ready. */
export const start = async (
  entry: 'api' | 'worker' | 'load',
  env: Readonly<Record<string, string>> = {},
  execArgv: readonly string[] = [],
): Promise<Process> => {
  const file = fileURLToPath(new URL(`./${entry}.js`, import.meta.url));
  const child = fork(file, { env: { ...process.env, ...env }, execArgv: [...execArgv] });
  const timer = setTimeout(() => child.kill('SIGKILL'), startTimeout);
  const ended = gone(child).then(() => Promise.reject(new Error(`the ${entry} process ended before it was ready`)));
  const [ready] = (await Promise.race([once(child, 'message'), ended])) as [Ready];
  ended.catch(() => undefined);
  clearTimeout(timer);
  const kill9 = (): Promise<void> => {
    child.kill('SIGKILL');
    return gone(child);
  };
  return { ...ready, child, stop: () => stop(child), kill9 };
};

/** Gives the load generator an order and waits for what came of it. */
export const load = async (generator: Process, order: Extract<Order, { do: 'run' }>): Promise<Outcome> => {
  generator.child.send(order);
  const [outcome] = (await once(generator.child, 'message')) as [Outcome];
  return outcome;
};
