import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles, type HostileFile } from '../../../test/hostile-files.ts';
import type { Verdict } from '../../../test/read-hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
let reader: ChildProcess;

beforeAll(async () => {
  reader = fork('test/read-hostile.ts', {
    execArgv: ['--expose-gc', '--import', './test/setup/typescript.mjs'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await once(reader, 'message');
});
afterAll(() => {
  reader.kill();
  rmSync(folder, { recursive: true });
});

/** What the process of its own answers. A hang ends with the test's own time. */
const ask = async <T>(question: object | string): Promise<T> => {
  reader.send(question);
  const [answer] = (await once(reader, 'message', { signal: AbortSignal.timeout(20_000) })) as [T];
  return answer;
};
const judge = async ({ name, bytes }: HostileFile): Promise<Verdict> => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return ask({ name, path });
};

/** Two seconds; on a machine that is slow at this moment, eight times what bare reading of the longest part takes it. */
const isSlow = async (milliseconds: number): Promise<boolean> =>
  milliseconds > 2_000 && milliseconds > 8 * (await ask<number>('bare walk'));

it('over 300 damaged and hostile files: each gets one sentence, within two seconds and 150 MB, and none does harm', async () => {
  const wrong: string[] = [];
  let [refused, most] = [0, 0];
  for await (const file of hostileFiles()) {
    const { end, message, milliseconds, megabytes } = await judge(file);
    const sentence = message.startsWith(`无法导入文件“${file.name}”：`) && /，请[^。]+。$/.test(message);
    const expected = end === 'refused' ? sentence : end === 'read' && file.mayBeRead;
    if (!expected || megabytes > 150 || (await isSlow(milliseconds)))
      wrong.push(`${file.name}: ${end} ${message} ${Math.round(milliseconds)} ms ${Math.round(megabytes)} MB`);
    if (end === 'refused') refused += 1;
    most = Math.max(most, megabytes);
  }
  expect(wrong).toEqual([]);
  expect(refused).toBeGreaterThan(300);
  expect(most).toBeGreaterThan(10); // the measure works
}, 240_000);
