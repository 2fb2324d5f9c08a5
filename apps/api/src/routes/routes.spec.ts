import { filler, goalForm, office, unit } from '../../../../test/builders.ts';
import { callerAt, problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { county, dept, fin, head, second } from '../../../../test/county.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let as: Record<'office' | 'filler' | 'stranger', Caller>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
  as = {
    office: await signedIn(server.address, office),
    filler: await signedIn(server.address, filler),
    stranger: await signedIn(server.address, strangers.department),
  };
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const json = async (response: Promise<Response>): Promise<Record<string, unknown>> =>
  (await (await response).json()) as Record<string, unknown>;
const today = '2023-01-10';

describe('routes over HTTP', () => {
  it('are linted, published, listed, tried out and changed over to', async () => {
    expect(await json(as.office.post('api/routes/lint', { route: county(1) }))).toMatchObject({ publishable: true });
    const published = await as.office.post('api/routes', { route: county(1), effectiveFrom: today });
    expect(published.status).toBe(201);
    expect(await published.json()).toMatchObject({ id: 'county@1', current: true, builtIn: false, open: 0 });

    const { id } = await house.open({ route: 'county' });
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await house.act(id, 2, 'submitGoal', {}, filler);
    const next = county(2, [head, dept, second, fin]);
    await as.office.post('api/routes', { route: next, effectiveFrom: today });
    expect(await json(as.office.get('api/routes'))).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: 'county@1', current: false, open: 1 }),
        expect.objectContaining({ id: 'county@2', current: true, open: 0, publishedBy: office.name }),
        expect.objectContaining({ id: 'standard@2', current: false, builtIn: true }),
        expect.objectContaining({ id: 'standard@3', current: true, builtIn: true }),
      ]),
    });
    expect(await json(as.filler.get('api/routes/county@2'))).toMatchObject({ route: next });

    expect(await json(as.office.post('api/routes/county@2/dry-run', {}))).toMatchObject({
      counts: { migrates: 1, refused: 0, untouched: 0 },
    });
    const change = { reason: '增加复核' };
    expect(await json(as.office.post('api/routes/county@2/migrate', change))).toMatchObject({
      receipts: [{ id, outcome: 'migrated' }],
      next: null,
    });
    expect(await json(as.office.post('api/routes/county@2/migrate', change))).toMatchObject({ receipts: [] });
    expect(await json(as.office.post('api/routes/county@1/retire', { reason: '已有新版' }))).toMatchObject({
      retired: { reason: '已有新版' },
    });
  });

  it('are refused in words: red problems, forms that are no routes, versions that nobody knows', async () => {
    const stuck = county(7, [{ ...head, may: ['returnForRevision'] }, fin]);
    const red = await problemOf(await as.office.post('api/routes', { route: stuck, effectiveFrom: today }));
    expect([red.status, red.code]).toEqual([422, 'invalid']);
    expect(red.details).toMatchObject({ problems: [{ rule: 'L02' }, { rule: 'L02' }] });
    for (const body of [
      {},
      { route: {} },
      { route: { ...county(8), id: 'no version' } },
      { route: county(8), more: 1 },
    ])
      expect((await problemOf(await as.office.post('api/routes/lint', body))).status).toBe(422);
    expect((await problemOf(await as.office.get('api/routes/nowhere@1'))).status).toBe(404);
    expect((await problemOf(await as.office.get('api/routes/nowhere'))).status).toBe(422);
    expect((await problemOf(await as.office.post('api/routes/nowhere@1/dry-run', {}))).status).toBe(404);
    expect((await problemOf(await as.office.post('api/routes/county@1/migrate', {}))).status).toBe(422);
  });

  it('are written by the finance office only', async () => {
    const writes: [string, object][] = [
      ['api/routes', { route: county(9), effectiveFrom: today }],
      ['api/routes/lint', { route: county(9) }],
      ['api/routes/standard@2/retire', { reason: '理由' }],
      ['api/routes/standard@2/dry-run', {}],
      ['api/routes/standard@2/migrate', { reason: '理由' }],
      ['api/rounds/dispatch', { round: '越权', fiscalYear: 2023, tasks: [{ unitId: unit.id }] }],
      ['api/rounds/dispatch?preview=true', { round: '越权', fiscalYear: 2023, tasks: [{ unitId: unit.id }] }],
    ];
    for (const [path, body] of writes) {
      for (const caller of [as.filler, as.stranger])
        expect([path, (await problemOf(await caller.post(path, body))).code]).toEqual([path, 'forbidden']);
      expect([path, (await callerAt(server.address).post(path, body)).status]).toEqual([path, 401]);
    }
  });
});

describe('a round over HTTP', () => {
  const task = {
    unitId: unit.id,
    title: '业务工作经费',
    evalScope: 'PROJECT',
    deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-29' },
  };
  const order = { round: '网上下达', fiscalYear: 2023, tasks: [task, { ...task, unitId: 'nowhere' }] };

  it('is previewed, given and, given again, found there', async () => {
    expect(await json(as.office.post('api/rounds/dispatch?preview=true', order))).toMatchObject({
      preview: true,
      counts: { opens: 1, opened: 0, refused: 1 },
    });
    expect(await json(as.office.post('api/rounds/dispatch', order))).toMatchObject({
      counts: { opened: 1, exists: 0, refused: 1 },
    });
    expect(await json(as.office.post('api/rounds/dispatch', order))).toMatchObject({
      counts: { opened: 0, exists: 1, refused: 1 },
    });
  });

  it('takes a thousand tasks at most', async () => {
    const tasks = Array.from({ length: 1_001 }, () => task);
    const tooMany = await problemOf(await as.office.post('api/rounds/dispatch?preview=true', { ...order, tasks }));
    expect(tooMany.code).toBe('invalid');
  });
});
