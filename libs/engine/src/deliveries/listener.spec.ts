import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { until } from '../../../../test/running.ts';
import { freshDatabase, type SpecDatabase } from '../../../../test/setup/postgres.ts';
import { Listener, type Committed } from './listener.ts';

/** A way to the database that can be cut, and counts who knocks. */
class Gate {
  open = true;
  knocks = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(target: URL) {
    this.server = createServer((socket) => {
      this.knocks += 1;
      this.sockets.add(socket.on('error', () => undefined));
      if (!this.open) return void socket.destroy();
      const inside = connect(Number(target.port), target.hostname).on('error', () => undefined);
      socket.pipe(inside).pipe(socket);
      socket.on('close', () => inside.destroy());
      inside.on('close', () => socket.destroy());
    });
  }

  async address(url: string): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String((this.server.address() as AddressInfo).port);
    return through.href;
  }

  cut(): void {
    this.open = false;
    this.knocks = 0;
    this.sockets.forEach((socket) => socket.destroy());
  }

  close(): void {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
  }
}

const retry = 40;

describe('listening for what was committed', () => {
  let database: SpecDatabase;
  let gate: Gate;
  let listener: Listener;
  const heard: Committed[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    gate = new Gate(new URL(database.url));
    listener = new Listener(await gate.address(database.url), (committed) => heard.push(committed), retry);
    await listener.open();
  }, 60_000);
  afterAll(async () => {
    await listener.close();
    gate.close();
    await database.drop();
  });

  const say = async (ids: string[]): Promise<void> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`select pg_notify('jicheng', $1)`, [JSON.stringify({ consumers: ['score'], ids })]);
    await client.end();
  };

  it('hears it', async () => {
    await say(['a']);
    await until('a is heard', async () => heard.length === 1);
    expect(heard).toEqual([{ consumers: ['score'], ids: ['a'] }]);
  });

  it('knocks with patience while the database is away: one try at a time, however long it takes', async () => {
    gate.cut();
    await new Promise((done) => setTimeout(done, retry * 12));
    expect(gate.knocks).toBeGreaterThan(1);
    expect(gate.knocks).toBeLessThanOrEqual(12);
  });

  it('comes back by itself, and hears everything once', async () => {
    heard.length = 0;
    gate.open = true;
    await until('listening again', async () => {
      await say(['b']);
      return heard.length > 0;
    });
    heard.length = 0;
    await say(['c']);
    await new Promise((done) => setTimeout(done, retry * 5));
    expect(heard.filter(({ ids }) => ids[0] === 'c')).toHaveLength(1);
  });

  it('stays closed once it was closed, even while the database is away', async () => {
    gate.cut();
    await listener.close();
    gate.knocks = 0;
    await new Promise((done) => setTimeout(done, retry * 5));
    expect(gate.knocks).toBe(0);
  });
});
