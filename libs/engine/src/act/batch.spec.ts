import { randomUUID } from 'node:crypto';
import { filler, goalForm, office, unitHead } from '../../../../test/builders.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Batches, type BatchItem } from './batch.ts';

let house: House;
let batches: Batches;
beforeAll(async () => {
  house = await openHouse();
  batches = house.get(Batches);
}, 60_000);
afterAll(async () => {
  await house.close();
});

/** A goal in which no rule finds fault. */
const sound = goalForm(
  (form) => (form.goals!.expected = { raw: '全年办理群众来信来访500件，开展业务培训10场，群众满意度达到90%以上' }),
);

const handedIn = async (form = sound): Promise<BatchItem> => {
  const { id, version } = await house.open();
  const drafted = await house.act(id, version, 'saveDraft', { form }, filler);
  const { version: now } = await house.act(id, drafted.version, 'submitGoal', {}, filler);
  return { id, version: now };
};

const several = async (count: number): Promise<BatchItem[]> => {
  const items: BatchItem[] = [];
  for (let i = 0; i < count; i += 1) items.push(await handedIn());
  return items;
};

const placesOf = async (items: readonly BatchItem[]): Promise<(string | undefined)[]> => {
  const ids = items.map(({ id }) => id);
  const rows = await house.rows<{ id: string; version: number }>(
    'select id, version from evaluation where id = any($1)',
    [ids],
  );
  return items.map(({ id, version }) => rows.find((row) => row.id === id && row.version === version + 1)?.id && 'done');
};

const approve = (items: readonly BatchItem[], by = unitHead, key?: string) =>
  batches.run('approveInBatch', items, { opinion: '同意' }, { actor: by, key });

describe('A30 a batch of fifty', () => {
  it('with three that cannot be done: forty-seven are, three say why not', async () => {
    const items = await several(47);
    const withFinding = await handedIn(goalForm());
    const seenLate = { ...(await handedIn()), version: 1 };
    const nowhere = { id: randomUUID(), version: 3 };
    items.splice(3, 0, withFinding, seenLate, nowhere);
    const answer = await approve(items);
    expect(answer).toMatchObject({ done: 47, refused: 3 });
    expect(answer.receipts.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(answer.receipts.slice(3, 6)).toMatchObject([
      { done: false, code: 'batchNotAllowed', details: { name: 'BATCH_NOT_ALLOWED' } },
      { done: false, code: 'conflict', details: { name: 'VERSION_CONFLICT', next: expect.stringMatching('刷新') } },
      { done: false, code: 'notFound' },
    ]);
    const done = items.filter((_, i) => i < 3 || i > 5);
    expect(new Set(await placesOf(done))).toEqual(new Set(['done']));
    const marked = await house.rows<{ n: number }>(
      `select count(*)::int as n from event where type = 'task.approved.v1' and data ->> 'batch' = $1`,
      [answer.batch],
    );
    expect(marked).toEqual([{ n: 47 }]);
  }, 60_000);

  it('of different nodes: only those like the first one', async () => {
    const [first, second] = (await several(2)) as [BatchItem, BatchItem];
    const { version } = await house.act(second.id, second.version, 'approve', {}, unitHead);
    const both = { ...unitHead, otherPosts: [{ roles: ['departmentReviewer' as const], path: 'czj.jyj' }] };
    const answer = await approve([first, { ...second, version }], both);
    expect(answer.receipts).toMatchObject([{ done: true }, { done: false, code: 'batchNotAllowed' }]);
  });

  it('sent twice with one key: done once, and answered alike', async () => {
    const items = [...(await several(3)), await handedIn(goalForm())];
    const first = await approve(items, unitHead, 'batch-of-four');
    const again = await approve(items, unitHead, 'batch-of-four');
    expect(first).toMatchObject({ batch: 'batch-of-four', done: 3, refused: 1 });
    expect(again.receipts.map(({ id, done }) => [id, done])).toEqual(first.receipts.map(({ id, done }) => [id, done]));
    expect(again.receipts.slice(0, 3)).toEqual(first.receipts.slice(0, 3));
    expect(new Set(await placesOf(items.slice(0, 3)))).toEqual(new Set(['done']));
  });

  it('is refused one by one to whoever may not', async () => {
    const items = await several(2);
    expect((await approve(items, office)).receipts).toMatchObject([{ code: 'notAssignee' }, { code: 'notAssignee' }]);
    expect((await approve(items, strangers.department)).receipts).toMatchObject([
      { code: 'notFound' },
      { code: 'notFound' },
    ]);
  });
});

describe('a batch of urges', () => {
  it('goes to every case once a day; what was urged already says so', async () => {
    const items = await several(3);
    await house.act(items[1]!.id, items[1]!.version, 'urge', {}, office);
    const urge = () => batches.run('urge', items, { remark: '请于月底前办结' }, { actor: office });
    const answer = await urge();
    expect(answer.receipts).toMatchObject([{ done: true }, { done: false, code: 'urgeTooOften' }, { done: true }]);
    expect((await urge()).done).toBe(0);
    const marked = await house.rows(`select 1 from event where data ->> 'batch' = $1`, [answer.batch]);
    expect(marked).toHaveLength(2);
  });
});
