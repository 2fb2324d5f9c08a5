import { readConfig } from '#engine/config/config';
import { migrate } from '#engine/database/migrate';
import { createPool } from '#engine/database/pool';
import { rebuild as run, type Rebuilt } from '#engine/rebuild/rebuild';
import { connect } from '../database.ts';
import { defineTask, exit } from '../task.ts';
import type { Io } from '../terminal/io.ts';
import { paintFor } from '../terminal/paint.ts';

const told = ({ before, after, evaluations, events, seconds }: Rebuilt, io: Io): string => {
  const same = before === after;
  return [
    `由${events}个事件重建了${evaluations}项评价，用时${seconds.toFixed(2)}秒（每秒${Math.round(events / Math.max(seconds, 0.001))}个事件）`,
    `重建前摘要：${before}`,
    `重建后摘要：${after}`,
    paintFor(io)(
      same ? 'green' : 'red',
      same ? '前后一致：所见的一切都可由事件得出' : '前后不一致：重建前的派生数据与事件不符，现以事件为准',
    ),
  ].join('\n');
};

/** Empties every projection and computes it anew from the events. */
export const rebuild = defineTask<[], { json?: true }>({
  name: 'rebuild',
  summary: '清空全部派生数据，由事件重建，核对前后摘要',
  args: [],
  options: [['--json', '输出JSON']],
  run: async (io, _, { json }) => {
    const config = readConfig(io.env);
    const { url, stop } = await connect(config, io);
    await migrate(url);
    const pool = createPool(url, 4);
    try {
      const draw = (events: number): unknown => io.stderr.isTTY && io.stderr.write(`\r\u001B[K已处理${events}个事件`);
      const rebuilt = await run(pool, draw);
      if (io.stderr.isTTY) io.stderr.write('\r\u001B[K');
      io.stdout.write(`${json ? JSON.stringify(rebuilt) : told(rebuilt, io)}\n`);
      return rebuilt.before === rebuilt.after ? exit.fine : exit.faults;
    } finally {
      await pool.end();
      await stop();
    }
  },
});
