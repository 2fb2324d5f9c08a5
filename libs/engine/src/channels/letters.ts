import type { Pool, PoolClient } from 'pg';
import {
  channelNames,
  dispatchStates,
  type ChannelName,
  type DispatchState,
  type NoticeKind,
} from '#domain/channels/kinds';
import { DomainError } from '#domain/error';
import { maskMobiles } from '#domain/privacy';
import { transaction } from '../database/transaction.ts';
import type { Consumer } from '../effects/reactions.ts';
import { auditLine } from './audited.ts';
import * as sql from './letters.sql.ts';
import { dispatchCall } from './tell.ts';

/** One line of the delivery ledger: a message on its way out, or an effect of an event that was set aside. */
export interface LetterLine {
  /** n… a sending of a notice, e… an effect. */
  id: string;
  channel: string;
  channelTitle: string;
  /** Whom it is for: a person, a group, or the worker behind the effect. */
  to: string;
  address: string;
  kind: NoticeKind | null;
  /** Null for whoever keeps the system but has no business with what is in it. */
  text: string | null;
  state: DispatchState;
  stateTitle: string;
  attempts: number;
  note: string;
  messageId: string | null;
  evaluationId: string | null;
  at: string;
  nextAt: string | null;
  endedAt: string | null;
  carriedBy: string | null;
}

export interface LetterFilter {
  of: 'sendings' | 'effects';
  state?: DispatchState | undefined;
  channel?: ChannelName | undefined;
  offset: number;
  limit: number;
}

interface Reader {
  id: string;
  /** Part of the tree; null: all of it, with what belongs to nobody. */
  path: string | null;
  /** Of everybody within the part of the tree, or only their own. */
  all: boolean;
  /** May read what the messages say. */
  contents: boolean;
}

interface Row {
  id: string;
  channel: string;
  address: string;
  state: DispatchState;
  attempts: number;
  note: string;
  messageId: string | null;
  evaluationId: string | null;
  at: Date;
  nextAt: Date;
  endedAt: Date | null;
  carriedBy: string | null;
  own: boolean | null;
  person: string | null;
  text: string | null;
  kind: NoticeKind | null;
  endpoint: string | null;
}

const effectTitles: Record<Consumer, string> = {
  score: '核算',
  audit: '审核',
  notify: '站内消息',
  remind: '提醒计划',
  archive: '归档',
};

const titleOf = (channel: string): string =>
  ({ ...channelNames, ...effectTitles })[channel as ChannelName | Consumer] ?? channel;

/** z***@example.gov.cn: enough to recognise one's colleague's, not to write to it. */
const masked = (address: string): string => address.replace(/^(.).*@/u, '$1***@');

const open = new Set<DispatchState>(['waiting', 'failed', 'unknown']);

const asLine = (of: LetterFilter['of'], reader: Reader, row: Row): LetterLine => {
  const { id, channel, state, attempts, messageId, evaluationId, kind, person, endpoint } = row;
  const mayRead = row.own === true || reader.contents;
  return {
    id: `${of === 'sendings' ? 'n' : 'e'}${id}`,
    channel,
    channelTitle: titleOf(channel),
    to: person ?? endpoint ?? titleOf(channel),
    address: person === null ? '' : row.own ? row.address : masked(row.address),
    kind,
    text: row.text !== null && mayRead ? maskMobiles(row.text) : null,
    state,
    stateTitle: dispatchStates[state],
    attempts,
    note: of === 'effects' ? (row.note.split('\n')[0] ?? '') : row.note,
    messageId,
    evaluationId,
    at: row.at.toISOString(),
    nextAt: open.has(state) ? row.nextAt.toISOString() : null,
    endedAt: row.endedAt?.toISOString() ?? null,
    carriedBy: row.carriedBy === null ? null : `n${row.carriedBy}`,
  };
};

/** The ledger for people: what went out, what did not, and why. Newest first; `more` when there are further ones. */
export const listLetters = async (
  pool: Pool,
  reader: Reader,
  { of, state, channel, offset, limit }: LetterFilter,
): Promise<{ more: boolean; items: LetterLine[] }> => {
  const { rows } =
    of === 'sendings'
      ? await pool.query<Row>(sql.sendingsSql, [reader.id, reader.path, reader.all, state, channel, offset, limit + 1])
      : await pool.query<Row>(sql.effectsSql, [reader.path, offset, limit + 1]);
  return { more: rows.length > limit, items: rows.slice(0, limit).map((row) => asLine(of, reader, row)) };
};

const lineId = /^[ne]\d{1,18}$/u;

/** Which to set going again: all dead ones, those of one list and channel, or those named as in the list. */
export type Redriven = 'all' | Pick<LetterFilter, 'of' | 'channel'> | readonly string[];

const named = (which: Redriven): which is readonly string[] => Array.isArray(which);

/** Numbers in one of the two tables; null: all dead ones of it. */
const numbers = (which: Redriven, of: LetterFilter['of']): string[] | null => {
  if (which === 'all') return null;
  if (!named(which)) return which.of === of ? null : [];
  const mark = of === 'sendings' ? 'n' : 'e';
  return which.filter((id) => id.startsWith(mark)).map((id) => id.slice(1));
};

const wake = async (client: PoolClient, consumers: readonly string[]): Promise<void> => {
  await client.query('select pg_notify($1, $2)', [dispatchCall, '{}']);
  await client.query('select pg_notify($1, $2)', ['jicheng', JSON.stringify({ consumers, ids: [] })]);
};

/**
 * Sets dead letters and effects going again, each with a line in the audit trail, in one transaction.
 * @param path the part of the tree that whoever does it looks after; null: all of it
 * @throws DomainError notFound when none of those named is dead, invalid when they are no numbers of the list
 */
export const redriveLetters = async (
  pool: Pool,
  which: Redriven,
  by: { id: string; name: string; path: string | null },
  now: string,
): Promise<string[]> => {
  const odd = named(which) ? which.find((id) => !lineId.test(id)) : undefined;
  const channel = which === 'all' || named(which) ? null : (which.channel ?? null);
  if (odd !== undefined) throw new DomainError('invalid', `“${odd}”不是投递编号，应如 n12 或 e5`);
  return transaction(pool, async (client) => {
    const word = `由${by.name}重新投递`;
    const sendings = await client.query<{ id: string }>(sql.redriveSendingsSql, [
      numbers(which, 'sendings'),
      now,
      word,
      by.path,
      channel,
    ]);
    const effects = await client.query<{ id: string; consumer: string }>(sql.redriveEffectsSql, [
      numbers(which, 'effects'),
      by.path,
    ]);
    const ids = [...sendings.rows.map(({ id }) => `n${id}`), ...effects.rows.map(({ id }) => `e${id}`)];
    if (ids.length === 0 && named(which)) throw new DomainError('notFound', '没有这条待处理的投递', { ids: which });
    for (const id of ids) await auditLine(client, now, by.id, 'redrive', id);
    await wake(client, [...new Set(effects.rows.map(({ consumer }) => consumer))]);
    return ids;
  });
};
