import type { NoticeKind } from '../channels/kinds.ts';
import type { Preferences } from '../channels/preferences.ts';
import type { NoticeLine } from '../notices/catalogue.ts';

/** One message of a person's own. */
export interface Message {
  id: string;
  evaluationId: string;
  text: string;
  /** What the bureau adds to messages of this kind; absent when it adds nothing. */
  note?: string;
  at: string;
  read: boolean;
}

/** Newest first. */
export interface Messages {
  total: number;
  unread: number;
  items: Message[];
}

/** How a person is told: the wishes, the confirmed mailbox, and the one that waits for its six digits. */
export interface Wishes {
  preferences: Preferences;
  email: string | null;
  pending: string | null;
}

/** With what there is to choose from. */
export interface NoticeSettings extends Wishes {
  kinds: { code: NoticeKind; title: string }[];
  /** Whether mail can be sent at all, and whether the calendar's address is in use. */
  mailAvailable: boolean;
  calendar: boolean;
}

/** A bureau's own words to one kind of message, and whose they are. */
export interface Supplemented {
  text: string;
  by: string;
  at: string;
}

export interface SupplementedLine extends NoticeLine {
  supplement: Supplemented | null;
}
