import { randomBytes } from 'node:crypto';
import type { EndpointLine, LastSending } from '#domain/answers/endpoints';
import { Endpoint, type EndpointChange } from '#domain/channels/endpoint';
import { dispatchStates, type DispatchState } from '#domain/channels/kinds';
import { DomainError } from '#domain/error';
import type { Vault } from '../secrets/vault.ts';

/** As it stands in the table: `url` and `secret` are sealed. */
export interface EndpointRow extends Omit<EndpointLine, 'createdAt' | 'last'> {
  url: string;
  secret: string;
  created_at: Date;
  last?: { state: DispatchState; note: string; at: string } | null;
}

export const asLine = (row: EndpointRow): EndpointLine => ({
  id: row.id,
  channel: row.channel,
  name: row.name,
  host: row.host,
  kinds: row.kinds,
  organisation: row.organisation,
  enabled: row.enabled,
  createdAt: row.created_at.toISOString(),
  last: lastOf(row),
});

const lastOf = ({ last }: EndpointRow): LastSending | null =>
  last ? { ...last, stateTitle: dispatchStates[last.state], at: new Date(last.at).toISOString() } : null;

type Sealed = Pick<EndpointRow, 'id' | 'url' | 'secret'>;

const placeOf = (id: string, column: 'url' | 'secret'): string => `endpoint ${id} ${column}`;

/** Address and secret of one row, before they are written. A robot's key stands in its address. */
export const sealed = (vault: Vault, { id, url, secret }: Sealed): { url: string; secret: string } => ({
  url: vault.seal(url, placeOf(id, 'url')),
  secret: vault.seal(secret, placeOf(id, 'secret')),
});

/** @throws Unreadable */
export const opened = (vault: Vault, { id, url, secret }: Sealed): { url: string; secret: string } => ({
  url: vault.open(url, placeOf(id, 'url')),
  secret: vault.open(secret, placeOf(id, 'secret')),
});

/** As Standard Webhooks writes it: 32 bytes that nobody has chosen. */
export const freshSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The row as it will be, if that is an endpoint at all. @throws DomainError invalid */
export const changed = (
  row: EndpointRow,
  change: EndpointChange,
): Pick<EndpointRow, 'name' | 'url' | 'secret' | 'kinds' | 'enabled'> => {
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
