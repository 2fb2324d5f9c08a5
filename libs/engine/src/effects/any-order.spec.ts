import { array, assert, asyncProperty, nat, noBias } from 'fast-check';
import { stories } from '../../../../test/histories/stories.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { consumers, type Consumer } from './reactions.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** Everything that one evaluation's events have set off, as one text; which version touched it last says nothing. */
const digest = async (id: string): Promise<string> => {
  const [row] = await house.rows<{ digest: string }>(
    `select concat_ws('|',
      (select concat_ws(',', form_version, sheet, reviewer, reviewer_grade) from score where evaluation_id = $1),
      (select concat_ws(',', form_version, findings, red, yellow, blue) from finding where evaluation_id = $1),
      (select string_agg(concat_ws(',', person, origin, text, at), ';' order by person, origin) from notice where evaluation_id = $1),
      (select count(*) from archive where evaluation_id = $1)) as digest`,
    [id],
  );
  return row!.digest;
};

const runnersOf = (consumer: Consumer, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, () => house.runner(consumer).drain()));

/** Lets some of what is waiting come now, and the rest later. */
const release = (id: string, salt: number): Promise<unknown> =>
  house.rows(
    `update delivery set next_at = case when hashtext(id::text || $2) % 3 = 0 then now() else 'infinity' end
     where evaluation_id = $1 and done_at is null`,
    [id, salt],
  );

/** Some come a second time, done or not. */
const double = (id: string, salt: number): Promise<unknown> =>
  house.rows(
    `insert into delivery (evaluation_id, version, consumer, payload, created_at, next_at)
     select evaluation_id, version, consumer, payload, created_at, now() from delivery
     where evaluation_id = $1 and hashtext(id::text || $2) % 4 = 0`,
    [id, salt],
  );

/** All that has not come yet comes in an order of its own. */
const shuffle = (id: string, salt: number): Promise<unknown> =>
  house.rows(
    `with gone as (delete from delivery where evaluation_id = $1 and done_at is null returning *)
     insert into delivery (evaluation_id, version, consumer, payload, created_at, next_at)
     select evaluation_id, version, consumer, payload, created_at, now() from gone order by hashtext(id::text || $2)`,
    [id, salt],
  );

const left = async (id: string): Promise<number> => {
  const sql = 'select count(*)::int as left from delivery where evaluation_id = $1 and done_at is null';
  return (await house.rows<{ left: number }>(sql, [id]))[0]!.left;
};

const finish = async (id: string, salt: number): Promise<void> => {
  await shuffle(id, salt);
  for (let round = 0; round < 10 && (await left(id)) > 0; round += 1) {
    await house.rows('update delivery set next_at = now() where evaluation_id = $1', [id]);
    await Promise.all(consumers.map((consumer) => runnersOf(consumer, 3)));
  }
  expect(await left(id)).toBe(0);
};

const inOrder = async (): Promise<string> => {
  const { id } = await house.live(stories.published, () => house.drain());
  return digest(id);
};

/** What is delivered between two deeds follows the dice: often nothing, sometimes everything twice. */
const inDisorder = async (dice: readonly number[]): Promise<string> => {
  const rolls = [...dice];
  const { id } = await house.live(stories.published, async (answer) => {
    const roll = rolls.pop() ?? 0;
    if (roll % 3) return;
    await release(answer.id, roll);
    if (roll % 2) await double(answer.id, roll);
    await runnersOf(consumers[roll % consumers.length]!, 1 + (roll % 3));
  });
  await finish(id, dice[0] ?? 0);
  await double(id, dice[1] ?? 1);
  await finish(id, dice[2] ?? 2);
  return digest(id);
};

describe('what events set off', () => {
  it('is the same however late, often and disorderly they arrive, and however many work on it', async () => {
    const expected = await inOrder();
    expect(expected).toContain('event-');
    const rolls = array(noBias(nat(1_000_000)), { minLength: 40, maxLength: 40 });
    await assert(
      asyncProperty(rolls, async (dice) => expect(await inDisorder(dice)).toBe(expected)),
      { numRuns: 24, seed: 2023, endOnFailure: true },
    );
  }, 60_000);

  it('is told apart by the digest: one notice more, one score less', async () => {
    const { id } = await house.live(stories.cancelled, () => house.drain());
    const before = await digest(id);
    await house.rows(
      `insert into notice (person, evaluation_id, origin, text, at) values ('x', $1, 'event-9-0', '多', now())`,
      [id],
    );
    const more = await digest(id);
    await house.rows('delete from score where evaluation_id = $1', [id]);
    expect(new Set([before, more, await digest(id)]).size).toBe(3);
  });
});
