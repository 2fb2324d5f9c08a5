import { holidays2026 } from '#domain/deadlines/editions/2026-1';
import { filler, office } from '../../../../test/builders.ts';
import { password } from '../../../../test/inhabitants.ts';
import { administrator } from '../../../../test/managers.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
type Who = 'office' | 'administrator' | 'filler';
let cookies: Record<Who, string>;
let id = '';

const login = async (person: string): Promise<string> => {
  const response = await fetch(new URL('api/login', server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: person, password }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};
const call = (path: string, who: Who = 'office', body?: object): Promise<Response> =>
  fetch(new URL(`api/${path}`, server.address), {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { cookie: cookies[who], ...(body && { 'content-type': 'application/json' }) },
  });
const answer = async (response: Promise<Response>): Promise<unknown> => {
  const { status } = await response;
  return { status, ...((await (await response).json()) as object) };
};

beforeAll(async () => {
  house = await openHouse({ now: '2026-02-25T02:00:00.000Z' });
  const goal = { kind: 'days', from: '2026-03-02', n: 7, count: 'working', roll: 'none' };
  ({ id } = await house.open({ fiscalYear: 2026, deadlines: { goal, selfEvaluation: '2027-03-31' } }));
  await house.drain();
  server = await serve(house);
  cookies = {
    office: await login(office.id),
    administrator: await login(administrator.id),
    filler: await login(filler.id),
  };
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const notice = {
  year: 2026,
  source: '国办发明电〔2026〕1号',
  published: '2026-01-20',
  content: { days: { ...holidays2026.days, '2026-03-09': 'off' } },
};

describe('working days over HTTP', () => {
  const listed = expect.arrayContaining([
    expect.objectContaining({ edition: '2026@1', source: '国办发明电〔2025〕7号' }),
  ]) as unknown;

  it('are listed by their notices, with a loud warning for the year that has none', async () => {
    for (const who of ['office', 'administrator'] as const)
      expect(await answer(call('calendars', who))).toMatchObject({
        status: 200,
        editions: listed,
        warnings: [{ year: '2027' }],
      });
  });

  it('are listed without the warning to whoever keeps no calendar', async () => {
    expect(await answer(call('calendars', 'filler'))).toMatchObject({ status: 200, editions: listed, warnings: [] });
  });

  it('say beside every date how it came about', async () => {
    expect(await answer(call(`evaluations/${id}`, 'office'))).toMatchObject({
      dueDates: [
        {
          stage: 'goal',
          due: '2026-03-11',
          explanation: '自2026年3月2日起第7个工作日（起算日不计），为2026年3月11日',
          warnings: [],
        },
        { stage: 'selfEvaluation', due: '2027-03-31', warnings: [{ year: '2027' }] },
      ],
    });
  });

  it('warn of a missing year only whoever can import it', async () => {
    expect(await answer(call(`evaluations/${id}`, 'filler'))).toMatchObject({
      dueDates: [
        { stage: 'goal', warnings: [] },
        { stage: 'selfEvaluation', warnings: [] },
      ],
    });
  });

  it('are previewed and applied by the performance office', async () => {
    const moves = [{ id, moves: [{ what: '目标填报', from: '2026-03-11', to: '2026-03-12' }] }];
    const preview = await answer(call('calendars/preview', 'office', notice));
    expect(preview).toMatchObject({ status: 200, edition: '2026@2', moved: 1, evaluations: moves });
    expect(await answer(call('calendars', 'office', notice))).toEqual(preview);
    expect(await answer(call('calendars', 'office', notice))).toEqual(preview);
    expect(await answer(call(`evaluations/${id}`))).toMatchObject({ deadlines: { goal: '2026-03-12' } });
  });

  it('are refused in a sentence to everybody else, and when the notice makes no sense', async () => {
    expect(await answer(call('calendars', 'filler', notice))).toMatchObject({ status: 403, code: 'forbidden' });
    const strange = { ...notice, content: { ics: 'BEGIN:VEVENT' } };
    expect(await answer(call('calendars/preview', 'office', strange))).toMatchObject({ status: 422, code: 'invalid' });
    expect(await answer(call('calendars/preview', 'office', { year: 2026 }))).toMatchObject({ status: 422 });
  });

  it('and extensions are asked for and granted, or refused with a reason', async () => {
    const { version } = (await house.store.fresh(id)).state;
    const asked = { stage: 'goal', due: '2026-03-20', reason: '汛期' };
    const first = await house.act(id, version, 'requestExtension', asked, filler);
    await expect(house.act(id, first.version, 'requestExtension', asked, filler)).rejects.toMatchObject({
      code: 'illegalAction',
    });
    const second = await house.act(id, first.version, 'refuseExtension', { reason: '时间充裕' }, office);
    const third = await house.act(id, second.version, 'requestExtension', asked, filler);
    await house.act(id, third.version, 'extendDeadline', asked, office);
    const { extensionAsked, deadlines } = (await house.store.fresh(id)).state;
    expect([extensionAsked, deadlines.goal]).toEqual([null, '2026-03-20']);
  });
});
