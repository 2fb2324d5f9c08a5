import { Client } from 'pg';
import { brokenLink } from '#engine/event-store/chain';
import { EventStore } from '#engine/event-store/event-store';
import { createPool } from '#engine/database/pool';
import { migrate } from '#engine/database/migrate';
import type { Dot } from '#domain/board/board';
import { outliersOf } from '#domain/board/outliers';
import { stages } from '#domain/vocabulary';
import { freshDatabase } from '../setup/postgres.ts';
import { idOf, seedBureau } from './bureau.ts';
import { unitsOf } from './tree.ts';

describe('the bureau that figures and pictures are taken of', () => {
  let url = '';
  let drop: () => Promise<void>;
  let client: Client;
  const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await client.query(sql)).rows;

  beforeAll(async () => {
    ({ url, drop } = await freshDatabase());
    await migrate(url);
    await seedBureau(url, '2026-11-21', { units: 120, projects: 1, indicators: 10 });
    client = new Client({ connectionString: url });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await drop();
  });

  it('has evaluations at every stage, late ones, suspended ones, returned ones, and scores and findings', async () => {
    const places = (await rows('select distinct place from evaluation')).map(({ place }) => String(place));
    for (const stage of Object.keys(stages)) expect(places.some((place) => place.startsWith(stage))).toBe(true);
    expect(places).toEqual(expect.arrayContaining(['goal.returned', 'selfEvaluation.returned', 'archived']));
    const [{ late, suspended, scored, found, total }] = (await rows(`
      select count(*) filter (where place like '%.drafting' and (state #>> '{deadlines,goal}' < '2026-11-21'
          or state #>> '{deadlines,selfEvaluation}' < '2026-11-21'))::int as late,
        count(*) filter (where state -> 'suspended' <> 'null')::int as suspended, count(s.reviewer)::int as scored,
        count(*) filter (where f.red > 0)::int as found, count(*)::int as total
      from evaluation e left join score s on s.evaluation_id = e.id left join finding f on f.evaluation_id = e.id`)) as [
      Record<string, number>,
    ];
    expect(total).toBe(360);
    for (const some of [late, suspended, scored, found]) expect(some).toBeGreaterThan(0);
  });

  it('is as uneven as a real one: rates, scores, projects, dates and findings differ, and some stand apart', async () => {
    const scored = await rows(`select execution_rate as rate, reviewer as score from score where reviewer is not null`);
    const dots = scored.map(({ rate, score }, i) => ({ id: `${i}`, rate: Number(rate), score: Number(score) }) as Dot);
    expect(Math.min(...dots.map(({ rate }) => rate))).toBeLessThan(40);
    expect(Math.max(...dots.map(({ rate }) => rate))).toBe(100);
    expect(new Set(dots.map(({ score }) => score)).size).toBeGreaterThan(30);
    const apart = outliersOf(dots);
    expect(new Set(apart.map(({ why }) => why)).size).toBeGreaterThan(1);
    expect(apart.length).toBeLessThan(dots.length / 5);
    const [differing] = await rows(`
      select (select count(distinct (red, yellow, blue))::int from finding) as findings,
        count(distinct state ->> 'title')::int as titles,
        count(distinct (state -> 'deadlines')) filter (where place like '%.drafting')::int as dates from evaluation`);
    expect(Number(differing?.['findings'])).toBeGreaterThan(5);
    expect(Number(differing?.['titles'])).toBeGreaterThan(40);
    expect(Number(differing?.['dates'])).toBeGreaterThan(6);
  });

  it('gives every unit its own names, none of the model they were made from', async () => {
    expect(await rows(`select id from evaluation where state::text ~ '样板|dw000|bm00'`)).toEqual([]);
    expect(await rows(`select evaluation_id from event where data::text || by::text ~ '样板|dw000|bm00'`)).toEqual([]);
    expect(new Set(unitsOf(230).map(({ name }) => name)).size).toBe(230);
  });

  it('has a chain in every history that holds, and one that was tampered with is seen', async () => {
    const pool = createPool(url, 2);
    try {
      const store = new EventStore(pool);
      for (let n = 1; n <= 360; n += 1) expect(brokenLink(idOf(n), await store.history(idOf(n)))).toBeNull();
      const history = await store.history(idOf(1));
      expect(brokenLink(idOf(2), history)).toBe(1);
    } finally {
      await pool.end();
    }
  }, 60_000);
});
