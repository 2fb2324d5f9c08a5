import { Client } from 'pg';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '#engine/clock';
import type { Config } from '#engine/config/config';
import { StartupError } from '#engine/config/startup-error';
import { migrate } from '#engine/database/migrate';
import { createPool } from '#engine/database/pool';
import { Setup } from '#engine/people/setup';
import { assertDurable } from '#engine/postgres/assert-durable';
import { startPostgres } from '#engine/postgres/start-postgres';
import { refoldIfOutdated } from '#engine/rebuild/refold';
import { sealSecrets } from '#engine/secrets/sealing';
import { startWorker } from '../../worker/src/worker.ts';
import { refuseDemoLeft } from './demo/left.ts';
import { demoAccounts, demoPassword } from './demo/people.ts';
import { seedDemo } from './demo/seed.ts';
import { startServer } from './server.ts';

export interface House {
  address: string;
  app: NestFastifyApplication;
  /** 启用码, while nobody is in the house. */
  setupCode: string | undefined;
  close(): Promise<void>;
}

type Log = (line: string) => void;

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** Demo accounts have a known password: they must not be reachable from other machines. */
const refuseOpenDemo = ({ demo, http: { host } }: Config): void => {
  if (!demo || loopback.has(host)) return;
  throw new StartupError(
    'settings',
    `演示数据的账号口令是公开的，不能对外提供服务：请设 DEMO=false，或将 HOST 设为 127.0.0.1（现为 ${host}）。`,
    `The demo accounts have a public password: set DEMO=false, or HOST=127.0.0.1 (now ${host}).`,
  );
};

const checkDurable = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await assertDurable(client).finally(() => client.end());
};

/** Runs the closers of what has been opened, last first, even when one of them fails. */
class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.unshift(close);
  }

  async close(): Promise<void> {
    for (const close of this.closers.splice(0)) await close().catch((error: unknown) => console.error(error));
  }
}

const openDatabase = async (config: Config, opened: Opened, log: Log): Promise<string> => {
  if (config.database.url) return config.database.url;
  const postgres = await startPostgres({ dataDir: config.dataDir, log });
  opened.add(() => postgres.stop());
  return postgres.url;
};

/** Before anybody acts: a state of an older shape would be misread, and a secret under another key not at all. */
const makeReady = async ({ dataDir }: Config, databaseUrl: string, log: Log): Promise<void> => {
  const pool = createPool(databaseUrl, 2);
  try {
    await refoldIfOutdated(pool, log);
    const sealed = await sealSecrets(pool, dataDir);
    if (sealed > 0) log(`接收地址的密钥已加密存放（${sealed}个）`);
  } finally {
    await pool.end();
  }
};

const open = async (config: Config, opened: Opened, log: Log): Promise<House> => {
  refuseOpenDemo(config);
  const databaseUrl = await openDatabase(config, opened, log);
  await checkDurable(databaseUrl);
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) log(`数据库结构已更新（${applied.length}项）`);
  await makeReady(config, databaseUrl, log);
  if (!config.demo) await refuseDemoLeft(databaseUrl);
  const { app, address } = await startServer({ config, databaseUrl });
  opened.add(() => app.close());
  if (config.worker.inProcess) {
    const pool = createPool(databaseUrl, config.database.poolSize);
    opened.add(() => pool.end());
    const worker = await startWorker(config, databaseUrl, pool, systemClock);
    opened.add(() => worker.close());
    log(`后台任务已启动（队列：${config.queues.backend === 'redis' ? 'Redis' : 'PostgreSQL'}）`);
  }
  if (config.demo) await seedDemo(app, log);
  const setupCode = await app.get(Setup).codeToShow();
  return { address, app, setupCode, close: () => opened.close() };
};

/** Database, migrations, API and worker, in the order in which they need each other. What was opened is closed again if a later step fails. */
export const openHouse = async (config: Config, log: Log): Promise<House> => {
  const opened = new Opened();
  try {
    return await open(config, opened, log);
  } catch (error) {
    await opened.close();
    throw error;
  }
};

/** The lines that a newcomer needs: where to look, and who to be. */
export const welcome = ({ address, setupCode }: House, { demo }: Config): string[] => [
  '',
  `绩程已就绪：${address}`,
  ...(demo
    ? [
        '',
        '演示账号（口令均为 ' + demoPassword + '）：',
        ...demoAccounts().map(({ role, login, where }) => `  ${role}　${login}　${where}`),
      ]
    : []),
  ...(setupCode
    ? ['', '系统中还没有任何人员。请在浏览器打开上述地址启用系统，届时填写启用码：', `  ${setupCode}`]
    : []),
  '',
  '按 Ctrl-C 停止。',
];
