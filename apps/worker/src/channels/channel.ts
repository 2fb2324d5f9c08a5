import type { Outcome } from '#engine/channels/aftermath';
import type { Claimed } from '#engine/channels/claimed';
import type { Config } from '#engine/config/config';
import type { ChannelName } from '#domain/channels/kinds';

/** One way out of the house. A new one is a file and a line in `channels.ts`. */
export interface Channel {
  name: ChannelName;
  /** Messages to one address that may travel together. */
  bundle: number;
  /** Sendings at once; of these so many to one host. */
  atOnce: number;
  perHost: number;
  /** Everything goes through one server: when that rests, nothing needs to be looked for. */
  oneHost?: true;
  /** Milliseconds after which a sending is broken off, whatever the other side does. */
  patience: number;
  /** Milliseconds for which an address is left alone after a sending. */
  rest: number;
  giveUpAfterHours: number;
  /** Why nothing can go out this way; the ledger says so. Undefined when the channel is set up. */
  closed?: string;
  /** One try. It says what it knows, never more; it ends soon after the signal. */
  send(claimed: Claimed, now: string, signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

/** What the channels take from the settings. */
export type ChannelSettings = Config['channels'];
