import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ready, root } from './prepare.mjs';

/** Runs a program of the test folder from its source, with the house built beside it and the arguments of this call. */
export const runSource = async (file) => {
  await ready();
  const args = ['--import', './test/setup/typescript.mjs', file, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the program too: it closes what it has opened, and its end is ours.
  process.on('SIGINT', () => undefined);
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
};
