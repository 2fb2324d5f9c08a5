import { filler, unit } from '../../../../test/builders.ts';
import { administrator, auditAdministrator, securityAdministrator } from '../../../../test/managers.ts';
import { problemOf, signedIn, type Caller } from '../../../../test/caller.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  house = await openHouse();
  server = await serve(house);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const as = (who: typeof filler): Promise<Caller> => signedIn(server.address, who);
const jsonOf = async <T>(response: Response): Promise<T> => {
  expect([200, 201]).toContain(response.status);
  return (await response.json()) as T;
};
const newcomer = { login: 'zhao.liu', name: '赵六', organisation: unit.id, roles: ['filler'], reason: '新录用' };

describe('a newcomer', () => {
  it('is entered by one, granted the post by another, and changes the password before anything else', async () => {
    const [entering, granting] = await Promise.all([as(administrator), as(securityAdministrator)]);
    const { id, initialPassword } = await jsonOf<{ id: string; initialPassword: string }>(
      await entering.post('api/people', newcomer),
    );
    const [asked] = await jsonOf<{ id: string; person: string }[]>(await granting.get('api/post-requests'));
    expect(asked).toMatchObject({ person: id, roles: ['filler'], main: true });
    expect(
      (await granting.post(`api/post-requests/${asked!.id}/decide`, { agreed: true, opinion: '同意' })).status,
    ).toBe(204);

    const person = await signedIn(server.address, { ...filler, id }, initialPassword);
    expect(await jsonOf(await person.get('api/me'))).toMatchObject({
      roles: [{ code: 'filler' }],
      mustChangePassword: true,
    });
    expect(await problemOf(await person.get('api/evaluations'))).toMatchObject({
      status: 403,
      code: 'passwordChangeRequired',
    });
    const weak = { current: initialPassword, next: 'zhaoliu' };
    expect(await problemOf(await person.post('api/password', weak))).toMatchObject({ status: 422, code: 'invalid' });
    expect((await person.post('api/password', { ...weak, next: 'Duan-Lu_2023!x' })).status).toBe(204);
    expect((await person.get('api/evaluations')).status).toBe(200);
  });

  it('is entered by nobody else, and not with more than was asked for', async () => {
    for (const who of [filler, securityAdministrator])
      expect((await (await as(who)).post('api/people', newcomer)).status).toBe(403);
    const entering = await as(administrator);
    expect((await entering.post('api/people', { ...newcomer, disabled: false })).status).toBe(422);
    expect((await entering.post('api/people', newcomer)).status).toBe(409);
  });
});

describe('many posts', () => {
  it('are granted by one call that answers for each; a refusal is not given by the dozen', async () => {
    const [entering, granting] = await Promise.all([as(administrator), as(securityAdministrator)]);
    await jsonOf(await entering.post('api/people', { ...newcomer, login: 'qian.qi', name: '钱七' }));
    const [asked] = await jsonOf<{ id: string }[]>(await granting.get('api/post-requests'));
    const wanted = { ids: [asked!.id, '999999'], agreed: true, opinion: '同意' };
    for (const wrong of [{ agreed: false }, { ids: [] }, { ids: [asked!.id, asked!.id] }, { opinion: ' ' }])
      expect((await granting.post('api/post-requests/decide', { ...wanted, ...wrong })).status).toBe(422);
    const many = Array.from({ length: 501 }, (_, i) => String(i + 1));
    expect((await granting.post('api/post-requests/decide', { ...wanted, ids: many })).status).toBe(422);
    expect((await entering.post('api/post-requests/decide', wanted)).status).toBe(403);
    const answer = {
      done: 1,
      refused: 1,
      receipts: [
        { id: asked!.id, done: true },
        { id: '999999', done: false, code: 'notFound' },
      ],
    };
    for (const time of ['sent', 'sent again'])
      expect([time, await jsonOf(await granting.post('api/post-requests/decide', wanted))]).toMatchObject([
        time,
        answer,
      ]);
  });
});

describe('the list of people', () => {
  it('shows colleagues to each other, and accounts only to those who look after the house', async () => {
    type Lines = { items: { id: string; account?: object }[] };
    const mine = await jsonOf<Lines>(await (await as(filler)).get('api/people?limit=200'));
    const ids = mine.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['unitHead@czj.jyj.zhongxue', 'performanceOffice@czj']));
    expect(ids.some((id) => id.includes('czj.wjj'))).toBe(false);
    expect(mine.items.every((one) => one.account === undefined)).toBe(true);
    const all = await jsonOf<Lines>(await (await as(administrator)).get('api/people?limit=200'));
    expect(all.items.some(({ id }) => id.includes('czj.wjj'))).toBe(true);
    expect(JSON.stringify(all)).not.toContain('argon2');
  });
});

describe('the trail', () => {
  it('is everybody’s own, and all of it the audit administrator’s', async () => {
    const auditor = await as(auditAdministrator);
    expect((await auditor.get('api/audit/register?kind=person')).status).toBe(200);
    expect((await (await as(administrator)).get('api/audit/register')).status).toBe(403);
    const own = await jsonOf<{ person: string }[]>(await (await as(filler)).get('api/audit'));
    expect(new Set(own.map(({ person }) => person))).toEqual(new Set([filler.id]));
    expect((await (await as(filler)).get(`api/audit?person=${administrator.id}`)).status).toBe(403);
  });
});
