import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis of a spec's own. Keeps nothing over `kill9`: it may lose everything at any time. */
export interface SpecRedis {
  /** The same over restarts. */
  readonly url: string;
  start(): Promise<void>;
  /** No goodbye, no save. */
  kill9(): Promise<void>;
  /** Ends it for good and removes its folder. */
  stop(): Promise<void>;
}

const program = 'redis-server';

/** Whether this machine has a redis-server at all. */
export const hasRedis = (): boolean => spawnSync(program, ['--version']).status === 0;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => socket.end(() => done(reply.toString().startsWith('+PONG'))));
    socket.once('error', () => done(false));
  });

const launch = async (port: number, folder: string): Promise<ChildProcess> => {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, args, { stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  for (let waited = 0; waited < 250; waited += 1) {
    if (await answers(port)) return server;
    await sleep(20);
  }
  server.kill('SIGKILL');
  throw new Error(`redis-server does not answer on port ${port}`);
};

const kill = async (server: ChildProcess | undefined): Promise<void> => {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
};

/** Debian's redis-server on a free loopback port; `null` where the machine has none. */
export const startRedis = async (): Promise<SpecRedis | null> => {
  if (!hasRedis()) return null;
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined = await launch(port, folder);
  const kill9 = async () => {
    await kill(server);
    server = undefined;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill9,
    start: async () => {
      server ??= await launch(port, folder);
    },
    stop: async () => {
      await kill9();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
