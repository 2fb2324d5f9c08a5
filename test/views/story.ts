import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { civilDate } from '#domain/deadlines/civil';
import type { Role } from '#domain/vocabulary';
import { demoPassword } from '../../apps/api/src/demo/people.ts';
import { seedBureau, seedCases, type Case, type Size } from '../bureau/bureau.ts';
import { signedIn } from '../caller.ts';
import { handInPapers } from './papers.ts';

/** Evaluations that views are made of, by the name that views call them by. */
const cases = {
  opened: { situation: 'opened', title: '新下达的项目', unit: 1 },
  returned: { situation: 'goalReturned', title: '退回修改的目标', year: 'excellent' },
  filling: { situation: 'selfDrafting', title: '设备购置及安装项目' },
  ruined: { situation: 'selfRuined', title: '问题很多的项目' },
  running: { situation: 'running', title: '河道整治项目' },
  alarmed: { situation: 'alarmed', title: '支出滞后的项目' },
  suspended: { situation: 'suspended', title: '暂停办理的项目' },
  atHead: { situation: 'reviewAtHead', title: '业务培训项目' },
  atDepartment: { situation: 'reviewAtDepartment', title: '信息系统运维项目' },
  atOffice: { situation: 'reviewAtOffice', title: '校舍维修改造项目' },
  toPublish: { situation: 'toPublish', title: '困难群众救助项目' },
  published: { situation: 'published', title: '公共图书购置项目' },
  archived: { situation: 'archived', title: '防汛物资储备项目' },
} as const satisfies Record<string, Omit<Case, 'indicators'>>;
export type CaseName = keyof typeof cases | 'long';

/** A house with a story: the demonstration, a bureau around it, and one evaluation for each thing worth seeing. */
export interface Story {
  home: string;
  id: Readonly<Record<CaseName, string>>;
  password: string;
  close(): Promise<void>;
}

export interface Started {
  address: string;
  /** What the house prints while nobody is in it. */
  setupCode?: string;
  close(): Promise<void>;
}

const startHouse = async (settings: Record<string, string>): Promise<Started> => {
  const folder = await mkdtemp(join(tmpdir(), 'jicheng-story-'));
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings };
  const child = fork('test/views/house-process.ts', { execArgv: ['--import', './test/setup/typescript.mjs'], env });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the house ended before it was ready')));
  ended.catch(() => undefined);
  const [said] = (await Promise.race([once(child, 'message'), ended])) as [Omit<Started, 'close'>];
  const close = async (): Promise<void> => {
    child.disconnect();
    await once(child, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  return { ...said, close };
};

/** Nobody is in it yet. */
export const openEmptyHouse = (url: string) => startHouse({ DATABASE_URL: url, DEMO: 'false' });

/** A post at the department of education, that waits for the security administrator. */
const asked = (role: Role): object => ({ organisation: 'czj.jyj', roles: [role], reason: '内设机构分工调整' });

/** What people do before they are looked at: through the door, as people do. Nothing leaves the machine: the exits are closed. */
const deeds: readonly [login: string, path: string, body: object][] = [
  [
    'czj.administrator',
    'api/endpoints',
    {
      channel: 'webhook',
      name: '县预算一体化系统',
      url: 'https://budget.example/hooks/performance',
      enabled: false,
    },
  ],
  [
    'czj.administrator',
    'api/endpoints',
    {
      channel: 'wecom',
      name: '教育系统绩效管理工作群',
      url: 'https://wecom.example/send?key=0000',
      organisation: 'czj.jyj',
      enabled: false,
    },
  ],
  ['czj.administrator', 'api/people/jyj.departmentReviewer/posts', asked('archivist')],
  ['czj.administrator', 'api/people/jyj.departmentReviewer/posts', asked('unitHead')],
];

const live = async (address: string): Promise<void> => {
  for (const [login, path, body] of deeds) {
    const answer = await (await signedIn(address, { id: login }, demoPassword)).post(path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  }
};

const untilQuiet = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (let i = 0; i < 300; i += 1) {
      const { rowCount } = await client.query('select from delivery where done_at is null and dead_at is null limit 1');
      if (!rowCount) return;
      await new Promise((done) => setTimeout(done, 100));
    }
  } finally {
    await client.end();
  }
};

/** Opens it on an empty database. `long`: how many indicators the longest table has. */
export const openStory = async (url: string, size: Size, long: number): Promise<Story> => {
  const { address, close } = await startHouse({ DATABASE_URL: url, DEMO: 'true' });
  try {
    const today = civilDate(new Date().toISOString());
    await seedBureau(url, today, size);
    const named = Object.entries({ ...cases, long: { situation: 'selfDrafting', title: '指标很多的项目' } } as const);
    const made = await seedCases(
      url,
      today,
      named.map(([name, one]) => ({ ...one, indicators: name === 'long' ? long : size.indicators })),
    );
    const id = Object.fromEntries(named.map(([name], i) => [name, made[i]])) as Story['id'];
    await live(address);
    await handInPapers(address, [id.filling, id.atOffice]);
    await untilQuiet(url);
    return { home: `${address}/`, id, password: demoPassword, close };
  } catch (error) {
    await close();
    throw error;
  }
};
