import { createHash, randomUUID } from 'node:crypto';
import { attachmentLimits } from '#domain/attachments/limits';
import type { Detail } from '#domain/answers/evaluation';
import { department, filler, goalForm, unitHead } from '../../../../test/builders.ts';
import { problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';
import { wordOf } from '../../../../test/zip-by-hand.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let as: Record<'filler' | 'unitHead' | 'department' | 'strangeFiller', Caller>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  const people = { filler, unitHead, department, strangeFiller: strangers.filler };
  const entries = Object.entries(people).map(async ([name, person]) => [name, await signedIn(server.address, person)]);
  as = Object.fromEntries((await Promise.all(entries)) as [string, Caller][]) as typeof as;
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

/** With every byte that there is, as real files have them: they are not text. */
const anyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
const pdf = (words = '验收合格'): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n${words}`), anyByte]);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Sending {
  name?: string;
  kind?: string;
  where?: string;
  note?: string;
}
const send = (by: Caller, id: string, version: number, bytes: Buffer, about: Sending = {}, key?: string) =>
  by.post(
    `api/evaluations/${id}/attachments?${new URLSearchParams({ name: '验收单.pdf', kind: 'evidence', ...about })}`,
    bytes,
    { 'content-type': 'application/octet-stream', 'if-match': `${version}`, ...(key && { 'idempotency-key': key }) },
  );
const take = (by: Caller, id: string, attachment = '2') => by.get(`api/evaluations/${id}/attachments/${attachment}`);
const listOf = async (by: Caller, id: string): Promise<Detail['attachments']> =>
  ((await (await by.get(`api/evaluations/${id}`)).json()) as Detail).attachments;
const kept = async (): Promise<string[]> =>
  (await house.rows<{ sha256: string }>('select sha256 from attachment_content')).map(({ sha256 }) => sha256);
/** An evaluation with one paper beside it. */
const attached = async (bytes = pdf(randomUUID()), about: Sending = {}): Promise<{ id: string; bytes: Buffer }> => {
  const { id } = await house.open();
  const response = await send(as.filler, id, 1, bytes, about);
  expect(await response.json()).toEqual({ id, version: 2, place: 'goal.drafting' });
  return { id, bytes };
};

describe('handing in a file', () => {
  it('puts it on the list of the evaluation, with who, when, what it proves and its hash', async () => {
    const { id, bytes } = await attached(pdf(), { where: 'indicatorSets[goal].indicators[1]', note: '已签字' });
    const { items, kinds } = await listOf(as.filler, id);
    expect(items).toEqual([
      {
        id: '2',
        kind: 'evidence',
        kindTitle: '佐证材料',
        name: '验收单.pdf',
        bytes: bytes.length,
        sha256: sha(bytes),
        note: '已签字',
        where: 'indicatorSets[goal].indicators[1]',
        by: { id: filler.id, name: filler.name },
        at: house.clock.now(),
      },
    ]);
    expect(kinds).toEqual(['selfReport', 'evidence', 'other']);
    const above = await listOf(as.department, id);
    expect(above).toMatchObject({ items: [{ id: '2', refusal: expect.stringContaining('填报人') }], kinds: [] });
  });

  it('does not disturb somebody who is typing, and counts once however often it is sent', async () => {
    const { id } = await attached();
    const draft = await as.filler.post(
      `api/evaluations/${id}/saveDraft`,
      { form: goalForm() },
      {
        'if-match': '1',
      },
    );
    expect(draft.status).toBe(200);
    const other = pdf(randomUUID());
    const answers = [];
    for (let times = 0; times < 2; times += 1)
      answers.push(await (await send(as.filler, id, 3, other, {}, 'the-same-key')).json());
    expect(answers).toEqual([
      { id, version: 4, place: 'goal.drafting' },
      { id, version: 4, place: 'goal.drafting' },
    ]);
    const changed = await problemOf(await send(as.filler, id, 4, pdf(randomUUID()), {}, 'the-same-key'));
    expect(changed.code).toBe('idempotencyKeyReused');
  });

  it('keeps a clean name', async () => {
    const { id } = await attached(pdf(randomUUID()), { name: `C:\\桌面\\验收\u202E单${'长'.repeat(100)}.pdf` });
    const [one] = (await listOf(as.filler, id)).items;
    expect(one?.name).toMatch(/^验收单长+\.pdf$/u);
    expect(Buffer.byteLength(one!.name)).toBeLessThanOrEqual(attachmentLimits.nameBytes);
  });

  it.each([
    ['the content of another type', 422, 'unreadable', pdf(), { name: '验收单.docx' }, '内容却不是'],
    [
      'a program in it',
      422,
      'unreadable',
      wordOf('', { name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/vbaProject.bin', content: 'x' }),
      { name: '有宏.docx' },
      '含有宏',
    ],
    ['a type that is not taken', 422, 'invalid', pdf(), { name: '页面.html' }, '不接受这种文件'],
    ['no name to speak of', 422, 'invalid', pdf(), { name: '../\u202E' }, '文件名'],
    ['a kind that is nobody’s', 422, 'invalid', pdf(), { kind: 'secret' }, 'kind'],
    ['an address that is none', 422, 'invalid', pdf(), { where: '第一项' }, 'where'],
    ['nothing in it', 422, 'unreadable', Buffer.alloc(0), {}, '文件是空的'],
    ['the kind of whoever reviews', 403, 'forbidden', pdf(), { kind: 'review' }, '审核任务'],
  ])('with %s is refused in one sentence, and nothing is kept', async (_, status, code, bytes, about, words) => {
    const { id } = await house.open();
    const before = await kept();
    const problem = await problemOf(await send(as.filler, id, 1, bytes, about));
    expect(problem).toMatchObject({ status, code, title: expect.stringContaining(words) });
    expect((await listOf(as.filler, id)).items).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it('is refused above twenty megabytes', async () => {
    const { id } = await house.open();
    const large = Buffer.alloc(attachmentLimits.fileBytes + 1);
    expect(await problemOf(await send(as.filler, id, 1, large))).toMatchObject({ status: 413, code: 'tooLarge' });
  });

  it('is refused without a version, as JSON, and by the door of the other actions', async () => {
    const { id } = await house.open();
    const path = `api/evaluations/${id}/attachments?name=a.pdf&kind=evidence`;
    const type = { 'content-type': 'application/octet-stream' };
    expect((await problemOf(await as.filler.post(path, pdf(), type))).code).toBe('preconditionRequired');
    expect((await problemOf(await as.filler.post(path, {}, { 'if-match': '1' }))).code).toBe('invalid');
    const door = await as.filler.post(
      `api/evaluations/${id}/addAttachment`,
      { name: 'a.pdf', kind: 'evidence', sha256: 'a'.repeat(64) },
      { 'if-match': '1' },
    );
    expect((await problemOf(door)).code).toBe('invalid');
    const bare = await as.filler.post(
      `api/evaluations/${id}/addAttachment`,
      { name: 'a.pdf', kind: 'evidence' },
      { 'if-match': '1' },
    );
    expect((await problemOf(bare)).title).toContain('没有收到附件的文件内容');
  });

  it('is forbidden to those who neither fill in nor review, and unknown to another unit', async () => {
    const { id } = await house.open();
    expect((await problemOf(await send(as.unitHead, id, 1, pdf()))).status).toBe(403);
    expect((await problemOf(await send(as.strangeFiller, id, 1, pdf()))).status).toBe(404);
  });
});

describe('taking a file', () => {
  it('gives it back to the last byte, as a file and never as a page, and notes who took it', async () => {
    const { id, bytes } = await attached();
    const response = await take(as.department, id);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="jicheng.pdf"; filename*=UTF-8''${encodeURIComponent('验收单.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-sha256': sha(bytes),
    });
    expect(
      await house.rows(
        `select person, outcome, detail from audit_line where action = 'downloadAttachment' and evaluation_id = $1`,
        [id],
      ),
    ).toEqual([{ person: department.id, outcome: 'accepted', detail: `验收单.pdf ${sha(bytes)}` }]);
  });

  it('is for those who may see the evaluation, and for nobody without a name', async () => {
    const { id } = await attached();
    expect((await problemOf(await take(as.strangeFiller, id))).status).toBe(404);
    expect((await problemOf(await take(as.filler, id, '9'))).status).toBe(404);
    const nobody = await fetch(new URL(`api/evaluations/${id}/attachments/2`, `${server.address}/`));
    expect(nobody.status).toBe(401);
  });

  it('is refused when a byte has changed, and the attempt is on record', async () => {
    const { id, bytes } = await attached();
    await house.rows('alter table attachment_content disable trigger content_never_changes');
    await house.rows('update attachment_content set bytes = set_byte(bytes, 9, 1) where sha256 = $1', [sha(bytes)]);
    await house.rows('alter table attachment_content enable trigger content_never_changes');
    const problem = await problemOf(await take(as.filler, id));
    expect(problem).toMatchObject({ status: 422, title: expect.stringContaining('与登记的校验值不符') });
    expect(
      await house.rows(`select outcome from audit_line where action = 'downloadAttachment' and evaluation_id = $1`, [
        id,
      ]),
    ).toEqual([{ outcome: 'unreadable' }]);
  });

  it('is over once it was withdrawn; the list still says what it was and why it went', async () => {
    const { id } = await attached();
    const withdrawn = await as.filler.post(
      `api/evaluations/${id}/withdrawAttachment`,
      { attachment: '2', reason: '传错文件' },
      { 'if-match': '2' },
    );
    expect(withdrawn.status).toBe(200);
    expect((await problemOf(await take(as.filler, id))).title).toContain('已由');
    expect((await listOf(as.filler, id)).items).toMatchObject([
      { name: '验收单.pdf', withdrawn: { by: filler.name, reason: '传错文件' } },
    ]);
  });
});

describe('what lies in the database', () => {
  it('cannot be changed, and holds the same content once', async () => {
    const { bytes } = await attached();
    await attached(bytes);
    expect((await kept()).filter((hash) => hash === sha(bytes))).toHaveLength(1);
    await expect(
      house.rows(`update attachment_content set bytes = '\\x00' where sha256 = $1`, [sha(bytes)]),
    ).rejects.toThrow('append-only');
  });

  it('is swept up a day later where nothing speaks of it, and stays where something does', async () => {
    const { bytes } = await attached();
    const now = house.clock.now();
    const orphan = pdf('没有成功的上传');
    const put = 'insert into attachment_content (sha256, bytes, awaited_at) values ($1, $2, $3)';
    await house.rows(put, [sha(orphan), orphan, now]);
    const sweeper = house.sweeper();
    const later = new Date(Date.parse(now) + 25 * 3_600_000).toISOString();
    await sweeper.tidy();
    expect(await kept()).toEqual(expect.arrayContaining([sha(orphan), sha(bytes)]));
    house.clock.set(later);
    await sweeper.tidy();
    house.clock.set(now);
    expect(await kept()).toContain(sha(bytes));
    expect(await kept()).not.toContain(sha(orphan));
  });
});

describe('a review', () => {
  it('holds what was handed in, and takes papers of whoever is to decide', async () => {
    const { id } = await attached();
    await as.filler.post(`api/evaluations/${id}/saveDraft`, { form: goalForm() }, { 'if-match': '2' });
    await as.filler.post(`api/evaluations/${id}/submitGoal`, {}, { 'if-match': '3' });
    const held = await as.filler.post(
      `api/evaluations/${id}/withdrawAttachment`,
      { attachment: '2', reason: '传错文件' },
      { 'if-match': '4' },
    );
    expect(await problemOf(held)).toMatchObject({ status: 409 });
    expect((await listOf(as.unitHead, id)).kinds).toEqual(['review']);
    const own = await send(as.unitHead, id, 4, pdf(randomUUID()), { kind: 'review', name: '核对底稿.pdf' });
    expect(own.status).toBe(200);
    expect((await listOf(as.filler, id)).items.map(({ name }) => name)).toEqual(['验收单.pdf', '核对底稿.pdf']);
  });
});

describe('the public', () => {
  it('is never offered a file', async () => {
    const { paths } = (await (await as.filler.get('api/openapi.json')).json()) as { paths: Record<string, object> };
    expect(Object.keys(paths).filter((path) => path.includes('public') && path.includes('attachment'))).toEqual([]);
  });
});
