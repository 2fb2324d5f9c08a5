import type { PoolClient } from 'pg';
import type { Notice } from '#domain/notices';
import { tellSql } from '#engine/channels/tell';
import type { Delivered, Effect } from '#engine/effects/effect';

/**
 * Who holds the post now, within reach of the unit; of several organisations above it the nearest one. Or the people
 * named. The actor is not told of their own deed. The same message never enters the same inbox twice.
 */
const write = tellSql(`
  select p.id as person, n.evaluation_id, n.origin, n.text, n.at, n.kind, n.urgent
  from jsonb_to_recordset($1::jsonb) as n(evaluation_id uuid, origin text, text text, at timestamptz, by text,
    kind text, urgent boolean, role text, reach text, persons jsonb)
  join evaluation e on e.id = n.evaluation_id
  cross join lateral (
    select held.id from (
      select p.id, rank() over (order by length(o.path) desc) as nearness
      from person p join organisation o on o.id = p.organisation
      where n.role = any(p.roles) and not p.disabled
        and (o.path = e.unit_path or (n.reach = 'above' and starts_with(e.unit_path, o.path || '.')))
    ) held where held.nearness = 1
    union
    select p.id from jsonb_array_elements_text(n.persons) named join person p on p.id = named and not p.disabled
  ) p
  where p.id <> n.by`);

const asRows = ({ evaluationId, version, at, by, payload }: Delivered): object[] =>
  (payload as readonly Notice[]).map(({ to, ...message }, i) => ({
    evaluation_id: evaluationId,
    origin: `event-${version}-${i}`,
    at,
    by,
    ...message,
    ...to,
  }));

/** 站内消息: what the event decided to tell, put into the inboxes, and into the ledger of what must leave the house. */
export const notifyEffect = (): Effect => ({
  consumer: 'notify',
  async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
    await client.query({ name: 'notify-write', text: write, values: [JSON.stringify(deliveries.flatMap(asRows))] });
  },
});
