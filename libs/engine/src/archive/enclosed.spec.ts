import { archiveFormat } from '#domain/archive/record';
import type { DomainError } from '#domain/error';
import { attachedFacts, contentOf, papers } from '../../../../test/archived-attachments.ts';
import { evaluationId } from '../../../../test/archived.ts';
import { chained, genesis, type Link } from '../event-store/chain.ts';
import { listed, manifestsOf, type Packed } from './manifest.ts';
import { packageOf } from './package.ts';
import { storedZip, type Entry } from './stored-zip.ts';
import { unzip } from './unzip.ts';
import { verifyArchive, type Problem } from './verify.ts';
import { wholePackage } from './whole.ts';
import { zipOf } from './zip.ts';

let hash = genesis;
const links = attachedFacts.map((event): Link => ({ event, hash: (hash = chained(hash, evaluationId, event)) }));

const collected = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const built = await packageOf(evaluationId, links, contentOf);
const whole = await wholePackage(built.kept, contentOf);
const original = await collected(whole.pieces);
const files = [...(await unzip(original)).files].map(([path, bytes]): Packed => ({ path, bytes }));
const first = '附件/001-验收单.pdf';

/** A forger's package, its manifests made anew. */
const forged = (changed: readonly Packed[]): Promise<Buffer> => {
  const payload = changed
    .filter(({ path }) => !path.startsWith('manifest'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return zipOf([...payload, ...manifestsOf(payload.map(listed), archiveFormat)]);
};
const problemsOf = async (bytes: Buffer): Promise<readonly Problem[]> => {
  const verdict = await verifyArchive(bytes);
  return verdict.ok ? [] : verdict.problems;
};
const changed = files.map((file) => {
  const bytes = Buffer.from(file.bytes);
  if (file.path === first) bytes[9] = bytes[9]! ^ 1;
  return { path: file.path, bytes };
});
const without = files.filter(({ path }) => path !== first);
const added = { path: '附件/006-补充.pdf', bytes: Buffer.from('%PDF-1.7') };

describe('the attachments of a package', () => {
  it('lie in it as they were handed in, numbered as on the list, but for those that were withdrawn', () => {
    const enclosed = files.filter(({ path }) => path.startsWith('附件/'));
    expect(enclosed).toEqual([
      { path: first, bytes: papers.receipt },
      { path: '附件/003-验收单.pdf', bytes: papers.second },
      { path: expect.stringMatching(/^附件\/004-核+.\.pdf$/u), bytes: papers.checked },
    ]);
  });

  it('are part of a whole that verifies, and whose hash and size were known before it was put together', async () => {
    expect(await verifyArchive(original)).toEqual({
      ok: true,
      files: files.length,
      events: attachedFacts.length,
      sha256: built.sha256,
      repacked: false,
    });
    expect([whole.size, built.size]).toEqual([original.length, original.length]);
    expect(built.kept.includes(papers.receipt)).toBe(false);
  });

  it('are listed for people, the withdrawn one with its reason', () => {
    const text = (path: string): string => files.find((file) => file.path === path)!.bytes.toString();
    const readme = text('说明.txt');
    expect(readme).toMatch(/^ {2}附件\/001-验收单\.pdf：佐证材料，1KB，张三上传，SHA-256：[0-9a-f]{64}$/mu);
    expect(readme).toMatch(/^ {2}002 会议纪要\.pdf：其他，1KB，张三上传，张三撤下，理由：传错年度；SHA-256：/mu);
    expect(text('manifest-sha256.txt')).toContain(`  ${first}\n`);
    expect(text('自评表.html')).toContain('张三撤下，理由：传错年度');
  });

  it('are missing from a package that was put together without them', async () => {
    expect(await problemsOf(built.kept)).toContainEqual({ file: first, problem: '清单内有，压缩包内没有' });
  });
});

describe('an attachment that was touched', () => {
  it('is named: changed by one byte, taken out, put in', async () => {
    expect(await problemsOf(await zipOf(changed))).toEqual([
      { file: first, problem: expect.stringMatching(/^内容与清单不符/u) },
    ]);
    expect(await problemsOf(await zipOf(without))).toEqual([{ file: first, problem: '清单内有，压缩包内没有' }]);
    expect(await problemsOf(await zipOf([...files, added]))).toEqual([
      { file: added.path, problem: '不在清单内，是后来加入的文件' },
    ]);
  });

  it('is named although the manifests were made anew, by the facts', async () => {
    expect(await problemsOf(await forged(changed))).toEqual([
      { file: first, problem: '内容与上传时登记的校验值不符，附件被改动或替换' },
    ]);
    expect(await problemsOf(await forged(without))).toEqual([
      { file: first, problem: '办理事项登记的附件，压缩包内没有' },
    ]);
    expect(await problemsOf(await forged([...files, added]))).toEqual([
      { file: added.path, problem: '办理事项中没有这份附件，是后来加入的' },
    ]);
    const back = { path: '附件/002-会议纪要.pdf', bytes: papers.mistaken };
    expect(await problemsOf(await forged([...files, back]))).toEqual([
      { file: back.path, problem: '这份附件已经撤下，不应在包内' },
    ]);
  });

  it('is not blamed when nothing was touched, even by a forger', async () => {
    expect(await problemsOf(await forged(files))).toEqual([]);
  });
});

describe('a content that is no longer what was handed in', () => {
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'built',
      ({ message }: DomainError) => message,
    );

  it.each([
    ['gone', async () => null],
    ['another', async (hash: string) => (await contentOf(hash))?.subarray(1) ?? null],
  ])('stops the package, with a sentence that names it: %s', async (_, broken) => {
    const checking = async (hash: string): Promise<Buffer | null> => {
      const bytes = await broken(hash);
      return bytes && listed({ path: '', bytes }).sha256 === hash ? bytes : null;
    };
    const sentence = /^归档包不完整：“附件\/001-验收单\.pdf”的内容缺失，或与上传时登记的校验值（[0-9a-f]{12}…）不符/u;
    expect(await refusal(packageOf(evaluationId, links, checking))).toMatch(sentence);
    const later = await wholePackage(built.kept, checking);
    expect(await refusal(collected(later.pieces))).toMatch(sentence);
    expect(await refusal(packageOf(evaluationId, links, contentOf))).toBe('built');
  });
});

describe('a zip that is made piece by piece', () => {
  it('is the one that the library makes, to the last byte', async () => {
    const some = [...files, { path: '空.txt', bytes: Buffer.alloc(0) }, { path: 'z', bytes: Buffer.alloc(70_000, 7) }];
    const entries = some.map(({ path, bytes }): Entry => ({ path, size: bytes.length, bytes: () => bytes }));
    expect((await collected(storedZip(entries))).equals(await zipOf(some))).toBe(true);
  });

  it('breaks off when a file is not of the size that was said', async () => {
    const entries: Entry[] = [{ path: 'a', size: 3, bytes: () => Buffer.from('ab') }];
    await expect(collected(storedZip(entries))).rejects.toThrow('2 bytes instead of 3');
  });
});
