import type { Actor } from '#domain/evaluation/action';
import { belongs, faces, managers, meant } from './office.ts';
import { isOpen, seat, stance, verdictOf, wordFor, type Batch, type Kind, type Room, type Seat } from './seats.ts';
import { Way } from './way-of-case.ts';

interface Invitation {
  kind: Kind;
  mode: Batch['mode'];
  who: readonly string[];
  by: string;
  face: string;
}

/** A case on paper. Deeds are done to it as an office does them. */
export class Paper extends Way {
  vote(index: number, vote: 'yes' | 'no', by: string): void {
    Object.assign(this.place(index).seat, { vote, votedBy: by, helper: null });
    this.settle();
  }

  /** Their last decision that stands, and nobody has built upon it: not at a later node, not in their turn behind it. */
  mayTakeBack(index: number, by: string): boolean {
    const { seat: one, room } = this.place(index);
    const stands = (room.end === null || room.end === 'passed') && room.seats.includes(one);
    const later = this.places.filter(({ room: where }) => this.rooms.indexOf(where) > this.rooms.indexOf(room));
    const frozen = this.rooms.some(
      ({ node, end }, i) =>
        node === this.accepted && end !== 'spared' && end !== 'left' && i > this.rooms.indexOf(room),
    );
    const behind = room.mode === 'seq' ? room.seats.slice(room.seats.indexOf(one) + 1) : [];
    const calls = (other: Seat): boolean =>
      behind.includes(other) && other.batches.some((batch) => batch.kind === 'before' && isOpen(batch));
    const guests = one.batches.filter(({ kind }) => kind === 'after').flatMap(({ guests: all }) => all);
    const built = [...later.map(({ seat: other }) => other), ...behind, ...guests].some(
      (other) => other.vote !== null || other.advised || calls(other),
    );
    return one.votedBy === by && stands && this.room !== undefined && !frozen && !built && this.openWithout(one, room);
  }

  /** Whether a room would be open if somebody had said nothing. */
  protected openWithout(one: Seat, room: Room): boolean {
    const { vote } = one;
    one.vote = null;
    const open = verdictOf(room) === null;
    one.vote = vote;
    return open;
  }

  takeBack(index: number): void {
    const { seat: one, room } = this.place(index);
    Object.assign(one, { vote: null, votedBy: null, struck: true, called: true });
    this.leaveFrom(this.rooms.indexOf(room) + 1);
    room.end = null;
    if (room.mode !== 'seq') return;
    for (const behind of room.seats.slice(room.seats.indexOf(one) + 1))
      Object.assign(behind, { called: false, taken: null, helper: null });
  }

  /** Another takes the chair, for good; what had been taken or asked of a helper is void. */
  handOver(index: number, to: string): void {
    Object.assign(this.place(index).seat, { who: to, taken: null, helper: null });
  }

  askHelp(index: number, by: string, helper: string): void {
    const one = this.place(index).seat;
    one.who ??= one.taken ?? by;
    one.helper = helper;
  }

  invite(index: number, { kind, mode, who, by, face }: Invitation): void {
    const { seat: host, room } = this.place(index);
    host.who ??= host.taken ?? face;
    const guests = who.map((id) => seat(id, { host, kind, invitedBy: by }));
    const last = host.batches.findLast((batch) => isOpen(batch));
    if (kind === 'parallel') room.seats.push(...guests);
    else if (last) last.guests.push(...guests);
    else host.batches.push({ kind, mode, guests });
    this.places.push(...guests.map((guest) => ({ seat: guest, room })));
    this.settle();
  }

  dismiss(index: number): void {
    this.place(index).seat.removed = true;
    this.settle();
  }

  /** The form was changed at the open node; those who had agreed there are asked again if it says so. */
  amend(): void {
    const { room } = this;
    if (!room) return;
    room.amended = true;
    if (!this.node(room.node).requireReconfirm) return;
    for (const one of room.seats) if (['asked', 'advised'].includes(wordFor(one, room))) one.called = true;
    for (const one of room.seats)
      if (one.vote === 'yes' && stance(one) === 'yes')
        Object.assign(one, { vote: null, votedBy: null, called: true, struck: true });
  }

  /** Somebody has left: what they were asked is asked of the next of the candidates, or of whoever runs the flows. */
  restaff(gone: string): void {
    const { room } = this;
    if (!room) return;
    for (const [i, { seat: one, room: where }] of this.places.entries())
      if (where === room && ['asked', 'advised', 'queued'].includes(this.word(i))) this.reseat(one, room, gone);
  }

  protected reseat(one: Seat, room: Room, gone: string): void {
    if (one.helper === gone) return void Object.assign(one, { helper: null, advised: true });
    if ((one.who ?? one.taken) !== gone) return;
    const { onDuty } = this.office;
    const meantHere = meant(this.node(room.node), this.office);
    const free = (id: string): boolean => !this.filers.has(id) && !this.isIn(room, id);
    const next = onDuty.map(({ id }) => id).filter((id) => meantHere.includes(id) && free(id))[0];
    const who = next ?? managers(this.office, this.filers).find(free);
    if (one.who === null && next) one.taken = null;
    else if (who) Object.assign(one, { who, taken: null, helper: null });
  }

  answer(item: number): boolean {
    if (!this.asked || item >= this.asked.items) return false;
    this.asked.open.delete(item);
    return true;
  }

  isAsked(actor: Actor): boolean {
    return this.places.some((_, i) => faceFor(this, i, actor) !== undefined);
  }
}

/** As whom somebody may act on a seat: themselves, or one whom they stand in for; nobody who has filed. */
export const faceFor = (paper: Paper, index: number, actor: Actor): string | undefined => {
  const { seat: one, room } = paper.place(index);
  if (room.end !== null || !['asked', 'advised'].includes(paper.word(index)) || paper.filers.has(actor.id))
    return undefined;
  const holder = one.who ?? one.taken;
  const { candidates } = paper.node(room.node);
  return faces(actor).find(
    (face) =>
      !paper.filers.has(face.id) && (holder ? holder === face.id : belongs(candidates, face, paper.office.unit)),
  )?.id;
};
