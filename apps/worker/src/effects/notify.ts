import type { PoolClient } from 'pg';
import type { Notice } from '#domain/notices';
import type { Delivered, Effect } from '#engine/effects/effect';

/**
 * Who holds the post now, within reach of the unit; of several organisations above it the nearest one. The actor is
 * not told of their own deed. The same message never enters the same inbox twice.
 */
const write = `
  insert into notice (person, evaluation_id, origin, text, at)
  select p.id, n.evaluation_id, n.origin, n.text, n.at
  from jsonb_to_recordset($1::jsonb) as n(evaluation_id uuid, origin text, text text, at timestamptz, role text, reach text, by text)
  join evaluation e on e.id = n.evaluation_id
  cross join lateral (
    select p.id, rank() over (order by length(o.path) desc) as nearness
    from person p join organisation o on o.id = p.organisation
    where n.role = any(p.roles) and not p.disabled
      and (o.path = e.unit_path or (n.reach = 'above' and starts_with(e.unit_path, o.path || '.')))
  ) p
  where p.nearness = 1 and p.id <> n.by
  on conflict (person, evaluation_id, origin) do nothing`;

const asRows = ({ evaluationId, version, at, by, payload }: Delivered): object[] =>
  (payload as readonly Notice[]).map(({ to, text }, i) => ({
    evaluation_id: evaluationId,
    origin: `event-${version}-${i}`,
    text,
    at,
    by,
    ...to,
  }));

/** 站内消息: what the event decided to tell, put into the inboxes of those who hold the post. */
export const notifyEffect = (): Effect => ({
  consumer: 'notify',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    await client.query({ name: 'notify-write', text: write, values: [JSON.stringify(deliveries.flatMap(asRows))] });
  },
});
