import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { addressVariable } from './postgres.ts';

let keeper: ChildProcess | undefined;
let url: Promise<string> | undefined;

const startKeeper = async (): Promise<string> => {
  keeper = fork(resolve('test/setup/keeper.ts'), {
    execArgv: ['--import', './test/setup/typescript.mjs'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [answer] = (await once(keeper, 'message')) as [string];
  return answer;
};

const door = createServer((_, response) => {
  // A kept connection would now and then be closed here just when a spec asks again.
  response.setHeader('connection', 'close');
  url ??= startKeeper();
  url.then(
    (answer) => response.end(answer),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

/** Jest's globalSetup. The server itself starts when the first spec asks for it. */
export default async (): Promise<void> => {
  await once(door.listen(0, '127.0.0.1'), 'listening');
  process.env[addressVariable] = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
};

/** For globalTeardown; should Jest be killed instead, the keeper notices the broken channel. */
export const stopKeeper = async (): Promise<void> => {
  door.closeAllConnections();
  door.close();
  if (!keeper || keeper.exitCode !== null) return;
  keeper.disconnect();
  await once(keeper, 'exit');
};
