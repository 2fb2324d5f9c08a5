import type { Mode } from '#domain/approval/route';

/**
 * The reference: how an office would keep a node on paper. Only ballots are written down; who is asked, who waits and
 * what the node has come to is read off them anew each time. Nothing here is shared with the product but the modes.
 */
export type Word = 'asked' | 'advised' | 'queued' | 'later' | 'yes' | 'no' | 'sentBack' | 'refused' | 'off' | 'spared';

export type Kind = 'before' | 'after' | 'parallel';

export interface Batch {
  kind: Kind;
  mode: 'any' | 'all' | 'seq';
  guests: Seat[];
}

/** One chair at a node: whose it is, and what they put into the box. */
export interface Seat {
  /** null: the first of the candidates who comes. */
  who: string | null;
  vote: 'yes' | 'no' | 'sentBack' | 'refused' | null;
  removed: boolean;
  spared: boolean;
  taken: string | null;
  helper: string | null;
  batches: Batch[];
  /** The one who asked this guest in. */
  host: Seat | null;
  votedBy: string | null;
  kind: Kind | null;
  /** Called up already: in a row they do not step back. */
  called: boolean;
  advised: boolean;
  /** A decision of theirs was taken back or asked for again. */
  struck: boolean;
  urges: { by: string; day: string }[];
  invitedBy: string | null;
}

export interface Room {
  node: string;
  mode: Mode;
  seats: Seat[];
  end: 'passed' | 'failed' | 'left' | 'spared' | null;
  reopened: boolean;
  straightTo: string | null;
  amended: boolean;
}

export const seat = (who: string | null, more: Partial<Seat> = {}): Seat => ({
  who,
  vote: null,
  removed: false,
  spared: false,
  taken: null,
  helper: null,
  batches: [],
  host: null,
  invitedBy: null,
  votedBy: null,
  kind: null,
  called: false,
  advised: false,
  struck: false,
  urges: [],
  ...more,
});

type Verdict = 'yes' | 'no' | null;

/** How many must agree out of so many: found by trying. */
const needed = (mode: Mode, members: number): number => {
  if (mode === 'any' || mode === 'single') return 1;
  if (mode === 'all' || mode === 'seq') return members;
  if ('passCount' in mode) return Math.min(mode.passCount, members);
  if ('rejectCount' in mode) return Math.max(members - mode.rejectCount, 0) + 1;
  let enough = 0;
  while (enough * 100 < mode.percent * members) enough++;
  return enough;
};

/** A box of ballots: passed once enough agree; failed once that can no longer happen. One refusal ends any and single. */
export const verdict = (mode: Mode, stances: readonly (Verdict | 'away')[]): Verdict => {
  const present = stances.filter((one) => one !== 'away');
  const yes = present.filter((one) => one === 'yes').length;
  const no = present.filter((one) => one === 'no').length;
  if (present.length === 0) return null;
  const need = needed(mode, present.length);
  if (yes >= need) return 'yes';
  if (mode === 'any' || mode === 'single') return no > 0 ? 'no' : null;
  return present.length - no < need ? 'no' : null;
};

const gone = ({ removed, spared, vote }: Seat): boolean =>
  removed || spared || vote === 'sentBack' || vote === 'refused';

/** Whether guests have come to an end; without any that is left they might as well not have been asked. */
const outcome = ({ mode, guests }: Batch): Verdict => {
  if (guests.some(({ vote }) => vote === 'sentBack' || vote === 'refused')) return null;
  return guests.every(({ removed }) => removed)
    ? 'yes'
    : verdict(
        mode,
        guests.map((guest) => stance(guest)),
      );
};

export const isOpen = (batch: Batch): boolean => outcome(batch) === null;

const gates = (one: Seat, kind: Kind): Verdict[] => one.batches.filter((batch) => batch.kind === kind).map(outcome);

/** What a seat counts as, its guests included. */
export const stance = (one: Seat): Verdict | 'away' => {
  if (gone(one)) return 'away';
  const first = gates(one, 'before');
  if (first.includes('no') || one.vote === 'no') return 'no';
  if (first.includes(null) || one.vote === null) return null;
  const last = gates(one, 'after');
  return last.includes('no') ? 'no' : last.includes(null) ? null : 'yes';
};

export const verdictOf = ({ mode, seats }: Room): Verdict =>
  seats.length > 0 && seats.every((one) => one.spared) ? 'yes' : verdict(mode, seats.map(stance));

const settledWord = (one: Seat): Word | undefined => {
  if (one.removed) return 'off';
  if (one.spared) return 'spared';
  if (one.vote === 'sentBack' || one.vote === 'refused') return one.vote;
  const end = stance(one);
  return end === 'yes' || end === 'no' ? end : undefined;
};

const turn = (row: readonly Seat[], one: Seat, inTurn: boolean): Word => {
  const busy = inTurn && !one.called && row.slice(0, row.indexOf(one)).some((other) => stance(other) === null);
  return busy ? 'queued' : one.helper ? 'advised' : 'asked';
};

/** What somebody who looks at the board reads beside a seat of the room. */
export const wordFor = (one: Seat, { seats, mode, end }: Room): Word => {
  const settled = settledWord(one);
  if (settled) return settled;
  if (end !== null) return 'off';
  if (one.vote === 'yes') return 'later';
  return gates(one, 'before').includes(null) ? 'queued' : turn(seats, one, mode === 'seq');
};

/** The same for a guest of before or after: who hangs below a host, and falls with him. */
export const wordForGuest = (guest: Seat, host: Seat, room: Room): Word => {
  const settled = settledWord(guest);
  if (settled) return settled;
  const batch = host.batches.find(({ guests }) => guests.includes(guest))!;
  if (room.end !== null || stance(host) !== null || outcome(batch) !== null) return 'off';
  if (batch.kind === 'after' && host.vote === null) return 'queued';
  return turn(batch.guests, guest, batch.mode === 'seq');
};
