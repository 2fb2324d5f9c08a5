import type { ChannelName } from '#domain/channels/kinds';
import type { Line } from '#domain/channels/letter';
import type { Tries } from './aftermath.ts';

/** A line with what a machine at the other end wants to know about it. */
export interface Item extends Line {
  origin: string;
  unit: { id: string; name: string } | null;
  title: string | null;
  fiscalYear: number | null;
}

/** One sending that a worker holds, until its lease ends. */
export interface Claimed extends Tries {
  id: string;
  /** The same at every try: what the receiver may recognise it by. */
  messageId: string;
  /** The how-manieth try this is; who settles must have claimed last. */
  attempt: number;
  channel: ChannelName;
  address: string;
  host: string;
  /** Whose mailbox it is; null for a group. */
  recipient: { name: string } | null;
  /** The group's address; null for a person, and where it cannot be read. */
  endpoint: { url: string; secret: string } | null;
  /** To be typed back by whoever owns the mailbox; null in all messages but that one. */
  code: string | null;
  items: Item[];
}

/** How a channel wants its sendings: how many messages travel in one, and how long to try. */
export interface Habits {
  name: ChannelName;
  bundle: number;
  leaseMs: number;
  giveUpAfterHours: number;
}
