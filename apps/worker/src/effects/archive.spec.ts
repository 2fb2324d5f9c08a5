import { createHash } from 'node:crypto';
import { Archives } from '#engine/archive/archives';
import { verifyArchive } from '#engine/archive/verify';
import { unzip } from '#engine/archive/unzip';
import { Attachments } from '#engine/attachments/attachments';
import { listLetters, redriveLetters } from '#engine/channels/letters';
import { rebuild } from '#engine/rebuild/rebuild';
import { archivist, filler } from '../../../../test/builders.ts';
import { stories } from '../../../../test/histories/stories.ts';
import { openHouse, type House } from '../../../../test/running.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** No text: every byte that there is. */
const anyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
const pdf = (words: string): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n${words}`), anyByte]);

/** An evaluation that was put away with papers beside it; the package is still to be made. */
const putAway = async (...papers: readonly Buffer[]): Promise<string> => {
  const { id } = await house.live(stories.published, async ({ id, version }) => {
    if (version !== 2) return;
    for (const [i, bytes] of papers.entries())
      await house
        .get(Attachments)
        .add(id, { kind: 'evidence', name: `验收单${i + 1}.pdf`, note: '' }, bytes, filler, { version: 2 + i });
  });
  return id;
};
const pack = (): Promise<void> => house.runner('archive').drain();
const hurry = (): Promise<unknown> => house.rows(`update delivery set next_at = now() where consumer = 'archive'`);
const delivery = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (
    await house.rows(
      `select attempts, done_at, dead_at, error from delivery where evaluation_id = $1 and consumer = 'archive'`,
      [id],
    )
  )[0];
const take = async (id: string): Promise<Buffer> => {
  const { pieces } = await house.get(Archives).take(id, archivist);
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const registered = async (id: string): Promise<string | undefined> =>
  (await house.rows<{ sha256: string }>('select sha256 from archive where evaluation_id = $1', [id]))[0]?.sha256;

/** Behind the back of the house. */
const swap = async (from: Buffer, to: Buffer): Promise<void> => {
  await house.rows('alter table attachment_content disable trigger content_never_changes');
  await house.rows('update attachment_content set bytes = $2 where sha256 = $1', [sha(from), to]);
  await house.rows('alter table attachment_content enable trigger content_never_changes');
};

describe('the package of an evaluation with files beside its forms', () => {
  it('holds them, verifies, and is the one that was registered; its row does not hold them a second time', async () => {
    const [one, other] = [pdf('甲'.repeat(900_000)), pdf('乙')];
    const id = await putAway(one, other);
    await pack();
    const bytes = await take(id);
    const { files } = await unzip(bytes);
    expect(files.get('附件/001-验收单1.pdf')?.equals(one)).toBe(true);
    expect(files.get('附件/002-验收单2.pdf')?.equals(other)).toBe(true);
    expect(await verifyArchive(bytes)).toMatchObject({ ok: true, sha256: await registered(id), repacked: false });
    const [row] = await house.rows<{ size: number }>(
      'select length(bytes) as size from archive where evaluation_id = $1',
      [id],
    );
    expect(row!.size).toBeLessThan(bytes.length - one.length);
  });

  it('is the same after a rebuild, which leaves the files alone', async () => {
    const id = await putAway(pdf('丙'));
    await house.drain();
    const before = await take(id);
    await rebuild(house.pool);
    expect((await take(id)).equals(before)).toBe(true);
  });

  it('is not made of a false file: the job stops with a sentence, and is done once the file is mended', async () => {
    const bytes = pdf('丁');
    const id = await putAway(bytes);
    const good = await putAway(pdf('戊'));
    await swap(bytes, pdf('伪'));
    await pack();
    expect(await registered(id)).toBeUndefined();
    expect(await registered(good)).toBeDefined();
    expect(await delivery(id)).toMatchObject({
      attempts: 1,
      done_at: null,
      error: expect.stringMatching(/^归档包不完整：“附件\/001-验收单1\.pdf”的内容缺失，或与上传时登记的校验值/u),
    });
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      await hurry();
      await pack();
    }
    expect(await delivery(id)).toMatchObject({ attempts: 8, dead_at: expect.any(Date) });
    const keeper = { id: 'cli:keeper', name: '运维人员', path: null, all: true, contents: false };
    const { items } = await listLetters(house.pool, keeper, { of: 'effects', state: 'dead', offset: 0, limit: 10 });
    expect(items).toMatchObject([{ evaluationId: id, note: expect.stringMatching(/^归档包不完整：/u) }]);
    await swap(bytes, bytes);
    await redriveLetters(house.pool, [items[0]!.id], keeper, house.clock.now());
    await pack();
    expect(await verifyArchive(await take(id))).toMatchObject({ ok: true, sha256: await registered(id) });
  });

  it('is not handed out when a file or the package itself was changed later, and the attempt is on record', async () => {
    const bytes = pdf('己');
    const id = await putAway(bytes);
    await pack();
    await swap(bytes, pdf('伪'));
    await expect(take(id)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('验收单1.pdf'),
    });
    await swap(bytes, bytes);
    await expect(take(id)).resolves.toBeInstanceOf(Buffer);
    await house.rows('update archive set bytes = set_byte(bytes, 60, 1) where evaluation_id = $1', [id]);
    await expect(take(id)).rejects.toMatchObject({ code: 'unreadable' });
    const lines = await house.rows(
      `select outcome from audit_line where action = 'downloadArchive' and evaluation_id = $1 order by id`,
      [id],
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['unreadable', 'accepted', 'unreadable']);
  });
});
