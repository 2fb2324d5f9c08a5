import { randomUUID } from 'node:crypto';
import { canonical } from '#domain/canonical';
import type { Recorded } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { filler, goalForm, office } from '../../../../test/builders.ts';
import { stories } from '../../../../test/histories/stories.ts';
import { enterHouse, openHouse, type House } from '../../../../test/running.ts';
import { buildWrite } from '../act/build-write.ts';
import { brokenLink, chained, genesis, type Link } from './chain.ts';
import type { Write } from './write.ts';
import { Writer } from './writer.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const lived = async (): Promise<string> => (await house.live(stories.published)).id;

/** The write of a draft on top of what the evaluation holds now. */
const draftOn = async (id: string, text = ''): Promise<Write> => {
  const form = goalForm((one) => (one.goals!.expected = { raw: text }));
  const current = await house.store.fresh(id);
  return buildWrite(id, current, [{ type: 'form.drafted.v1', data: { form } }], {
    actor: filler,
    action: 'saveDraft',
    at: house.clock.now(),
  });
};
const evaluations = async (count: number): Promise<string[]> =>
  (await Promise.all(Array.from({ length: count }, () => house.open()))).map(({ id }) => id);

describe('the log', () => {
  it('gives back every fact as it went in, and their fold is the state on record', async () => {
    const id = await lived();
    const links = await house.store.history(id);
    expect(brokenLink(id, links)).toBeNull();
    const { state, head } = await house.store.fresh(id);
    expect(replay(links.map(({ event }) => event))).toEqual(state);
    expect(links.at(-1)!.hash).toBe(head);
  });

  it('refuses to be changed, shortened or emptied, and an evaluation to step back', async () => {
    const id = await lived();
    for (const sql of [
      `update event set data = '{}' where evaluation_id = '${id}'`,
      `update event set at = now() where evaluation_id = '${id}'`,
      `delete from event where evaluation_id = '${id}' and version = 3`,
      'truncate event',
      `update audit_line set outcome = 'accepted'`,
      'delete from audit_line',
    ])
      await expect(house.rows(sql)).rejects.toThrow('append-only');
    const back = `update evaluation set version = version - 1 where id = '${id}'`;
    await expect(house.rows(back)).rejects.toThrow(/is at version \d+/u);
    await expect(house.rows(`update evaluation set place = 'review' where id = '${id}'`)).rejects.toThrow(
      'is at version',
    );
  });

  it('has one fact for each version', async () => {
    const [id] = await evaluations(1);
    const again = `insert into event select evaluation_id, version, type, data, by, at, hash from event where evaluation_id = '${id}'`;
    await expect(house.rows(again)).rejects.toThrow('duplicate key');
  });
});

describe('the chain', () => {
  let id = '';
  let links: Link[] = [];
  beforeAll(async () => {
    id = await lived();
    links = await house.store.history(id);
  });
  const changed = (i: number, more: object): Link[] =>
    links.with(i, { ...links[i]!, event: { ...links[i]!.event, ...more } as Recorded });

  it('betrays whoever changes words, person, time or kind of a fact', () => {
    expect(brokenLink(id, changed(4, { data: { remark: '改过' } }))).toBe(5);
    expect(brokenLink(id, changed(4, { by: { ...links[4]!.event.by, id: office.id + 1 } }))).toBe(5);
    expect(brokenLink(id, changed(4, { at: '2020-01-01T00:00:00.000Z' }))).toBe(5);
    expect(brokenLink(id, changed(4, { type: 'goal.approved.v1' }))).toBe(5);
  });

  it('betrays a fact that is missing, swapped, or of another evaluation', () => {
    expect(brokenLink(id, links.toSpliced(6, 1))).toBe(7);
    expect(brokenLink(id, links.with(6, links[7]!).with(7, links[6]!))).toBe(7);
    expect(brokenLink(randomUUID(), links)).toBe(1);
    expect(brokenLink(id, links.slice(1))).toBe(1);
  });

  it('betrays a gap in the versions, even one that was chained anew', () => {
    let previous = genesis;
    const rechained = links.toSpliced(6, 1).map(({ event }) => {
      previous = chained(previous, id, event);
      return { event, hash: previous };
    });
    expect(brokenLink(id, rechained)).toBe(7);
  });

  it('does not see that the end is missing: the head on record does', async () => {
    expect(brokenLink(id, links.slice(0, -1))).toBeNull();
    expect((await house.store.fresh(id)).head).not.toBe(links.at(-2)!.hash);
  });

  it('betrays a change that a database owner makes behind the guards', async () => {
    const [owned] = await evaluations(1);
    await house.rows('alter table event disable trigger append_only');
    await house.rows(
      `update event set data = jsonb_set(data, '{title}', '"另一项目"') where evaluation_id = '${owned}'`,
    );
    await house.rows('alter table event enable trigger append_only');
    expect(brokenLink(owned!, await house.store.history(owned!))).toBe(1);
  });

  it('is made of one text for one value, in whatever order its keys come', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
    expect(canonical([undefined])).toBe('[null]');
  });
});

describe('many commands in one statement', () => {
  it('are each answered for themselves: only the one that came too late is refused', async () => {
    const ids = await evaluations(40);
    const writes = await Promise.all(ids.map((id) => draftOn(id)));
    await house.act(ids[7]!, 1, 'saveDraft', { form: goalForm() }, filler);
    const writer = new Writer(house.pool);
    const answers = await Promise.all(writes.map((write) => writer.submit(write)));
    expect(answers).toEqual(ids.map((_, i) => i !== 7));
    const [{ count }] = (await house.rows('select count(*)::int from event where evaluation_id = any($1)', [ids])) as [
      { count: number },
    ];
    expect(count).toBe(80);
  });

  it('survive one that the database cannot store', async () => {
    const ids = await evaluations(10);
    const writes = await Promise.all(ids.map((id, i) => draftOn(id, i === 3 ? 'NUL \u0000' : '目标')));
    const writer = new Writer(house.pool);
    const answers = await Promise.allSettled(writes.map((write) => writer.submit(write)));
    expect(answers.map(({ status }) => status)).toEqual(ids.map((_, i) => (i === 3 ? 'rejected' : 'fulfilled')));
    const [{ count }] = (await house.rows('select count(*)::int from event where evaluation_id = any($1)', [ids])) as [
      { count: number },
    ];
    expect(count).toBe(19);
  });

  it('leave nothing of a refused one: no delivery, no audit line, no answer to its key', async () => {
    const [id] = await evaluations(1);
    const stale = { ...(await draftOn(id!)), idempotency: { key: 'key-of-a-stale-one', bodyHash: 'x' } };
    await house.act(id!, 1, 'saveDraft', { form: goalForm() }, filler);
    const counts = () =>
      house.rows(
        `select (select count(*) from delivery) d, (select count(*) from audit_line) a, (select count(*) from idempotency) i`,
      );
    const before = await counts();
    expect(await new Writer(house.pool).submit(stale)).toBe(false);
    expect(await counts()).toEqual(before);
  });

  it('may be more than fit into one statement', async () => {
    const ids = await evaluations(300);
    const writes = await Promise.all(ids.map((id) => draftOn(id)));
    const writer = new Writer(house.pool);
    expect((await Promise.all(writes.map((write) => writer.submit(write)))).every(Boolean)).toBe(true);
  });
});

describe('a fold in memory', () => {
  it('that is stale is found out, not written over what others did', async () => {
    const other = await enterHouse(house.url);
    const { id } = await house.open();
    await other.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    await expect(house.act(id, 1, 'saveDraft', { form: goalForm() }, filler)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await house.act(id, 2, 'saveDraft', { form: goalForm() }, filler)).version).toBe(3);
    await other.close();
  });

  it('speaks of forms that are there, in the words that were handed in', async () => {
    const { id } = await house.open();
    await house.act(id, 1, 'saveDraft', { form: goalForm() }, filler);
    const { state } = await house.store.fresh(id);
    expect(await house.store.forms(id, state, ['goal', 'public'])).toEqual({ goal: goalForm() });
    await expect(house.store.form(id, 1)).rejects.toThrow('carries no form');
  });
});
