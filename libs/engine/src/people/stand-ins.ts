import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { StandInLine } from '#domain/answers/handovers';
import { civilDate, inWords } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Person } from '#domain/evaluation/action';
import type { Note } from './noted.ts';
import { askForPost } from './post-requests.ts';
import { Proxies } from './proxies.ts';

interface ProxyRow {
  id: string;
  principal: string;
  principalName: string;
  deputy: string;
  deputyName: string;
  from: string;
  until: string;
  evalScopes: string[] | null;
  rounds: string[] | null;
}

const proxiesOf = `
  select x.id, x.principal, q.name as "principalName", x.deputy, d.name as "deputyName", x.from_on::text as "from",
    x.until::text as until, x.eval_scopes as "evalScopes", x.rounds
  from proxy x join person q on q.id = x.principal join person d on d.id = x.deputy
  where $1 in (x.principal, x.deputy) and x.ended_at is null and x.until >= $2 order by x.id`;

const end = 'update proxy set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null';
const restore = 'update proxy set ended_at = null, ended_by = null where id = $1 and until >= $2';

/** Filler posts of one that another does not hold, by the organisation. */
const fillerPosts = `
  select o.id, o.name from (
    select organisation, roles from person where id = $1
    union select organisation, roles from post where person = $1 and ended_at is null and (until is null or until >= $3)
  ) t join organisation o on o.id = t.organisation
  where 'filler' = any(t.roles) and not exists (
    select from post_term h where h.person = $2 and h.organisation = o.id and h.role = 'filler'
      and (h.until is null or h.until >= $3))
  order by o.path`;

/** The part of a handover that is the register's: in one transaction, and taken back by the numbers in its lines. */
@Injectable()
export class StandIns {
  constructor(private readonly proxies: Proxies) {}

  async pass(client: PoolClient, giver: Person, taker: Person, note: Note): Promise<StandInLine[]> {
    const today = civilDate(note.at);
    const { rows } = await client.query<ProxyRow>(proxiesOf, [giver.id, today]);
    const lines: StandInLine[] = [];
    for (const row of rows)
      lines.push(
        await (row.deputy === giver.id ? this.taken(client, row, taker, note) : this.given(client, row, note)),
      );
    const posts = await client.query<{ id: string; name: string }>(fillerPosts, [giver.id, taker.id, today]);
    for (const post of posts.rows) lines.push(await this.filler(client, post, taker, note));
    return lines;
  }

  async restore(client: PoolClient, lines: readonly StandInLine[], note: Note): Promise<StandInLine[]> {
    const back: StandInLine[] = [];
    for (const line of lines) {
      if (line.kind === 'fillerPost') back.push(await this.withdraw(client, line, note));
      else if (line.ended) back.push(await this.reopen(client, line, note));
    }
    return back;
  }

  /** The taker stands in from now on, for as long and for as much as before. */
  private taken(client: PoolClient, row: ProxyRow, taker: Person, note: Note): Promise<StandInLine> {
    const { principal, from, until, evalScopes, rounds } = row;
    const words = `代${row.principalName}（${inWords(from)}至${inWords(until)}）`;
    return guarded(client, { kind: 'proxyTaken', words }, async () => {
      await client.query(end, [row.id, note.at, note.by]);
      const term = { from: from > civilDate(note.at) ? from : civilDate(note.at), until, evalScopes, rounds };
      const made = await this.proxies.write(
        client,
        { principal, deputy: taker.id, ...term, reason: note.reason },
        note,
      );
      return { outcome: 'moved', ended: row.id, made };
    });
  }

  private given(client: PoolClient, row: ProxyRow, note: Note): Promise<StandInLine> {
    const words = `由${row.deputyName}代理（${inWords(row.from)}至${inWords(row.until)}）`;
    return guarded(client, { kind: 'proxyGiven', words }, async () => {
      await client.query(end, [row.id, note.at, note.by]);
      return { outcome: 'ended', ended: row.id };
    });
  }

  private filler(
    client: PoolClient,
    { id, name }: { id: string; name: string },
    taker: Person,
    note: Note,
  ): Promise<StandInLine> {
    return guarded(client, { kind: 'fillerPost', words: `${name}填报人` }, async () => {
      const post = { person: taker.id, organisation: id, roles: ['filler'] as const, main: false, reason: note.reason };
      const made = await askForPost(client, post, note);
      return { outcome: 'asked', made, why: '已申请，待安全管理员批准' };
    });
  }

  private reopen(client: PoolClient, line: StandInLine, note: Note): Promise<StandInLine> {
    const { kind, words } = line;
    return guarded(client, { kind, words }, async () => {
      if (line.made) await client.query(end, [line.made, note.at, note.by]);
      const { rowCount } = await client.query(restore, [line.ended, civilDate(note.at)]);
      return rowCount ? { outcome: 'moved' } : { outcome: 'left', why: '原代理已到期' };
    });
  }

  private withdraw(client: PoolClient, { kind, words, made }: StandInLine, note: Note): Promise<StandInLine> {
    const text = `update role_request set decided_by = 'system', decided_at = $2, agreed = false, opinion = $3
      where id = $1 and decided_at is null`;
    return guarded(client, { kind, words }, async () => {
      const { rowCount } = await client.query(text, [made, note.at, note.reason]);
      return rowCount
        ? { outcome: 'ended' }
        : { outcome: 'left', why: '授权申请已办结；已授予的岗位请由系统管理员免去' };
    });
  }
}

type Result = Omit<StandInLine, 'kind' | 'words'>;

/** What cannot be done leaves its line and nothing else behind. */
const guarded = async (
  client: PoolClient,
  line: Pick<StandInLine, 'kind' | 'words'>,
  work: () => Promise<Result>,
): Promise<StandInLine> => {
  await client.query('savepoint one');
  try {
    return { ...line, ...(await work()) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await client.query('rollback to savepoint one');
    return { ...line, outcome: 'refused', why: error.message };
  }
};
