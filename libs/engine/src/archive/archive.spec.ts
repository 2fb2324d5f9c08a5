import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, integer } from 'fast-check';
import yazl from 'yazl';
import { buffer } from 'node:stream/consumers';
import { DomainError } from '#domain/error';
import { pageOfJson } from '#domain/archive/json';
import { archiveFormat } from '#domain/archive/record';
import { evaluationId, facts } from '../../../../test/archived.ts';
import { chained, genesis, type Link } from '../event-store/chain.ts';
import { listed, manifestsOf, type Packed } from './manifest.ts';
import { packageOf } from './package.ts';
import { directory, limits, unzip } from './unzip.ts';
import { verifyArchive, type Problem } from './verify.ts';
import { zipOf } from './zip.ts';

const chainOf = (events = facts): Link[] => {
  let previous = genesis;
  return events.map((event) => {
    previous = chained(previous, evaluationId, event);
    return { event, hash: previous };
  });
};

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Nothing is attached to this evaluation: what is kept of its package is the whole. */
const nothing = async (): Promise<null> => null;
const { kept: original, sha256 } = await packageOf(evaluationId, chainOf(), nothing);
const contents = (await unzip(original)).files;
const files = [...contents].map(([path, bytes]): Packed => ({ path, bytes }));
const payload = files.filter(({ path }) => !path.startsWith('manifest'));

const problemsOf = async (bytes: Buffer): Promise<Problem[]> => {
  const verdict = await verifyArchive(bytes);
  return verdict.ok ? [] : verdict.problems;
};
const blamed = async (bytes: Buffer): Promise<string[]> => (await problemsOf(bytes)).map(({ file }) => file);

/** A forger's package: files changed, and the manifests made anew so that they fit. */
const forged = (change: (file: Packed) => Packed | null): Promise<Buffer> => {
  const kept = payload.flatMap((file) => change(file) ?? []);
  return zipOf([...kept, ...manifestsOf(kept.map(listed), archiveFormat)]);
};
const replaced = (path: string, from: string | RegExp, to: string) => (file: Packed) =>
  file.path === path ? { path, bytes: Buffer.from(file.bytes.toString().replace(from, to)) } : file;

const deflated = (entries: readonly Packed[]): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const { path, bytes } of entries) zip.addBuffer(bytes, path);
  zip.end();
  return buffer(zip.outputStream);
};

describe('the package of an evaluation', () => {
  it('verifies by itself', async () => {
    expect(await verifyArchive(original)).toEqual({
      ok: true,
      files: files.length,
      events: facts.length,
      sha256,
      repacked: false,
    });
  });

  /** What a fresh process in another time zone prints. */
  const printedIn = (TZ: string, script: string): string =>
    execFileSync(
      process.execPath,
      ['--import', './test/setup/typescript.mjs', '--input-type=module', '--eval', script],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TZ } },
    );
  const zones = ['Asia/Shanghai', 'America/New_York'];

  it('is the same to the last byte wherever and whenever it is built', () => {
    const script = `
      const { packageOf } = await import('./libs/engine/src/archive/package.ts');
      const { chained, genesis } = await import('./libs/engine/src/event-store/chain.ts');
      const { evaluationId, facts } = await import('./test/archived.ts');
      let hash = genesis;
      const links = facts.map((event) => ({ event, hash: (hash = chained(hash, evaluationId, event)) }));
      process.stdout.write((await packageOf(evaluationId, links, async () => null)).sha256);`;
    expect(zones.map((zone) => printedIn(zone, script))).toEqual([sha256, sha256]);
  }, 30_000);

  it('of the first format still verifies, to the last byte as it was built then', async () => {
    const then = readFileSync(join(root, 'test/archives/format-1.zip'));
    expect(await verifyArchive(then)).toMatchObject({ ok: true, events: facts.length, repacked: false });
    const at = then.indexOf('97.42');
    then[at] = (then[at] ?? 0) ^ 1;
    expect(await blamed(then)).toEqual(['得分.json']);
  });

  it('would not be the same if its files were dated by an instant', () => {
    const script = `
      const { default: yazl } = await import('yazl');
      const { buffer } = await import('node:stream/consumers');
      const zip = new yazl.ZipFile();
      zip.addBuffer(Buffer.from('x'), 'x', { mtime: new Date('2024-01-01T00:00:00Z'), compress: false });
      zip.end();
      process.stdout.write((await buffer(zip.outputStream)).toString('hex'));`;
    expect(new Set(zones.map((zone) => printedIn(zone, script))).size).toBe(2);
  }, 30_000);

  it('is checked by sha256sum alone, without us', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jicheng-archive-'));
    try {
      execFileSync('mkdir', ['-p', join(folder, '全过程'), join(folder, '表格')]);
      for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
      const check = () =>
        execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], {
          cwd: folder,
          stdio: 'pipe',
          env: { ...process.env, LC_ALL: 'C' },
        });
      expect(check().toString()).toBe('');
      writeFileSync(join(folder, '得分.json'), '{}');
      expect(check).toThrow(/WARNING: 1 computed checksum did NOT match/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a package that was touched', () => {
  const ownerOf = (offset: number): string => {
    let end = 0;
    for (const { path, bytes } of files) {
      end += 30 + Buffer.byteLength(path) + bytes.length;
      if (offset < end) return path;
    }
    return directory;
  };
  const flipped = (offset: number, bit: number): Buffer => {
    const copy = Buffer.from(original);
    copy[offset] = (copy[offset] ?? 0) ^ (1 << bit);
    return copy;
  };

  it('names the file of any flipped bit in it', async () => {
    const inFiles = integer({ min: 0, max: original.length - 1 }).filter((offset) => ownerOf(offset) !== directory);
    await assert(
      asyncProperty(inFiles, integer({ min: 0, max: 7 }), async (offset, bit) => {
        expect(await blamed(flipped(offset, bit))).toContain(ownerOf(offset));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('never passes, wherever in the headers and the directory of the zip the bit lies', async () => {
    const first = original.indexOf(Buffer.from('PK\u0001\u0002'));
    const offsets = [...Array(60).keys(), ...Array.from({ length: original.length - first }, (_, i) => first + i)];
    const passed: number[] = [];
    for (const offset of offsets) {
      const verdict = await verifyArchive(flipped(offset, offset % 8)).catch((error: DomainError) => error);
      if (!(verdict instanceof DomainError) && verdict.ok) passed.push(offset);
    }
    expect(passed).toEqual([]);
  }, 60_000);

  it('is told by a file that is missing, or that nobody listed', async () => {
    expect(await problemsOf(await zipOf(files.filter(({ path }) => path !== '公开件.json')))).toContainEqual({
      file: '公开件.json',
      problem: '清单内有，压缩包内没有',
    });
    expect(await blamed(await zipOf([...files, { path: '附件.txt', bytes: Buffer.from('x') }]))).toEqual(['附件.txt']);
    expect(await blamed(await zipOf(files.filter(({ path }) => path !== 'manifest.json')))).toEqual(['manifest.json']);
  });

  it('is told although the manifests were made anew, by the facts themselves', async () => {
    const cases: [string, (file: Packed) => Packed | null][] = [
      ['全过程/事件.jsonl', replaced('全过程/事件.jsonl', '情况属实', '情况不实')],
      ['全过程/事件.jsonl', replaced('全过程/事件.jsonl', /[^\n]+\n$/, '')],
      ['全过程/事件.jsonl', replaced('全过程/事件.jsonl', '"goal.submitted.v1"', '"no.such.event"')],
      ['全过程/状态.json', replaced('全过程/状态.json', '"statedTotal": "97.5"', '"statedTotal": "99.5"')],
      ['元数据.json', replaced('元数据.json', '"archived"', '"review"')],
      ['表格/自评表.json', replaced('表格/自评表.json', '200人次', '300人次')],
      ['公开件.json', (file) => (file.path === '公开件.json' ? null : file)],
      ['得分.json', replaced('得分.json', '97.42', '99.42')],
    ];
    for (const [file, change] of cases) expect(await blamed(await forged(change))).toContain(file);
  });

  it('is told by a fact that was taken out of the middle and all hashes made anew, since the flow breaks', async () => {
    const without = facts
      .filter(({ type }) => type !== 'goal.approved.v1')
      .map((fact, i) => ({ ...fact, version: i + 1 }));
    const lines = chainOf(without).map((link) => JSON.stringify(link));
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    expect(
      await problemsOf(await forged((file) => (file.path === '全过程/事件.jsonl' ? { ...file, bytes } : file))),
    ).toEqual([{ file: '全过程/事件.jsonl', problem: '事项的先后不合流程，无法推演' }]);
  });

  it('passes when it was only zipped anew by another program, and says so', async () => {
    expect(await verifyArchive(await deflated(files))).toMatchObject({ ok: true, repacked: true });
  });

  it('is still checked file by file when it was zipped anew', async () => {
    const changed = files.map(replaced('得分.json', '97.42', '99.42'));
    expect(await blamed(await deflated(changed))).toEqual(['得分.json']);
  });
});

describe('a zip that was made to harm', () => {
  const refusal = async (bytes: Buffer): Promise<string> =>
    verifyArchive(bytes).then(
      (verdict) => JSON.stringify(verdict),
      (error: DomainError) => error.message,
    );
  const renamed = async (name: string): Promise<Buffer> => {
    const zip = await zipOf([{ path: 'x'.repeat(name.length), bytes: Buffer.from('x') }]);
    return Buffer.from(zip.toString('latin1').replaceAll('x'.repeat(name.length), name), 'latin1');
  };

  it('is refused with one sentence', async () => {
    const many = Array.from({ length: limits.entries + 1 }, (_, i) => ({ path: `${i}`, bytes: Buffer.alloc(0) }));
    const bomb = { path: 'bomb', bytes: Buffer.alloc(8 * 1024 * 1024) };
    const twice = [1, 2].map(() => ({ path: 'manifest.json', bytes: Buffer.from('{}') }));
    const cases: [string, Buffer][] = [
      ['指向压缩包之外', await renamed('../../etc')],
      ['指向压缩包之外', await renamed('/etc/a')],
      ['不可见字符', await renamed('\u001B[2Jx')],
      ['重复', await zipOf(twice)],
      ['超过100个', await zipOf(many)],
      ['压缩比异常', await deflated([bomb])],
      ['不是zip文件', Buffer.from('%PDF-1.7')],
      ['不是归档包', await zipOf([{ path: 'a.txt', bytes: Buffer.from('a') }])],
    ];
    for (const [reason, bytes] of cases) {
      const said = await refusal(bytes);
      expect(said).toMatch(new RegExp(`^不能校验这个压缩包：[^。\n]*${reason}[^。\n]*$`));
    }
  });

  it('is refused when its files share their bytes or declare more than the limit', async () => {
    const zip = await zipOf([{ path: 'manifest.json', bytes: Buffer.from(pageOfJson({})) }]);
    const entry = zip.indexOf(Buffer.from('PK\u0001\u0002'));
    const declaring = (size: number): Buffer => {
      const copy = Buffer.from(zip);
      copy.writeUInt32LE(size, entry + 20);
      copy.writeUInt32LE(size, entry + 24);
      return copy;
    };
    expect(await refusal(declaring(600 * 1024 * 1024))).toContain('解压后超过512MB');
    expect(await refusal(declaring(100_000))).toContain('互相重叠');
  });

  it('is damaged, not hostile, when its end is missing', async () => {
    expect(await blamed(original.subarray(0, original.length - 100))).toEqual([directory]);
  });
});
