import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { Endpoint, type EndpointChange } from '#domain/channels/endpoint';
import type { NoticeKind } from '#domain/channels/kinds';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { transaction } from '../database/transaction.ts';
import { auditLine } from './audited.ts';
import { reachable } from './networks.ts';

/** What is shown of an endpoint: neither the secret nor the part of the address that is one. */
export interface EndpointLine {
  id: string;
  channel: Endpoint['channel'];
  name: string;
  host: string;
  kinds: NoticeKind[];
  organisation: string | null;
  enabled: boolean;
  createdAt: string;
}

interface Row extends Omit<EndpointLine, 'createdAt'> {
  url: string;
  secret: string;
  created_at: Date;
}

const asLine = ({ id, channel, name, host, kinds, organisation, enabled, created_at }: Row): EndpointLine => ({
  id,
  channel,
  name,
  host,
  kinds,
  organisation,
  enabled,
  createdAt: created_at.toISOString(),
});

/** The row as it will be, if that is an endpoint at all. @throws DomainError invalid */
const changed = (row: Row, change: EndpointChange): Pick<Row, 'name' | 'url' | 'secret' | 'kinds' | 'enabled'> => {
  const wanted = {
    name: change.name ?? row.name,
    url: change.url ?? row.url,
    secret: change.secret ?? row.secret,
    kinds: change.kinds ?? row.kinds,
    enabled: change.enabled ?? row.enabled,
  };
  const { secret, ...rest } = { ...wanted, channel: row.channel, organisation: row.organisation };
  const found = Endpoint.safeParse(row.channel === 'wecom' ? rest : { ...rest, secret });
  if (!found.success) throw new DomainError('invalid', found.error.issues[0]?.message ?? '填写有误');
  return wanted;
};

const refuseOthers = ({ roles }: Actor): void => {
  if (!roles.includes('administrator')) throw new DomainError('forbidden', '接收地址须由系统管理员登记');
};

const unknown = (id: string): DomainError => new DomainError('notFound', '没有这个接收地址', { id });

/** Where robots and webhooks post to: only what an administrator has entered. Every change is in the audit trail. */
@Injectable()
export class Endpoints {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(actor: Actor): Promise<EndpointLine[]> {
    refuseOthers(actor);
    const text = 'select * from endpoint where removed_at is null order by created_at, id';
    return (await this.pool.query<Row>(text)).rows.map(asLine);
  }

  async add(actor: Actor, endpoint: Endpoint): Promise<EndpointLine> {
    refuseOthers(actor);
    this.refuseClosed(endpoint.url);
    const { channel, name, url, kinds, organisation, enabled } = endpoint;
    const secret = 'secret' in endpoint ? endpoint.secret : '';
    return transaction(this.pool, async (client) => {
      const known = 'select from organisation where id = $1';
      if (organisation !== null && (await client.query(known, [organisation])).rowCount === 0)
        throw new DomainError('invalid', '没有这个单位', { organisation });
      const { rows } = await client.query<Row>(
        `insert into endpoint (channel, name, url, host, secret, kinds, organisation, enabled, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *`,
        [channel, name, url, new URL(url).host, secret, kinds, organisation, enabled, actor.id, this.clock.now()],
      );
      return this.told(client, actor, 'addEndpoint', rows[0]!);
    });
  }

  async change(actor: Actor, id: string, change: EndpointChange): Promise<EndpointLine> {
    refuseOthers(actor);
    return transaction(this.pool, async (client) => {
      const { rows } = await client.query<Row>(
        'select * from endpoint where id = $1 and removed_at is null for update',
        [id],
      );
      const [row] = rows;
      if (!row) throw unknown(id);
      const { name, url, secret, kinds, enabled } = changed(row, change);
      this.refuseClosed(url);
      const written = await client.query<Row>(
        'update endpoint set name = $2, url = $3, host = $4, secret = $5, kinds = $6, enabled = $7 where id = $1 returning *',
        [id, name, url, new URL(url).host, secret, kinds, enabled],
      );
      return this.told(client, actor, 'changeEndpoint', written.rows[0]!);
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

  private async told(client: PoolClient, actor: Actor, action: string, row: Row): Promise<EndpointLine> {
    await auditLine(client, this.clock.now(), actor.id, action, `${row.id} ${row.channel} ${row.name} ${row.host}`);
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
