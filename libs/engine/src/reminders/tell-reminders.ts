import type { PoolClient } from 'pg';
import type { Recipients } from '#domain/notices/notice';
import { tellSql } from '../channels/tell.ts';
import { recipients } from '../people/recipients.sql.ts';

/** One message of a reminder to one kind of recipient. */
export interface ReminderNotice {
  evaluationId: string;
  origin: string;
  text: string;
  urgent: boolean;
  to: Recipients;
}

/** Whoever is both the responsible person and somebody above hears it once. */
const tell = tellSql(`
  select distinct on (p.id, n.evaluation_id, n.origin)
    p.id as person, n.evaluation_id, n.origin, n.text, $2::timestamptz as at, 'deadline' as kind, n.urgent
  from jsonb_to_recordset($1::jsonb) as n(
    evaluation_id uuid, origin text, text text, urgent boolean, role text, reach text, persons jsonb)
  join evaluation e on e.id = n.evaluation_id
  join organisation u on u.id = e.unit_id
  cross join lateral ${recipients} p`);

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
