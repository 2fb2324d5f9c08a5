import type { Pool, PoolClient } from 'pg';
import { decideDelivery, Preferences, standardPreferences, type Decision } from '#domain/channels/preferences';
import { transaction } from '../database/transaction.ts';
import { Unreadable, type Vault } from '../secrets/vault.ts';
import { aftermath, type Outcome, type Tries } from './aftermath.ts';
import type { Claimed, Habits } from './claimed.ts';
import * as sql from './dispatches.sql.ts';
import { opened } from './endpoint-row.ts';
import { asItem, pointless, testItem, type Lead, type Row } from './lead.ts';
import { codeOf } from './verification.ts';

/** Whose turn it is not: hosts that rest, addresses that are being written to. */
export interface Blocked {
  hosts: readonly string[];
  addresses: readonly string[];
}

/** A sending that does not go now: held until an instant, or let go. */
interface PutOff {
  id: string;
  state: 'waiting' | 'suppressed';
  note: string;
  next_at: string;
}

const putOffs = (id: string, decision: Decision, now: string): PutOff[] => {
  if ('now' in decision) return [];
  return 'until' in decision
    ? [{ id, state: 'waiting', note: decision.why, next_at: decision.until }]
    : [{ id, state: 'suppressed', note: decision.never, next_at: now }];
};

/** The ledger as the workers use it: claim a sending, then say what became of it. Nothing is held in between but a lease. */
export class Dispatches {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  /** The next sending of a channel; 'again' when one was put off instead; null when nothing is due. */
  async claim(habits: Habits, now: string, { hosts, addresses }: Blocked): Promise<Claimed | 'again' | null> {
    return transaction(this.pool, async (client) => {
      const values = [habits.name, now, hosts, addresses];
      const { rows } = await client.query<Lead>({ name: 'dispatch-lead', text: sql.leadSql, values });
      const lead = rows[0];
      if (!lead) return null;
      const why = pointless(lead);
      if (why) return this.putOff(client, [{ id: lead.id, state: 'suppressed', note: why, next_at: now }], now);
      const together = await this.together(client, habits, lead, now);
      const going =
        lead.person && lead.attempts === 0 && !lead.bare ? await this.sift(client, lead, together, now) : together;
      return going[0] ? this.begin(client, habits, lead, [going[0], ...going.slice(1)], now) : 'again';
    });
  }

  /** @returns whether it still counted: false when the lease had gone to another worker */
  async settle(
    { id, attempt, ...tries }: Tries & Pick<Claimed, 'id' | 'attempt'>,
    outcome: Outcome,
    hours: number,
    now: string,
  ): Promise<boolean> {
    if (outcome.state === 'sent') return (await this.pool.query(sql.sentSql, [id, outcome.note, now])).rowCount === 1;
    const { state, note, nextAt } = aftermath(outcome, tries, hours, now);
    return (
      (await this.pool.query(sql.settleSql, [id, attempt, state, note, nextAt, outcome.state, now])).rowCount === 1
    );
  }

  /** Whoever held these has died or hangs: nobody knows whether they went out. */
  async reap({ name, giveUpAfterHours }: Habits, now: string): Promise<number> {
    const { rows } = await this.pool.query<Claimed & { drivenAt: Date }>(sql.reapSql, [name, now]);
    const outcome: Outcome = { state: 'unknown', note: '发送途中后台进程中断', hostAtFault: false };
    for (const row of rows)
      await this.settle({ ...row, drivenAt: new Date(row.drivenAt).toISOString() }, outcome, giveUpAfterHours, now);
    return rows.length;
  }

  /** Of a channel that is not set up: the ledger says so, rather than letting them wait unseen. */
  async close(channel: string, note: string, now: string): Promise<void> {
    await this.pool.query(sql.closedSql, [channel, now, note]);
  }

  /** First of all the lead; then what travels with it: what was bundled at the first try, or is to be bundled now. */
  private async together(client: PoolClient, { name, bundle }: Habits, lead: Lead, now: string): Promise<Row[]> {
    const fresh = lead.attempts === 0 && !lead.bare && bundle > 1;
    const { rows: others } = fresh
      ? await client.query<{ id: string }>(sql.companionsSql, [
          name,
          lead.address,
          lead.person,
          now,
          lead.id,
          bundle - 1,
        ])
      : await client.query<{ id: string }>(sql.carriedSql, [lead.id]);
    const { rows } = await client.query<Row>(sql.itemsSql, [[lead.id, ...others.map(({ id }) => id)]]);
    return rows.toSorted((a, b) => Number(b.id === lead.id) - Number(a.id === lead.id));
  }

  /** Those that the person wants now; the others are held or let go, and the ledger says why. */
  private async sift(client: PoolClient, lead: Lead, rows: readonly Row[], now: string): Promise<Row[]> {
    const wishes = lead.preferences ? Preferences.parse(lead.preferences) : standardPreferences;
    const weighed = rows.map((row) => {
      const { kind, urgent, at } = asItem(row);
      return { row, decision: decideDelivery(wishes, { kind, urgent, since: at }, now) };
    });
    const later = weighed.flatMap(({ row: { id }, decision }) => putOffs(id, decision, now));
    await this.putOff(client, later, now);
    return weighed.filter(({ decision }) => 'now' in decision).map(({ row }) => row);
  }

  private async putOff(client: PoolClient, rows: readonly PutOff[], now: string): Promise<'again'> {
    if (rows.length > 0) await client.query(sql.putOffSql, [JSON.stringify(rows), now]);
    return 'again';
  }

  private async begin(
    client: PoolClient,
    habits: Habits,
    lead: Lead,
    going: [Row, ...Row[]],
    now: string,
  ): Promise<Claimed> {
    const [first, ...others] = going;
    const lease = new Date(Date.parse(now) + habits.leaseMs).toISOString();
    const fresh = others.filter(() => first.attempts === 0).map(({ id }) => id);
    await client.query(sql.beginSql, [first.id, fresh, now, lease]);
    const { person, name, contactSecret, bare, address, host } = lead;
    return {
      id: first.id,
      messageId: first.messageId,
      attempt: first.attempts + 1,
      failures: first.failures,
      unknowns: first.unknowns,
      drivenAt: first.drivenAt.toISOString(),
      channel: habits.name,
      address,
      host,
      recipient: person === null ? null : { name: name ?? '' },
      endpoint: this.endpointOf(lead),
      code: bare && contactSecret ? codeOf(contactSecret, address) : null,
      items: bare && person === null ? [testItem(lead, now)] : going.filter(({ text }) => text !== null).map(asItem),
    };
  }

  /** Null for a person; and where the key is not the one that sealed the address: the channel says so. */
  private endpointOf({ url, secret, address }: Lead): Claimed['endpoint'] {
    if (url === null) return null;
    try {
      return opened(this.vault, { id: address, url, secret: secret ?? '' });
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }
}
