import { Client } from 'pg';
import { now } from '../child.ts';
import type { Outcome } from '../load.ts';
import { percentile, report } from '../report.ts';
import type { Database, Rig } from '../rig.ts';
import { close, drive, open, settle } from '../serving.ts';
import { inReview } from '../template.ts';

/** Milliseconds between two commands. */
const pause = 50;

/** Hears when effects become visible: the worker announces them in the transaction that writes them. */
const listen = async (url: string): Promise<{ heard: Map<string, number>; close(): Promise<void> }> => {
  const client = new Client({ connectionString: url });
  const heard = new Map<string, number>();
  client.on('notification', ({ payload }) => {
    const { consumers, ids } = JSON.parse(payload ?? '{}') as { consumers: string[]; ids: string[] };
    if (consumers.length === 0) ids.forEach((id) => heard.set(id, now()));
  });
  await client.connect();
  await client.query('listen jicheng');
  return { heard, close: () => client.end() };
};

const doneAt = `
  select evaluation_id || ' ' || version as key, extract(epoch from done_at)::float * 1000 as at from delivery where done_at is not null`;

const tell = async (
  { client }: Database,
  { latencies, answers }: Outcome,
  heard: Map<string, number>,
): Promise<void> => {
  const { rows } = await client.query<{ key: string; at: number }>(doneAt);
  const done = new Map(rows.map(({ key, at }) => [key, at]));
  const marked = answers.map(([id, version, at]) => (done.get(`${id} ${version}`) ?? Number.NaN) - at);
  const visible = answers.map(([id, , at]) => (heard.get(id) ?? Number.NaN) - at);
  for (const [metric, values] of Object.entries({
    answer: latencies,
    'effect after answer': marked,
    'effect visible after answer': visible,
  }))
    for (const share of [50, 99])
      report('jicheng', 'light load', `${metric} p${share} ms`, percentile(values, share / 100));
};

/** One person at a time with a pause in between: how long the answer takes, and how soon after it the effect is there. */
export const latency = async (rig: Rig): Promise<void> => {
  const { latencySamples } = rig.options.sizes;
  const serving = await open(rig, await rig.seeded('latency', 1_000, inReview(10)));
  const { database } = serving;
  await drive(rig, serving, { connections: 1, pause, seconds: 2 });
  await settle(serving);
  const listener = await listen(database.url);
  const seconds = (latencySamples * (pause + 5)) / 1_000;
  const outcome = await drive(rig, serving, { connections: 1, pause, seconds, keep: true });
  await settle(serving);
  await tell(database, outcome, listener.heard);
  await listener.close();
  await close(serving);
};
