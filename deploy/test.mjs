import { spawn, spawnSync } from 'node:child_process';
import { ready, root } from './prepare.mjs';

await ready();
delete process.env.DATA_DIR; // a spec chooses its own
if (spawnSync('redis-server', ['--version']).status !== 0)
  console.log('本机没有 redis-server，跳过 Redis 部分的测试（安装：apt install redis-server）。');

const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.once('exit', (code) => process.exit(code ?? 1));
