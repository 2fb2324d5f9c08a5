import type { PoolClient } from 'pg';
import type { Notice } from '#domain/notices/notice';
import { tellSql } from '#engine/channels/tell';
import type { Delivered, Effect } from '#engine/effects/effect';
import { recipients } from '#engine/people/recipients.sql';

/** Nobody is told of their own deed. */
const write = tellSql(`
  select p.id as person, n.evaluation_id, n.origin, n.text, n.at, n.kind, n.urgent, n.subject
  from jsonb_to_recordset($1::jsonb) as n(evaluation_id uuid, origin text, text text, at timestamptz, by text,
    kind text, urgent boolean, subject text, role text, reach text, persons jsonb)
  join evaluation e on e.id = n.evaluation_id
  join organisation u on u.id = e.unit_id
  cross join lateral ${recipients} p
  where p.id <> n.by`);

const asRows = ({ evaluationId, version, type, at, by, payload }: Delivered): object[] =>
  (payload as readonly Notice[]).map(({ to, ...message }, i) => ({
    evaluation_id: evaluationId,
    origin: `event-${version}-${i}`,
    at,
    by,
    subject: type,
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
