import { department, filler, goalForm, office, unitHead } from '../../../test/builders.ts';
import { callerAt, problemOf, signedIn, type Caller } from '../../../test/caller.ts';
import { openHouse, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let as: Record<'filler' | 'unitHead' | 'department' | 'office', Caller>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  const entries = Object.entries({ filler, unitHead, department, office }).map(async ([name, person]) => [
    name,
    await signedIn(server.address, person),
  ]);
  as = Object.fromEntries((await Promise.all(entries)) as [string, Caller][]) as typeof as;
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const sound = goalForm(
  (form) => (form.goals!.expected = { raw: '全年办理群众来信来访500件，开展业务培训10场，群众满意度达到90%以上' }),
);

const handedIn = async (form = sound): Promise<{ id: string; version: number }> => {
  const { id, version } = await house.open();
  const drafted = await house.act(id, version, 'saveDraft', { form }, filler);
  return { id, version: (await house.act(id, drafted.version, 'submitGoal', {}, filler)).version };
};

interface Told {
  done: number;
  refused: number;
  receipts: { done: boolean; code?: string; title?: string; details?: { cause?: string; next?: string } }[];
}
const answer = async (response: Promise<Response>): Promise<Told> => (await (await response).json()) as Told;

describe('a batch over HTTP', () => {
  it('approves what may be approved together; the rest says why not, and what to do', async () => {
    const items = [await handedIn(), await handedIn(goalForm()), await handedIn()];
    const told = await answer(as.unitHead.post('api/evaluations/batch/approve', { items, opinion: '同意报送' }));
    expect(told).toMatchObject({ done: 2, refused: 1 });
    expect(told.receipts[1]).toMatchObject({
      code: 'batchNotAllowed',
      title: '有1个未决问题，须逐件办理',
      details: { next: '请逐件打开办理' },
    });
  });

  it('urges the unit’s head about several at once', async () => {
    const items = [await handedIn(), await handedIn()];
    expect(await answer(as.office.post('api/evaluations/batch/urge', { items }))).toMatchObject({
      done: 2,
      refused: 0,
    });
    const again = await answer(as.office.post('api/evaluations/batch/urge', { items }));
    expect(again.receipts.map(({ code }) => code)).toEqual(['urgeTooOften', 'urgeTooOften']);
  });

  it('returns and rejects nothing', async () => {
    const items = [await handedIn()];
    for (const action of ['returnForRevision', 'reject', 'transfer']) {
      const response = await as.unitHead.post(`api/evaluations/batch/${action}`, { items });
      expect(await problemOf(response)).toMatchObject({
        status: 409,
        code: 'batchNotAllowed',
        details: { name: 'BATCH_NOT_ALLOWED', cause: expect.stringMatching('同一节点') },
      });
    }
  });

  it('takes five hundred at most, none twice, and nobody who is not signed in', async () => {
    const item = await handedIn();
    const many = Array.from({ length: 501 }, (_, i) => ({
      ...item,
      id: item.id.slice(0, -3) + `${i}`.padStart(3, '0'),
    }));
    for (const items of [[], many, [item, item], [{ id: 'x', version: 1 }]])
      expect((await as.unitHead.post('api/evaluations/batch/approve', { items })).status).toBe(422);
    expect((await callerAt(server.address).post('api/evaluations/batch/approve', { items: [item] })).status).toBe(401);
  });
});

describe('a copy', () => {
  it('shows who has read it, and when', async () => {
    const { id, version } = await handedIn();
    const to = [department.id, office.id];
    await as.filler.post(`api/evaluations/${id}/copyTo`, { to, remark: '请知悉' }, { 'if-match': `${version}` });
    await house.drain();
    const copies = async () =>
      ((await (await as.filler.get(`api/evaluations/${id}`)).json()) as { copies: unknown }).copies;
    expect(await copies()).toEqual([
      { id: department.id, name: department.name, readAt: null },
      { id: office.id, name: office.name, readAt: null },
    ]);
    const inbox = (await (await as.department.get('api/inbox')).json()) as { items: { id: string; text: string }[] };
    const message = inbox.items.find(({ text }) => text.startsWith('抄送'));
    await as.department.post(`api/inbox/${message?.id}/read`, {});
    expect(await copies()).toMatchObject([{ readAt: house.clock.now() }, { readAt: null }]);
  });
});

describe('a refusal of the contract', () => {
  it('says why and what to do next, whoever made it', async () => {
    const { id, version } = await handedIn();
    const seen = { 'if-match': `${version}` };
    expect(await problemOf(await as.office.post(`api/evaluations/${id}/approve`, {}, seen))).toMatchObject({
      status: 403,
      code: 'notAssignee',
      details: { name: 'NOT_ASSIGNEE', cause: expect.any(String), next: expect.any(String) },
    });
    const stale = await as.unitHead.post(`api/evaluations/${id}/approve`, {}, { 'if-match': '1' });
    expect(await problemOf(stale)).toMatchObject({
      code: 'conflict',
      details: { name: 'VERSION_CONFLICT', by: filler.name },
    });
  });
});
