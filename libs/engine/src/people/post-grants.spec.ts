import { filler, office, unit } from '../../../../test/builders.ts';
import { administrator, auditAdministrator, securityAdministrator } from '../../../../test/managers.ts';
import { codeOf } from '../../../../test/register.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Accounts } from './accounts.ts';
import { PostGrants } from './post-grants.ts';
import { PostRequests } from './post-requests.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

const reason = '集中登记';
const newcomer = async (login: string): Promise<string> => {
  const person = { login, name: `新人${login}`, organisation: unit.id, roles: ['filler'] as const, reason };
  return (await house.get(Accounts).create(administrator, person)).request;
};
const archivistPost = {
  person: filler.id,
  organisation: unit.id,
  roles: ['archivist'] as const,
  main: false,
  reason,
};
const grant = (ids: readonly string[], by = securityAdministrator) => house.get(PostGrants).grant(by, ids, '同意');
const holders = (...ids: string[]) =>
  house.rows('select id from person where id = any($1) and roles = $2 order by id', [ids, ['filler']]);
const audited = async () =>
  (await house.rows(`select from audit_line where action = 'grantPost' and outcome = 'accepted'`)).length;

describe('many posts granted at once', () => {
  it('are granted one by one: what is refused is named with its reason and keeps nobody else back', async () => {
    const [first, decided, last] = [await newcomer('yi'), await newcomer('er'), await newcomer('san')];
    const mixed = await house.get(PostRequests).ask(administrator, archivistPost);
    await house.rows(`update person set roles = '{auditAdministrator}' where id = $1`, [filler.id]);
    await house.get(PostRequests).decide(securityAdministrator, decided, false, '重复申请');
    const { receipts, ...sums } = await grant([first, mixed, decided, '999999', last]);
    expect(sums).toEqual({ done: 2, refused: 3 });
    expect(receipts).toMatchObject([
      { id: first, done: true },
      { id: mixed, done: false, code: 'conflict', title: expect.stringContaining('不得兼任') },
      { id: decided, done: false, code: 'alreadyDecided' },
      { id: '999999', done: false, code: 'notFound' },
      { id: last, done: true },
    ]);
    expect(await holders('yi', 'er', 'san')).toEqual([{ id: 'san' }, { id: 'yi' }]);
    expect((await house.get(PostRequests).list(securityAdministrator, true)).map(({ id }) => id)).toEqual([mixed]);
  });

  it('are granted once, each with its own line in the audit and the register, however often they are sent', async () => {
    const ids = [await newcomer('yi'), await newcomer('er')];
    const first = await grant(ids);
    expect(first).toMatchObject({ done: 2, refused: 0 });
    const changes = () => house.rows(`select from register_event where action = 'grantPost'`);
    const [lines, written] = [await audited(), (await changes()).length];
    expect(lines).toBe(2);
    expect(await grant(ids)).toEqual(first);
    expect([await audited(), (await changes()).length]).toEqual([lines, written]);
  });

  it('are not taken for one’s own when another security administrator granted them', async () => {
    const id = await newcomer('yi');
    await grant([id]);
    const other = { ...securityAdministrator, id: 'other' };
    expect((await grant([id], other)).receipts).toMatchObject([{ done: false, code: 'alreadyDecided' }]);
  });

  it('need two people, each of them, as a single one does', async () => {
    const [own, fine] = [await newcomer('yi'), await newcomer('er')];
    await house.rows('update role_request set asked_by = $2 where id = $1', [own, securityAdministrator.id]);
    expect((await grant([own, fine])).receipts).toMatchObject([
      { done: false, code: 'conflict', title: '申请人本人不能批准自己提出的授权' },
      { done: true },
    ]);
    for (const by of [administrator, auditAdministrator, office])
      expect(await codeOf(grant([own], by))).toBe('forbidden');
  });

  it('name who asked', async () => {
    await newcomer('yi');
    const [line] = await house.get(PostRequests).list(securityAdministrator, true);
    expect(line).toMatchObject({ askedBy: administrator.id, askedByName: administrator.name });
  });
});
