import { randomUUID } from 'node:crypto';
import { Attachments } from '#engine/attachments/attachments';
import { department, filler, goalForm, office, unit } from '../../../test/builders.ts';
import { callerAt, problemOf, signedIn, type Caller } from '../../../test/caller.ts';
import { stories } from '../../../test/histories/stories.ts';
import { strangers } from '../../../test/inhabitants.ts';
import { openHouse, until, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let as: Record<'filler' | 'department' | 'office' | 'strangeFiller' | 'strangeDepartment', Caller>;
/** Published and archived, with everything that there can be to see. */
let published = '';
beforeAll(async () => {
  house = await openHouse();
  published = (
    await house.live(stories.published, async ({ id, version }) => {
      if (version !== 2) return;
      const about = { kind: 'evidence', name: '验收单.pdf', note: '' } as const;
      await house.get(Attachments).add(id, about, Buffer.from('%PDF-1.7'), filler, { version });
    })
  ).id;
  await house.drain();
  house.clock.set('2023-01-10T02:00:00.000Z');
  server = await serve(house);
  const people = {
    filler,
    department,
    office,
    strangeFiller: strangers.filler,
    strangeDepartment: strangers.department,
  };
  const entries = Object.entries(people).map(async ([name, person]) => [name, await signedIn(server.address, person)]);
  as = Object.fromEntries((await Promise.all(entries)) as [string, Caller][]) as typeof as;
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const json = async <T = Record<string, unknown>>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const draft = { form: goalForm() };
const seen = (version: number | string) => ({ 'if-match': `${version}` });

describe('acting over HTTP', () => {
  it('opens, saves and hands in; each answer names the version to act on next', async () => {
    const task = {
      unitId: unit.id,
      round: '2023年度',
      fiscalYear: 2023,
      title: '维修改造',
      evalScope: 'PROJECT',
      deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
    };
    const opening = await as.office.post('api/evaluations', task);
    expect(opening.status).toBe(201);
    const { id } = await json<{ id: string }>(opening);
    expect(await json(as.filler.post(`api/evaluations/${id}/saveDraft`, draft, seen('"1"')))).toEqual({
      id,
      version: 2,
      place: 'goal.drafting',
    });
    expect(await json(as.filler.post(`api/evaluations/${id}/submitGoal`, {}, seen(2)))).toEqual({
      id,
      version: 3,
      place: 'goal.reviewing',
    });
    const one = await as.filler.get(`api/evaluations/${id}`);
    expect(one.headers.get('etag')).toBe('"3"');
    expect(await json(one)).toMatchObject({
      version: 3,
      placeName: '目标填报（审核中）',
      pendingNode: '单位负责人审签',
    });
  });

  it('asks for the version that the person saw', async () => {
    const { id } = await house.open();
    for (const headers of [{}, seen(''), seen('abc'), seen('*'), seen('-1')])
      expect(
        await problemOf(
          await as.filler.post(`api/evaluations/${id}/saveDraft`, draft, headers as Record<string, string>),
        ),
      ).toMatchObject({ status: 428, code: 'preconditionRequired' });
  });

  it('refuses on an old version, and says who was faster', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', draft, filler);
    const refused = await problemOf(await as.filler.post(`api/evaluations/${id}/saveDraft`, draft, seen(1)));
    expect(refused).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { expected: 1, version: 2, by: filler.name },
    });
  });

  it('does once what is sent twice with one key', async () => {
    const { id } = await house.open();
    const headers = { ...seen(1), 'idempotency-key': 'key-over-http' };
    const [first, second] = [
      await as.filler.post(`api/evaluations/${id}/saveDraft`, draft, headers),
      await as.filler.post(`api/evaluations/${id}/saveDraft`, draft, headers),
    ];
    expect(await json(first)).toEqual(await json(second));
    expect(await problemOf(await as.filler.post(`api/evaluations/${id}/submitGoal`, {}, headers))).toMatchObject({
      status: 422,
      code: 'idempotencyKeyReused',
    });
    const short = { ...seen(2), 'idempotency-key': 'short' };
    expect((await problemOf(await as.filler.post(`api/evaluations/${id}/submitGoal`, {}, short))).status).toBe(422);
  });

  it('has a stable code and a status for each kind of refusal', async () => {
    const { id } = await house.open();
    const acting = async (by: Caller, action: string, body: object): Promise<string> => {
      const { status, code } = await problemOf(await by.post(`api/evaluations/${id}/${action}`, body, seen(1)));
      return `${status} ${code}`;
    };
    expect(await acting(as.filler, 'submitGoal', {})).toBe('422 invalid');
    expect(await acting(as.filler, 'closeExecution', {})).toBe('403 forbidden');
    expect(await acting(as.department, 'closeExecution', {})).toBe('409 illegalAction');
    expect(await acting(as.office, 'extendDeadline', { stage: 'goal', due: '2022-01-01', reason: '晚' })).toBe(
      '422 invalid',
    );
    await server.setClock('2023-02-11T02:00:00.000Z');
    expect(await acting(await signedIn(server.address, filler), 'submitGoal', {})).toBe('409 deadlinePassed');
    await server.setClock('2023-01-10T02:00:00.000Z');
  });

  it('shows beside every button whether it may be pressed, and acts accordingly', async () => {
    const { id } = await house.open();
    const shown = async (by: Caller) =>
      (
        await json<{ allowedActions: { action: string; allowed: boolean; reason?: string }[] }>(
          by.get(`api/evaluations/${id}`),
        )
      ).allowedActions;
    const allowed = async (by: Caller) => (await shown(by)).filter((one) => one.allowed).map(({ action }) => action);
    expect(await allowed(as.filler)).toEqual([
      'saveDraft',
      'copyTo',
      'remark',
      'addAttachment',
      'requestExtension',
      'voidEvaluation',
    ]);
    expect(await allowed(as.department)).toEqual(['copyTo', 'remark', 'suspend', 'extendDeadline']);
    expect(await allowed(as.office)).toEqual([
      'copyTo',
      'remark',
      'suspend',
      'extendDeadline',
      'migrateRoute',
      'cancel',
      'voidEvaluation',
    ]);
    expect((await shown(as.filler)).every(({ allowed, reason }) => allowed !== Boolean(reason))).toBe(true);
  });
});

describe('whom a case can be handed to', () => {
  const colleagues = async (by: Caller, id: string): Promise<Map<string, string | undefined>> => {
    const found = await json<{ id: string; refusal?: string }[]>(by.get(`api/evaluations/${id}/colleagues`));
    return new Map(found.map((one) => [one.id, one.refusal]));
  };

  it('are colleagues on duty at the unit and above it; who cannot take a task of it has the reason beside the name', async () => {
    const { id } = await house.live(stories.published.slice(0, 3));
    const found = await colleagues(as.department, id);
    expect([...found.keys()]).toContain(office.id);
    expect([...found.keys()].some((one) => one.includes('czj.wjj') || one === department.id)).toBe(false);
    expect(found.get(office.id)).toBeUndefined();
    expect(found.get(filler.id)).toBe('填报过本表的人员不得参与审核本表');
  });

  it('are nobody’s to refuse while nothing is under review', async () => {
    const found = await colleagues(as.filler, (await house.open()).id);
    expect([...found.values()].every((refusal) => refusal === undefined)).toBe(true);
  });
});

describe('another unit', () => {
  const reads = [
    '',
    '/history',
    '/copies',
    '/forms/selfEvaluation',
    '/forms/goal',
    '/archive',
    '/attachments/3',
    '/compare',
    '/colleagues',
    '/copies',
    '/exchange',
    '/forms/goal/file?to=json',
  ];

  it.each(reads)('sees of api/evaluations/:id%s what they see of one that does not exist', async (path) => {
    expect((await as.filler.get(`api/evaluations/${published}${path}`)).status).toBe(200);
    for (const by of [as.strangeFiller, as.strangeDepartment]) {
      const theirs = await problemOf(await by.get(`api/evaluations/${published}${path}`));
      const nobodys = await problemOf(await by.get(`api/evaluations/${randomUUID()}${path}`));
      expect({ ...theirs, details: 0 }).toEqual({ ...nobodys, details: 0 });
      expect(theirs.status).toBe(404);
    }
  });

  it('is asked about every read of the published document', async () => {
    const { paths } = await json<{ paths: Record<string, object> }>(as.filler.get('api/openapi.json'));
    const of = '/api/evaluations/{id}';
    const published = Object.entries(paths).filter(([path, item]) => path.startsWith(of) && 'get' in item);
    const asked = reads.map((read) =>
      read
        .replace(/\?.*/u, '')
        .replace(/\/forms\/\w+/u, '/forms/{key}')
        .replace(/\d+$/u, '{attachment}'),
    );
    expect(new Set(asked)).toEqual(new Set(published.map(([path]) => path.slice(of.length))));
  });

  it('does not find it in their list, however they search', async () => {
    for (const query of [
      '',
      '?text=业务',
      `?unit=${unit.id}`,
      '?place=archived',
      '?fiscalYear=2023',
      '?round=2023年度',
      '?limit=200',
    ]) {
      const list = await json<{ total: number; items: object[] }>(as.strangeDepartment.get(`api/evaluations${query}`));
      expect(list).toMatchObject({ total: 0, items: [] });
      const own = await json<{ total: number }>(as.department.get(`api/evaluations${query}`));
      expect([query, own.total > 0]).toEqual([query, true]);
    }
  });

  it('cannot act on it, and does not learn that it is there', async () => {
    const { id } = await house.open();
    const refused = await problemOf(await as.strangeFiller.post(`api/evaluations/${id}/saveDraft`, draft, seen(1)));
    expect([refused.status, refused.code]).toEqual([404, 'notFound']);
    expect(JSON.stringify(await json(as.strangeDepartment.get('api/organisations')))).not.toContain(unit.id);
  });
});

describe('the public', () => {
  it('sees what was published, without a mobile number, and nothing else', async () => {
    const anybody = callerAt(server.address);
    const list = await json<{ items: { id: string }[] }>(anybody.get('api/public/evaluations'));
    expect(list.items.map(({ id }) => id)).toEqual([published]);
    const page = await (await anybody.get(`api/public/evaluations/${published}`)).text();
    expect(page).toContain('138****1234');
    expect(page).not.toContain('13812341234');
    const { id } = await house.open();
    expect((await problemOf(await anybody.get(`api/public/evaluations/${id}`))).status).toBe(404);
    expect((await problemOf(await anybody.get(`api/evaluations/${published}`))).status).toBe(401);
  });
});

describe('one’s own messages', () => {
  const inbox = (by: Caller) =>
    json<{ unread: number; items: { id: string; read: boolean }[] }>(by.get('api/inbox?limit=200'));

  it('are seen and marked as read by oneself only', async () => {
    const before = await inbox(as.filler);
    const [first] = before.items;
    expect(before.unread).toBeGreaterThan(0);
    expect((await inbox(as.strangeFiller)).items).toEqual([]);
    expect((await as.strangeFiller.post(`api/inbox/${first!.id}/read`)).status).toBe(204);
    expect((await inbox(as.filler)).unread).toBe(before.unread);
    await as.filler.post(`api/inbox/${first!.id}/read`);
    await as.filler.post(`api/inbox/${first!.id}/read`);
    expect((await inbox(as.filler)).unread).toBe(before.unread - 1);
    expect((await problemOf(await as.filler.post('api/inbox/x/read'))).status).toBe(422);
  });
});

describe('an open page', () => {
  it('is told of a change by whoever made it, within one’s own scope and not outside', async () => {
    const heard: Record<string, string> = { own: '', strange: '' };
    const stop = new AbortController();
    const listen = async (name: string, { cookie }: Caller): Promise<void> => {
      const response = await fetch(new URL('api/stream', `${server.address}/`), {
        headers: { cookie },
        signal: stop.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const words = new TextDecoder();
      void (async () => {
        for await (const chunk of response.body!) heard[name] += words.decode(chunk as Uint8Array, { stream: true });
      })().catch(() => undefined);
    };
    await Promise.all([listen('own', as.department), listen('strange', as.strangeDepartment)]);
    const { id } = await house.open();
    await until('the change is told', async () => heard.own!.includes(id), 5_000);
    const theirs = await house.open({ unit: { id: 'czj.wjj.yiyuan' } });
    await until('their change is told to them', async () => heard.strange!.includes(theirs.id), 5_000);
    stop.abort();
    expect(heard.own).toContain('"version":1');
    expect(heard.strange).not.toContain(id);
    expect(heard.own).not.toContain(theirs.id);
  });
});
