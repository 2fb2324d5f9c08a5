import type { PoolClient } from 'pg';
import type { Recipients } from '#domain/notices/notice';
import { tellSql } from '../channels/tell.ts';
import { deputies, holders } from '../people/recipients.sql.ts';

/** One message of a reminder to one kind of recipient. */
export interface ReminderNotice {
  evaluationId: string;
  origin: string;
  text: string;
  urgent: boolean;
  to: Recipients;
}

/**
 * Who holds a post is looked up once for each unit, since thousands fall due at one instant. Whoever is both the
 * responsible person and somebody above hears it once.
 */
const tell = tellSql(`
  with n as materialized (
    select e.unit_id, r.* from jsonb_to_recordset($1::jsonb) as r(
      evaluation_id uuid, origin text, text text, urgent boolean, role text, reach text, persons jsonb)
    join evaluation e on e.id = r.evaluation_id
  ), held as materialized (
    select n.unit_id, n.role, n.reach, h.id
    from (select distinct unit_id, role, reach from n where role is not null) n
    join organisation u on u.id = n.unit_id
    cross join lateral (${holders}) h
  ), named as (
    select n.evaluation_id, n.origin, n.text, n.urgent, h.id
    from n join held h on h.unit_id = n.unit_id and h.role = n.role and h.reach = n.reach
    union all
    select n.evaluation_id, n.origin, n.text, n.urgent, p.id
    from n cross join lateral jsonb_array_elements_text(n.persons) one join person p on p.id = one and not p.disabled
  ), told as (
    select * from named
    union all
    select m.evaluation_id, m.origin, m.text, m.urgent, d.deputy
    from named m join evaluation e on e.id = m.evaluation_id
    cross join lateral (with told as (select m.id) ${deputies}) d
    where exists (select from proxy)
  )
  select distinct on (id, evaluation_id, origin)
    id as person, evaluation_id, origin, text, $2::timestamptz as at, 'deadline' as kind, urgent, 'reminder' as subject from told`);

const asRow = ({ evaluationId, to, ...notice }: ReminderNotice): object => ({
  evaluation_id: evaluationId,
  ...notice,
  ...to,
});

/** Puts reminders into inboxes and into the ledger of what must leave the house. `now`: ISO instant. */
export const tellReminders = async (
  client: PoolClient,
  notices: readonly ReminderNotice[],
  now: string,
): Promise<void> => {
  if (notices.length === 0) return;
  await client.query({ name: 'reminders-tell', text: tell, values: [JSON.stringify(notices.map(asRow)), now] });
};
