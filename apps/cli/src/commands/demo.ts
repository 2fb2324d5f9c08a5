import { join, relative } from 'node:path';
import { DomainError } from '#domain/error';
import { readConfig } from '#engine/config/config';
import { projectRoot } from '#engine/config/project';
import { Refused } from '../demo/client.ts';
import { demo as play, type DemoLine } from '../demo/demo.ts';
import type { Tally } from '../demo/witness.ts';
import { addressOf, isUnreachable, unreachable } from '../remote/address.ts';
import { defineTask, exit } from '../task.ts';
import { paintFor } from '../terminal/paint.ts';
import { tableLines } from '../terminal/table.ts';

const columns = [
  { head: '表格' },
  { head: '所处环节' },
  { head: '自评', right: true },
  { head: '系统核算', right: true },
  { head: '审核', right: true },
  { head: '等级' },
  { head: '问题（红/黄/蓝）' },
  { head: '事件', right: true },
  { head: '归档包' },
  { head: '位置' },
];

const row = (line: DemoLine): string[] => [
  line.form,
  line.place,
  line.stated ?? '—',
  line.computed ?? '—',
  line.reviewer ?? '—',
  line.grade ?? '—',
  `${line.red}/${line.yellow}/${line.blue}`,
  String(line.events),
  line.verified ? '校验通过' : '校验不符',
  relative('', line.archive),
];

const sum = ({ steps, notices, refusals, facts }: Tally): string =>
  `共${steps}步，逐步向系统核对：通知${notices}条均在收件箱中，应拒绝的操作${refusals}次均被拒绝，其他事实${facts}项相符\n`;

/** Refusals of the running system, and a system that is not there, in one sentence. */
const explained = (error: unknown, url: string): unknown => {
  if (error instanceof Refused) {
    const why = error.code === 'unauthenticated' ? '（演示需要以演示数据启动的系统，即 npm start 的默认方式）' : '';
    return new DomainError('conflict', `系统拒绝了演示的一步：${error.message}${why}`);
  }
  return isUnreachable(error) ? unreachable(url) : error;
};

/** Drives the published forms through the running system over its HTTP API. */
export const demo = defineTask<[], { url?: string; password: string; json?: true }>({
  name: 'demo',
  summary: '让真实公开表格在运行中的系统里走完全程，直到公开、归档、校验',
  args: [],
  options: [
    ['--url <地址>', '系统的地址（默认为本机 npm start 的地址）'],
    ['--password <口令>', '演示账号的口令', 'jicheng-demo'],
    ['--json', '输出JSON'],
  ],
  run: async (io, _, { url, password, json }) => {
    const { dataDir } = readConfig(io.env);
    const address = await addressOf(io, url);
    const options = { url: address, password, forms: join(projectRoot, 'test', 'forms'), into: join(dataDir, 'demo') };
    const tell = (line: string, step: number): void => void io.stderr.write(`[${step}] ${line}\n`);
    const report = await play({ ...options, tell }).catch((error: unknown) => {
      throw explained(error, address);
    });
    const { forms: lines, checked } = report;
    const text = json ? JSON.stringify(report, null, 2) : tableLines(columns, lines.map(row)).join('\n');
    io.stdout.write(`${text}\n`);
    const verified = lines.every((line) => line.verified);
    if (!json) io.stdout.write(`\n${sum(checked)}`);
    if (!json)
      io.stdout.write(
        `${paintFor(io)(verified ? 'green' : 'red', verified ? `${lines.length}张表格全部公开、归档，归档包校验通过` : '有归档包未通过校验')}\n`,
      );
    return verified ? exit.fine : exit.faults;
  },
});
