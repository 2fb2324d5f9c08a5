// Brings a checkout into a state in which it can run: packages installed, sources built. Says so on stderr only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const installStamp = at('node_modules', '.jicheng-installed');
const buildStamp = at('dist', '.jicheng-built');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Shows that something takes time: a turning mark on a terminal, one line elsewhere; nothing for the first second. */
const showing = async (what, work) => {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const marks = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧'];
  const terminal = process.stderr.isTTY;
  let turns = 0;
  const draw = () => process.stderr.write(`\r${marks[turns++ % marks.length]} ${what} ${seconds()}s `);
  let timer = setTimeout(() => {
    if (terminal) timer = setInterval(draw, 120);
    else process.stderr.write(`${what}……\n`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (terminal && turns) process.stderr.write('\r\u001B[K');
    if (seconds() > 0) process.stderr.write(`${what}：${seconds()}s\n`);
  }
};

/** Runs npm quietly; what it said is shown only when it fails. */
const runNpm = (args) =>
  new Promise((done, failed) => {
    const child = spawn(npm, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`npm ${args.join(' ')}\n${Buffer.concat(said).toString().trim()}`)),
    );
  });

const lockfileDigest = () => digest(read(at('package-lock.json')) ?? '');

/** Ours is the surest sign; npm's own record serves when somebody ran `npm install` by hand. */
const isInstalled = () =>
  read(installStamp) === lockfileDigest() ||
  changed(at('node_modules', '.package-lock.json')) >= Math.max(1, changed(at('package-lock.json')));

const install = async () => {
  // Not `npm ci`: it wants the packages of every other platform too, which a mirror may lack.
  await runNpm(['install', '--no-audit', '--no-fund', '--include=dev', '--include=optional']);
  writeFileSync(installStamp, lockfileDigest());
};

const sources = ['apps', 'libs', 'test/bench', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('.spec.ts'))
    .flatMap(({ name }) => filesUnder(join(path, name)));
};

/** Changes with every file that is edited, added or removed. */
const sourceDigest = () =>
  digest(
    sources
      .flatMap((path) => filesUnder(at(path)))
      .map((file) => `${file} ${changed(file)} ${statSync(file).size}`)
      .join('\n'),
  );

const build = async () => {
  const now = sourceDigest();
  rmSync(at('dist'), { recursive: true, force: true }); // else a removed source would live on
  await runNpm(['run', '-s', 'build']);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(buildStamp, now);
};

const isBuilt = () => read(buildStamp) === sourceDigest();

const lockDir = at('node_modules', '.jicheng-preparing');
const holderFile = join(lockDir, 'pid');

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const holderIsGone = () => {
  const pid = Number(read(holderFile));
  return pid ? !isAlive(pid) : Date.now() - changed(lockDir) > 5000;
};

const tryLock = () => {
  mkdirSync(dirname(lockDir), { recursive: true });
  try {
    mkdirSync(lockDir);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone()) rmSync(lockDir, { recursive: true, force: true });
    return false;
  }
  writeFileSync(holderFile, String(process.pid));
  return true;
};

/** One preparation at a time; the next one finds everything done. */
const alone = async (work) => {
  for (let waited = 0; !tryLock(); waited += 1) {
    if (waited === 10) process.stderr.write('另一进程正在安装或编译，等待其完成……\n');
    if (waited > 6000)
      throw new Error(`等待超时：请删除 ${lockDir} 后重试 / timed out: remove ${lockDir} and try again`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lockDir, { recursive: true, force: true });
  }
};

const prepare = async () => {
  if (isInstalled() && isBuilt()) return;
  await alone(async () => {
    if (!isInstalled()) await showing('正在安装依赖（npm install）', install);
    if (!isBuilt()) await showing('正在编译（npm run build）', build);
  });
};

/** Installs and builds what is missing, then reads `.env`. A failure ends the process with npm's own words. */
export const ready = async () => {
  await prepare().catch((error) => {
    process.stderr.write(`无法完成安装或编译 / cannot install or build: ${error.message}\n`);
    process.exit(1);
  });
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
  process.env.DATA_DIR ||= at('.data'); // the same one from whichever folder a command is called
};

/** Calls `main` of a built module. A refused start is told in its two sentences; anything else is a bug and keeps its stack. */
export const run = async (path, ...args) => {
  await ready();
  const { main } = await import(new URL(`../dist/${path}`, import.meta.url).href);
  try {
    await main(...args);
  } catch (error) {
    if (!error?.zh) throw error;
    process.stderr.write(`${error.zh}\n${error.en}\n`);
    process.exit(1);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await ready();
