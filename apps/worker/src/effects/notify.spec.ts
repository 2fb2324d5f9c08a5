import { department, filler, goalForm, office, unit, unitHead } from '../../../../test/builders.ts';
import { strangers } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());
afterEach(() => house.rows(`delete from person where id like 'extra-%'`));

const join = (id: string, role: string, organisation: string): Promise<unknown> =>
  house.rows(
    `insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, $1, '', array[$2], $3)`,
    [`extra-${id}`, role, organisation],
  );
/** Who was told by the fact of this version. */
const told = async (id: string, version: number): Promise<string[]> => {
  await house.drain();
  const sql = `select person from notice where evaluation_id = $1 and origin like $2 order by person`;
  return (await house.rows<{ person: string }>(sql, [id, `event-${version}-%`])).map(({ person }) => person);
};
const handedIn = async (): Promise<string> => {
  const { id } = await house.open();
  await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
  await house.act(id, 2, 'submitGoal', {}, filler);
  return id;
};

describe('a message', () => {
  it('comes to everybody in the unit who holds the post, and to nobody elsewhere', async () => {
    await join('colleague', 'filler', unit.path);
    await join('above', 'filler', 'czj.jyj');
    const { id } = await house.open();
    expect(await told(id, 1)).toEqual(['extra-colleague', filler.id]);
  });

  it('comes to the nearest organisation above in which anybody holds the post', async () => {
    await join('bureau', 'departmentReviewer', 'czj');
    const id = await handedIn();
    await house.act(id, 3, 'approve', {}, unitHead);
    expect(await told(id, 4)).toEqual([department.id]);
    await house.rows('update person set disabled = true where id = $1', [department.id]);
    const other = await handedIn();
    await house.act(other, 3, 'approve', {}, unitHead);
    expect(await told(other, 4)).toEqual(['extra-bureau']);
    await house.rows('update person set disabled = false where id = $1', [department.id]);
  });

  it('does not come to whoever did it', async () => {
    const both = { ...unitHead, roles: ['filler' as const, 'unitHead' as const] };
    await house.rows('update person set roles = $2 where id = $1', [both.id, both.roles]);
    const id = await handedIn();
    await house.act(id, 3, 'returnForRevision', { opinion: '请补充' }, both);
    expect(await told(id, 4)).toEqual([filler.id]);
    await house.rows('update person set roles = $2 where id = $1', [unitHead.id, unitHead.roles]);
  });

  it('comes to whoever holds the post when it is delivered, not when it was written', async () => {
    const { id } = await house.open();
    await join('newcomer', 'filler', unit.path);
    expect(await told(id, 1)).toEqual(['extra-newcomer', filler.id]);
  });

  it('never leaves the part of the tree that it belongs to', async () => {
    const id = await handedIn();
    await house.act(id, 3, 'cancel', { reason: '项目取消' }, office);
    await house.drain();
    const outside = Object.values(strangers).map((stranger) => stranger.id);
    expect(await house.rows('select from notice where person = any($1)', [outside])).toEqual([]);
  });
});
