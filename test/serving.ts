import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { settingsFor, type House } from './running.ts';

/** The same house seen through HTTP, from a process of its own as in service. */
interface Served {
  address: string;
  setClock(instant: string): Promise<void>;
  /** What the process would print for whoever started it; null when nothing is to be set up. */
  setupCode(): Promise<string | null>;
  close(): Promise<void>;
}

/** Runs a script of the specs beside this process. */
export const beside = (script: string, args: readonly string[]): ChildProcess =>
  fork(script, args, {
    execArgv: ['--import', './test/setup/typescript.mjs'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });

/** HTTP over a house that is open, until it is closed. */
export const serve = async (
  { url, clock }: Pick<House, 'url' | 'clock'>,
  settings: Record<string, string> = {},
): Promise<Served> => {
  const child = beside('test/setup/server-process.ts', [
    url,
    JSON.stringify({ ...settingsFor(undefined), ...settings }),
    clock.now(),
  ]);
  const [address] = (await once(child, 'message')) as [string];
  return {
    address,
    setClock: async (instant) => {
      clock.set(instant);
      child.send({ instant });
      await once(child, 'message');
    },
    setupCode: async () => {
      child.send('setupCode');
      return ((await once(child, 'message')) as [string | null])[0];
    },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
};
