import { userInfo } from 'node:os';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import { listLetters, redriveLetters, type LetterLine } from '#engine/channels/letters';
import { systemClock } from '#engine/clock';
import { readConfig } from '#engine/config/config';
import { migrate } from '#engine/database/migrate';
import { createPool } from '#engine/database/pool';
import { connect } from '../database.ts';
import { defineTask, exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';
import { tableLines } from '../terminal/table.ts';
import { plain } from '../terminal/width.ts';

interface Options {
  redrive?: string;
  all?: true;
  json?: true;
}

const most = 200;

/** Whoever has the machine has everything; the audit trail says by which account. */
const keeper = (): { id: string; name: string; path: null; all: true; contents: false } => {
  const { username } = userInfo();
  return { id: `cli:${username}`, name: `运维人员${username}`, path: null, all: true, contents: false };
};

const dead = async (pool: Pool): Promise<LetterLine[]> => {
  const lists = (['sendings', 'effects'] as const).map((of) =>
    listLetters(pool, keeper(), { of, state: 'dead', offset: 0, limit: most }),
  );
  return (await Promise.all(lists)).flatMap(({ items }) => items);
};

const columns = [
  { head: '编号' },
  { head: '渠道' },
  { head: '发给', max: 24 },
  { head: '停止时间' },
  { head: '次数', right: true },
  { head: '原因', max: 60 },
];

const row = ({ id, channelTitle, to, endedAt, attempts, note }: LetterLine): string[] => [
  id,
  channelTitle,
  plain(to),
  endedAt?.slice(0, 16).replace('T', ' ') ?? '',
  `${attempts}`,
  plain(note),
];

const listed = (lines: readonly LetterLine[]): string =>
  lines.length === 0
    ? '没有停止的投递。'
    : [
        ...tableLines(columns, lines.map(row)),
        '',
        '重新投递：jicheng letters --redrive 编号，或 --all 全部（时间为 UTC）',
      ].join('\n');

const work = async (pool: Pool, io: Io, { redrive, all, json }: Options): Promise<number> => {
  const which = all ? 'all' : redrive?.split(',');
  if (which) {
    const redriven = await redriveLetters(pool, which, keeper(), systemClock.now());
    io.stdout.write(
      json ? `${JSON.stringify({ redriven })}\n` : `已重新投递${redriven.length}条：${redriven.join('、') || '无'}\n`,
    );
    return exit.fine;
  }
  const lines = await dead(pool);
  io.stdout.write(json ? `${JSON.stringify({ letters: lines }, null, 2)}\n` : `${listed(lines)}\n`);
  return lines.length === 0 ? exit.fine : exit.faults;
};

/** Dead letters: sendings and effects that were given up, and how to set them going again. */
export const letters = defineTask<[], Options>({
  name: 'letters',
  summary: '列出已停止的投递（邮件、机器人、Webhook、后台任务），或重新投递',
  args: [],
  options: [
    ['--redrive <编号>', '重新投递这一条；多条以逗号分隔'],
    ['--all', '重新投递全部'],
    ['--json', '输出JSON'],
  ],
  run: async (io, _, options) => {
    if (options.all && options.redrive) throw new DomainError('invalid', '--redrive 与 --all 只能用一个');
    const { url, stop } = await connect(readConfig(io.env), io);
    await migrate(url);
    const pool = createPool(url, 2);
    try {
      return await work(pool, io, options);
    } finally {
      await pool.end();
      await stop();
    }
  },
});
