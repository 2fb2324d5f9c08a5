import { filler, goalForm, office, person, unit } from '../../../../test/builders.ts';
import { administrator, auditAdministrator, securityAdministrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { password } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Evaluations } from '../queries/evaluations.ts';
import { Accounts } from './accounts.ts';
import { Directory } from './directory.ts';
import { PostRequests } from './post-requests.ts';
import { Sessions } from './sessions.ts';
import { Trail } from './trail.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

const reason = '人员调整';
const newcomer = { login: 'zhao.liu', name: '赵六', organisation: unit.id, roles: ['filler'] as const, reason };

describe('people and their posts', () => {
  it('may nothing until the security administrator has granted what the system administrator asked for', async () => {
    const { id, initialPassword, request } = await house.get(Accounts).create(administrator, newcomer);
    const before = await seen(house, id, initialPassword);
    expect(before).toMatchObject({ id, roles: [], mustChangePassword: true });
    expect((await house.get(Evaluations).list(before, { offset: 0, limit: 1 })).total).toBe(0);
    for (const by of [administrator, auditAdministrator, office])
      expect(await codeOf(house.get(PostRequests).decide(by, request, true, '同意'))).toBe('forbidden');
    await house.get(PostRequests).decide(securityAdministrator, request, true, '同意');
    expect(await seen(house, id, initialPassword)).toMatchObject({ roles: ['filler'], path: unit.path });
    expect(await codeOf(house.get(PostRequests).decide(securityAdministrator, request, false, '不'))).toBe(
      'alreadyDecided',
    );
  });

  it('hold several posts, each for its time, and are found on duty from each of them', async () => {
    const wanted = {
      person: filler.id,
      organisation: 'czj.wjj',
      roles: ['departmentReviewer'] as const,
      main: false,
      reason,
    };
    const request = await house
      .get(PostRequests)
      .ask(administrator, { ...wanted, from: '2023-02-01', until: '2023-02-28' });
    await house.get(PostRequests).decide(securityAdministrator, request, true, '同意');
    const posts = async (now: string) => {
      house.clock.set(now);
      const ids = (await house.get(Directory).onDuty('czj.wjj.yiyuan')).map(({ id }) => id);
      return [(await seen(house, filler.id)).otherPosts, ids.includes(filler.id)];
    };
    const other = [{ roles: ['departmentReviewer'], path: 'czj.wjj' }];
    expect(await posts('2023-01-31T15:59:59.000Z')).toEqual([undefined, false]);
    expect(await posts('2023-01-31T16:00:00.000Z')).toEqual([other, true]);
    expect(await posts('2023-02-28T15:59:59.000Z')).toEqual([other, true]);
    expect(await posts('2023-02-28T16:00:00.000Z')).toEqual([undefined, false]);
  });

  it('lose their sessions with their account, and are on duty no more', async () => {
    const { token } = await house.get(Sessions).login(filler.id, password);
    await house.get(Accounts).disable(administrator, filler.id, '离职');
    house.get(Sessions).forget(token);
    expect(await house.get(Sessions).actor(token)).toBeNull();
    expect(await codeOf(seen(house, filler.id))).toBe('unauthenticated');
    expect((await house.get(Directory).onDuty(unit.path)).map(({ id }) => id)).not.toContain(filler.id);
    await house.get(Accounts).enable(administrator, filler.id, '返岗');
    expect(await seen(house, filler.id)).toMatchObject({ id: filler.id });
  });

  it('are changed by the system administrator of their part of the tree only', async () => {
    const away = { ...person('administrator', 'czj.wjj'), id: 'away' };
    for (const [by, code] of [
      [office, 'forbidden'],
      [securityAdministrator, 'forbidden'],
      [away, 'notFound'],
    ] as const)
      expect(await codeOf(house.get(Accounts).disable(by, filler.id, reason))).toBe(code);
  });
});

it('gives a newcomer everything with one grant', async () => {
  const { id, initialPassword, request } = await house
    .get(Accounts)
    .create(administrator, { ...newcomer, mail: 'zhaoliu@example.gov.cn' });
  await house.get(PostRequests).decide(securityAdministrator, request, true, '同意');
  expect(await seen(house, id, initialPassword)).toMatchObject({ roles: ['filler'], path: unit.path });
  expect(await house.rows('select email from contact where person = $1', [id])).toEqual([
    { email: 'zhaoliu@example.gov.cn' },
  ]);
});

describe('三员分立', () => {
  const mixed = [
    ['administrator', 'securityAdministrator'],
    ['auditAdministrator', 'administrator'],
    ['securityAdministrator', 'filler'],
    ['performanceOffice', 'auditAdministrator'],
  ] as const;

  it.each(mixed)('refuses %s together with %s, in words and in the database', async (first, second) => {
    expect(await codeOf(house.get(Accounts).create(administrator, { ...newcomer, roles: [first, second] }))).toBe(
      'conflict',
    );
    await expect(
      house.rows('update person set roles = $2 where id = $1', [filler.id, [first, second]]),
    ).rejects.toThrow('together');
  });

  it('counts all posts of a person together', async () => {
    const wanted = { person: office.id, organisation: 'czj', roles: ['administrator'] as const, main: false, reason };
    expect(await codeOf(house.get(PostRequests).ask(administrator, wanted))).toBe('conflict');
    await expect(
      house.rows(`insert into post (person, organisation, roles) values ($1, 'czj', '{administrator}')`, [office.id]),
    ).rejects.toThrow('together');
    await house.rows(`insert into post (person, organisation, roles) values ($1, 'czj', '{archivist}')`, [office.id]);
    await expect(
      house.rows(`update person set roles = '{auditAdministrator}' where id = $1`, [office.id]),
    ).rejects.toThrow('together');
  });

  it('keeps the three away from every evaluation', async () => {
    const { id, version } = await house.open();
    for (const manager of [administrator, securityAdministrator, auditAdministrator]) {
      expect((await house.get(Evaluations).list(manager, { offset: 0, limit: 10 })).total).toBe(0);
      expect(await codeOf(house.act(id, version, 'saveDraft', { form: goalForm() }, manager))).toBe('notFound');
    }
  });

  it('lets nobody but the audit administrator read the trail of others', async () => {
    await house.open();
    const all = { offset: 0, limit: 100 };
    const own = await house.get(Trail).lines(office, all);
    expect(new Set(own.map((line) => line.person))).toEqual(new Set([office.id]));
    expect(await codeOf(house.get(Trail).lines(administrator, { ...all, person: office.id }))).toBe('forbidden');
    expect((await house.get(Trail).lines(auditAdministrator, { ...all, person: office.id })).length).toBe(own.length);
    expect(await codeOf(house.get(Trail).changes(administrator, all))).toBe('forbidden');
    expect((await house.get(Trail).lines(auditAdministrator, all))[0]).toMatchObject({ action: 'readAudit' });
  });

  it('needs two people for a grant, whatever way it is written', async () => {
    const { request } = await house.get(Accounts).create(administrator, newcomer);
    await expect(house.rows('update role_request set decided_by = asked_by where id = $1', [request])).rejects.toThrow(
      'two_people',
    );
  });
});

describe('the register’s own log', () => {
  it('has a line with who, when and why for every change', async () => {
    house.clock.set('2023-03-01T02:00:00.000Z');
    await house.get(Accounts).rename(administrator, filler.id, '张三丰', '更名');
    const [line] = await house
      .get(Trail)
      .changes(auditAdministrator, { kind: 'person', subject: filler.id, offset: 0, limit: 1 });
    expect(line).toMatchObject({
      by: administrator.id,
      action: 'renamePerson',
      reason: '更名',
      image: { name: '张三丰' },
    });
    expect(line!.at.toISOString()).toBe('2023-03-01T02:00:00.000Z');
  });

  it('notices what is changed past it, and names the hand of the database', async () => {
    await house.rows(`update person set name = '某某' where id = $1`, [filler.id]);
    const [line] = await house
      .get(Trail)
      .changes(auditAdministrator, { kind: 'person', subject: filler.id, offset: 0, limit: 1 });
    expect(line).toMatchObject({ by: expect.stringMatching(/^database:/u), action: 'update' });
  });

  it('holds no secrets, is not written for a failed login, and cannot be changed', async () => {
    await house
      .get(Sessions)
      .login(filler.id, 'wrong')
      .catch(() => undefined);
    const lines = await house.rows('select image from register_event where subject = $1', [filler.id]);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/password_hash|argon2/u);
    await expect(house.rows(`update register_event set by = 'nobody'`)).rejects.toThrow('append-only');
    await expect(house.rows('truncate register_event')).rejects.toThrow('append-only');
  });
});
