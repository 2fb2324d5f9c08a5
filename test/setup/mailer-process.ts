// For the specs: a process that sends mails until it is killed; with the ledger, or as one would without it.
import { randomUUID } from 'node:crypto';
import { Dispatches } from '#engine/channels/dispatches';
import { createPool } from '#engine/database/pool';
import { Vault } from '#engine/secrets/vault';
import { email } from '../../apps/worker/src/channels/email.ts';
import { Lane } from '../../apps/worker/src/channels/lane.ts';
import { Smtp } from '../../apps/worker/src/channels/smtp.ts';
import { mailingBy } from '../channels.ts';

const [, , databaseUrl = '', mailUrl = '', instant = '', way = 'ledger'] = process.argv;
const pool = createPool(databaseUrl, 6);
const mark = (id: number): Promise<unknown> => pool.query('update naive_mail set sent = true where id = $1', [id]);

/** Marks a mail sent before it is, or afterwards under a number that is new at every try. */
const naively = async (markFirst: boolean): Promise<void> => {
  const smtp = new Smtp(mailUrl);
  const { rows } = await pool.query<{ id: number }>('select id from naive_mail where not sent order by id');
  for (const { id } of rows) {
    const to = `naive-${id}@example.gov.cn`;
    const text = `From: a@example.gov.cn\r\nTo: ${to}\r\nMessage-ID: <${randomUUID()}@example.gov.cn>\r\n\r\ntext\r\n`;
    if (markFirst) await mark(id);
    await smtp.deliver({ from: 'a@example.gov.cn', to }, Buffer.from(text), new AbortController().signal);
    if (!markFirst) await mark(id);
  }
};

const clock = { now: () => instant };
if (way === 'ledger') await new Lane(email(mailingBy(mailUrl)), new Dispatches(pool, new Vault('')), clock).idle();
else await naively(way === 'markFirst');
process.exit();
