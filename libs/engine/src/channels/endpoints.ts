import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { EndpointLine } from '#domain/answers/endpoints';
import type { Endpoint, EndpointChange } from '#domain/channels/endpoint';
import { channelNames } from '#domain/channels/kinds';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { Vault } from '../secrets/vault.ts';
import { auditLine } from './audited.ts';
import { asLine, changed, freshSecret, opened, sealed, type EndpointRow as Row } from './endpoint-row.ts';
import { reachable } from './networks.ts';
import { dispatchCall } from './tell.ts';

/** A secret that was made here is told this once. */
export type EndpointMade = EndpointLine & { secret?: string };

const refuseOthers = ({ roles }: Actor): void => {
  if (!roles.includes('administrator')) throw new DomainError('forbidden', '接收地址须由系统管理员登记');
};

const unknown = (id: string): DomainError => new DomainError('notFound', '没有这个接收地址', { id });

const list = `
  select e.*, (select jsonb_build_object('state', d.state, 'note', d.note, 'at', coalesce(d.ended_at, d.created_at))
    from dispatch d where d.channel = e.channel and d.person is null and d.address = e.id::text
    order by d.id desc limit 1) as last
  from endpoint e where e.removed_at is null order by e.created_at, e.id`;

const insert = `
  insert into endpoint (id, channel, name, url, host, secret, kinds, organisation, enabled, created_by, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *`;

const update = `
  update endpoint set name = $2, url = $3, host = $4, secret = $5, kinds = $6, enabled = $7 where id = $1 returning *`;

/** A sending without a message: the channel says what such a one says. */
const sendTest = `
  insert into dispatch (origin, channel, address, host, next_at, driven_at, created_at)
  values ($1, $2, $3, $4, $5, $5, $5)`;

/** Where robots and webhooks post to: only what an administrator has entered. Every change is in the audit trail. */
@Injectable()
export class Endpoints {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly vault: Vault,
  ) {}

  async list(actor: Actor): Promise<EndpointLine[]> {
    refuseOthers(actor);
    return (await this.pool.query<Row>(list)).rows.map(asLine);
  }

  /** A webhook that brings no secret gets one. */
  async add(actor: Actor, endpoint: Endpoint): Promise<EndpointMade> {
    refuseOthers(actor);
    this.refuseClosed(endpoint.url);
    const { channel, name, kinds, organisation, enabled } = endpoint;
    const fresh = endpoint.channel === 'webhook' && endpoint.secret === undefined ? freshSecret() : undefined;
    const given = 'secret' in endpoint ? (endpoint.secret ?? '') : '';
    const id = randomUUID();
    const { url, secret } = sealed(this.vault, { id, url: endpoint.url, secret: fresh ?? given });
    return transaction(this.pool, async (client) => {
      const known = 'select from organisation where id = $1';
      if (organisation !== null && (await client.query(known, [organisation])).rowCount === 0)
        throw new DomainError('invalid', '没有这个单位', { organisation });
      const { host } = new URL(endpoint.url);
      const now = this.clock.now();
      const values = [id, channel, name, url, host, secret, kinds, organisation, enabled, actor.id, now];
      const { rows } = await client.query<Row>(insert, values);
      return { ...(await this.told(client, actor, 'addEndpoint', rows[0]!)), ...(fresh && { secret: fresh }) };
    });
  }

  async change(actor: Actor, id: string, change: EndpointChange): Promise<EndpointLine> {
    return this.altered(actor, id, 'changeEndpoint', () => change);
  }

  /** A new secret for a webhook; the old one signs nothing from now on. @throws DomainError invalid */
  async rotate(actor: Actor, id: string): Promise<EndpointMade> {
    const secret = freshSecret();
    const line = await this.altered(actor, id, 'rotateEndpointSecret', ({ channel }) => {
      if (channel === 'webhook') return { secret };
      throw new DomainError('invalid', '机器人的密钥由对方平台发给，请在对方平台重置后在此更改');
    });
    return { ...line, secret };
  }

  /** Sends a word that says it is a test; what became of it stands in the ledger. @throws DomainError conflict */
  async test(actor: Actor, id: string): Promise<void> {
    refuseOthers(actor);
    await transaction(this.pool, async (client) => {
      const row = await this.row(client, id);
      if (!row.enabled) throw new DomainError('conflict', '这个接收地址已暂停，请先恢复再试发');
      const now = this.clock.now();
      await client.query(sendTest, [`test-${randomUUID()}`, row.channel, id, row.host, now]);
      await this.told(client, actor, 'testEndpoint', row);
      await client.query('select pg_notify($1, $2)', [dispatchCall, '{}']);
    });
  }

  /** Kept in the table, so that the ledger can still name it. */
  async remove(actor: Actor, id: string): Promise<void> {
    refuseOthers(actor);
    const text = `update endpoint set enabled = false, removed_at = $2, secret = '', url = 'https://removed.invalid/'
      where id = $1 and removed_at is null returning *`;
    await transaction(this.pool, async (client) => {
      const { rows } = await client.query<Row>(text, [id, this.clock.now()]);
      if (!rows[0]) throw unknown(id);
      await this.told(client, actor, 'removeEndpoint', rows[0]);
    });
  }

  private async altered(
    actor: Actor,
    id: string,
    action: string,
    wanted: (row: Row) => EndpointChange,
  ): Promise<EndpointLine> {
    refuseOthers(actor);
    return transaction(this.pool, async (client) => {
      const row = await this.row(client, id);
      const next = changed({ ...row, ...opened(this.vault, row) }, wanted(row));
      this.refuseClosed(next.url);
      const { url, secret } = sealed(this.vault, { id, url: next.url, secret: next.secret });
      const values = [id, next.name, url, new URL(next.url).host, secret, next.kinds, next.enabled];
      const { rows } = await client.query<Row>(update, values);
      return this.told(client, actor, action, rows[0]!);
    });
  }

  private async row(client: PoolClient, id: string): Promise<Row> {
    const text = 'select * from endpoint where id = $1 and removed_at is null for update';
    const [row] = (await client.query<Row>(text, [id])).rows;
    if (!row) throw unknown(id);
    return row;
  }

  private async told(client: PoolClient, actor: Actor, action: string, row: Row): Promise<EndpointLine> {
    await auditLine(
      client,
      this.clock.now(),
      actor.id,
      action,
      `${channelNames[row.channel]}“${row.name}”（${row.host}）`,
    );
    return asLine(row);
  }

  /** Names are checked again whenever they are looked up; an address in figures can be refused at once. */
  private refuseClosed(url: string): void {
    const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
    if (isIP(host) === 0 || reachable(this.config.channels.openNetworks)(host)) return;
    throw new DomainError('invalid', `${host} 属于本机、内网或保留网段，须先由运维人员以 OUTGOING_NETWORKS 开放`, {
      host,
    });
  }
}
