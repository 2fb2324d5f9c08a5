import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '#domain/channels/kinds';
import { Dispatches } from '#engine/channels/dispatches';
import { Vault } from '#engine/secrets/vault';
import { tellSql } from '#engine/channels/tell';
import type { Channel, ChannelSettings } from '../apps/worker/src/channels/channel.ts';
import { email } from '../apps/worker/src/channels/email.ts';
import { Lane } from '../apps/worker/src/channels/lane.ts';
import { filler, unit } from './builders.ts';
import type { House } from './running.ts';

export const toEverywhere: ChannelSettings = {
  smtp: undefined,
  publicUrl: 'https://jixiao.example.gov.cn',
  openNetworks: ['127.0.0.0/8'],
};

export const mailingBy = (url: string): ChannelSettings => ({
  ...toEverywhere,
  smtp: { url, from: '绩程 <jicheng@example.gov.cn>' },
});

/** A person with a confirmed mailbox; without a post, unless it is somebody of the house, so that only `tell` tells them. */
export const mailbox = async (house: House, id: string, email: string): Promise<void> => {
  await house.rows(
    `insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, '张三', '', '{}', $2)
     on conflict do nothing`,
    [id, unit.path],
  );
  await house.rows(
    `insert into contact (person, email, verified_at) values ($1, $2, now())
     on conflict (person) do update set email = $2, verified_at = now()`,
    [id, email],
  );
};

interface Told {
  to?: readonly string[];
  text?: string;
  kind?: NoticeKind;
  urgent?: boolean;
  evaluation: string;
  at?: string;
}

const write = tellSql(`
  select x.person, $2::uuid as evaluation_id, $3 as origin, $4 as text, $5::timestamptz as at, $6 as kind, $7::boolean as urgent,
    'evaluation.remarked.v1' as subject
  from unnest($1::text[]) as x(person)`);

/** Puts a message into inboxes, and into the ledger, as the effects do. */
export const tell = async (house: House, told: Told): Promise<void> => {
  const { to = [filler.id], text = '请办理', kind = 'task', urgent = false, evaluation, at = house.clock.now() } = told;
  await house.rows(write, [to, evaluation, `event-${randomUUID()}`, text, at, kind, urgent]);
};

export interface LedgerLine {
  person: string | null;
  channel: string;
  address: string;
  state: string;
  attempts: number;
  note: string;
  message_id: string;
  next_at: Date;
  carried_by: string | null;
  id: string;
}

export const ledger = (house: House, address?: string): Promise<LedgerLine[]> =>
  house.rows<LedgerLine>('select * from dispatch where $1::text is null or address = $1 order by id', [
    address ?? null,
  ]);

/** One look of a channel at the ledger, until nothing more can go. */
export const lane = (house: House, channel: Channel): Lane =>
  new Lane(channel, new Dispatches(house.pool, new Vault(house.config.dataDir)), house.clock);

/** Sends every mail that is due, by this server. */
export const sendMails = async (house: House, url: string): Promise<void> => {
  const mails = lane(house, email(mailingBy(url)));
  await mails.idle();
  await mails.stop();
};

/** Moves the clock on, so that what waits for another try is due. */
export const later = (house: House, minutes: number): void =>
  house.clock.set(new Date(Date.parse(house.clock.now()) + minutes * 60_000).toISOString());
