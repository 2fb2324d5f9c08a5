import type { RouteNode } from '#domain/approval/route';
import type { Actor } from '#domain/evaluation/action';
import {
  atLeast,
  belongs,
  faces,
  isManager,
  managers,
  meant,
  receive,
  type Known,
  type Office,
  type Seating,
} from './office.ts';
import {
  isOpen,
  seat,
  stance,
  verdictOf,
  wordFor,
  wordForGuest,
  type Batch,
  type Kind,
  type Room,
  type Seat,
  type Word,
} from './seats.ts';

export type Status = 'draft' | 'review' | 'returned' | 'passed' | 'rejected';

interface Place {
  seat: Seat;
  room: Room;
}

/** A return to the filer: from where, how it may come back, on which draft, which items are not answered yet. */
export interface Asked {
  node: string;
  straight: boolean;
  draft: number;
  items: number;
  open: Set<number>;
}

interface Invitation {
  kind: Kind;
  mode: Batch['mode'];
  who: readonly string[];
  by: string;
  face: string;
}

/** The model says that this could not have happened. */
export class Impossible extends Error {}

/** A case on paper. Deeds are done to it as an office does them. */
export class Paper {
  status: Status = 'draft';
  rooms: Room[] = [];
  /** In the order in which people were asked, over all rooms. */
  places: Place[] = [];
  accepted: string | null = null;
  submitter = '';
  readonly filers = new Set<string>();
  /** Handed in after a return: no rule passes anything. */
  private corrected = false;
  suspended = false;
  /** Which of the known drafts lies on the table. */
  draft = 0;
  /** What a return has asked for, and what is left to answer. */
  asked: Asked | null = null;
  private answered: Asked | null = null;

  constructor(readonly office: Office) {}

  get room(): Room | undefined {
    return this.rooms.find(({ end }) => end === null);
  }

  node(id: string): RouteNode {
    return this.office.nodes.find((node) => node.id === id)!;
  }

  private orderOf(id: string): number {
    return this.office.nodes.findIndex((node) => node.id === id);
  }

  place(index: number): Place {
    return this.places[index]!;
  }

  word(index: number): Word {
    const { seat: one, room } = this.place(index);
    return one.host && !room.seats.includes(one) ? wordForGuest(one, one.host, room) : wordFor(one, room);
  }

  /** Hands a form in: the whole way, or after a return straight to whoever returned it. */
  submit(by: string): void {
    const { asked } = this;
    if (asked && asked.open.size > 0) throw new Impossible('items are open');
    if (asked && asked.draft === this.draft) throw new Impossible('nothing was changed');
    this.filers.add(by);
    const former = asked ? this.stillThere(this.formerly(asked.node)) : [];
    Object.assign(this, { rooms: [], places: [], accepted: null, submitter: by, status: 'review' });
    Object.assign(this, { corrected: asked !== null, asked: null, answered: asked });
    if (asked && asked.straight && this.staysStraight(asked)) this.goStraight(0, asked.node, former);
    else this.reach(0);
  }

  /** Straight back only where the words alone were changed, unless the node insists. */
  private staysStraight({ node, draft }: Asked): boolean {
    return this.node(node).keepDirect === true || !this.office.differInFigures(draft, this.draft);
  }

  private knownAt(): Known {
    const standing = this.rooms.filter(({ end }) => end === 'passed');
    const last = standing.at(-1);
    const agreed = (rooms: readonly Room[]): string[] =>
      this.places.flatMap(({ seat: one, room }) =>
        one.votedBy !== null && stance(one) === 'yes' && rooms.includes(room) ? [one.votedBy] : [],
      );
    const again = this.corrected || this.rooms.some(({ reopened }) => reopened);
    return { filers: this.filers, again, agreed: agreed(standing), agreedLast: agreed(last ? [last] : []) };
  }

  /** Goes to the node at this place of the order, or to the first behind it at which people sit down. */
  private reach(from: number, jumped = false): void {
    for (const { when, ...node } of this.office.nodes.slice(from)) {
      const known = { ...this.knownAt(), ...(jumped && { again: true }) };
      const reception = receive({ ...node, ...(when && !jumped && { when }) }, this.office, known);
      if (reception === 'stuck') throw new Impossible(`nobody can sit at ${node.id}`);
      if (reception === 'turnedAway') {
        this.sit(node, []);
        this.asked = { node: '', straight: false, draft: this.draft, items: 0, open: new Set() };
        return this.close(this.ending('rejected'));
      }
      if (reception !== 'leftOut')
        return this.sit(node, reception.seats, { mode: reception.mode ?? node.mode, reopened: known.again });
      this.leaveOut(node);
    }
    this.status = 'passed';
  }

  /** A goal is never turned down for good. */
  private ending(wanted: Status): Status {
    return this.goal && wanted === 'rejected' ? 'returned' : wanted;
  }
  goal = true;

  private leaveOut({ id, mode }: RouteNode): void {
    this.rooms.push({ node: id, mode, seats: [], end: 'spared', reopened: false, straightTo: null, amended: false });
  }

  private sit(node: RouteNode, seating: Seating, more: Partial<Room> = {}): void {
    const seats = seating.map(({ who, spared = false }) => seat(who, { spared }));
    const plain = { node: node.id, mode: node.mode, end: null, reopened: false, straightTo: null, amended: false };
    const room: Room = { ...plain, ...more, seats };
    this.rooms.push(room);
    this.places.push(...seats.map((one) => ({ seat: one, room })));
  }

  /** Over everything in between to a node that has been reached before, to those who sat there. */
  private goStraight(from: number, target: string, there: Seating): void {
    const at = this.orderOf(target);
    if (at < from) return this.reach(from);
    for (const between of this.office.nodes.slice(from, at)) this.leaveOut(between);
    if (this.isEnough(target, there)) this.sit(this.node(target), there, { reopened: true });
    else this.reach(at, true);
  }

  private isEnough(node: string, there: Seating): boolean {
    return there.length >= atLeast(this.node(node).mode);
  }

  private stillThere(seats: Seating): Seating {
    const { onDuty } = this.office;
    return seats.filter(({ who }) => who && !this.filers.has(who) && onDuty.some(({ id }) => id === who));
  }

  vote(index: number, vote: 'yes' | 'no', by: string): void {
    Object.assign(this.place(index).seat, { vote, votedBy: by, helper: null });
    this.settle();
  }

  /** Reads the box of the open room, and goes on when it has come to something. */
  settle(): void {
    const { room } = this;
    const read = room && verdictOf(room);
    if (!room || !read) return;
    room.end = read === 'yes' ? 'passed' : 'failed';
    if (read === 'no') {
      this.asked = { node: room.node, straight: false, draft: this.draft, items: 0, open: new Set() };
      return this.close(this.ending(this.node(room.node).onFailure === 'reject' ? 'rejected' : 'returned'));
    }
    const next = this.orderOf(room.node) + 1;
    if (room.straightTo && !room.amended)
      this.goStraight(next, room.straightTo, this.stillThere(this.formerly(room.straightTo)));
    else this.reach(next);
  }

  /** Who sat at a node when it was last visited, whatever they said. */
  private formerly(node: string): Seating {
    const last = this.rooms.findLast((room) => room.node === node && room.seats.length > 0);
    const ids = (last?.seats ?? []).filter(({ removed }) => !removed).map((one) => one.who ?? one.votedBy ?? one.taken);
    return [...new Set(ids)].map((who) => ({ who }));
  }

  close(status: Status): void {
    const { room } = this;
    if (room) room.end = 'left';
    this.status = status;
  }

  refuse(index: number, by: string): void {
    Object.assign(this.place(index).seat, { vote: 'refused', votedBy: by, helper: null });
    this.close('rejected');
  }

  returnToFiler(index: number, by: string, { items, straight }: { items: number; straight: boolean }): void {
    const { seat: one, room } = this.place(index);
    Object.assign(one, { vote: 'sentBack', votedBy: by, helper: null });
    const open = new Set(Array.from({ length: items }, (_, i) => i));
    this.asked = { node: room.node, straight, draft: this.draft, items, open };
    this.close('returned');
  }

  withdraw(): void {
    this.close('draft');
    this.asked = this.answered;
  }

  /** Everything from the target on is open to doubt again; whoever sat there sits down again. */
  sendBack(index: number, target: string, { by, straight }: { by: string; straight: boolean }): void {
    const { seat: one, room } = this.place(index);
    if (!this.passed.includes(target)) throw new Impossible(`${target} was not passed`);
    Object.assign(one, { vote: 'sentBack', votedBy: by, helper: null });
    const seating = this.stillThere(this.formerly(target));
    this.leaveFrom(this.rooms.findLastIndex(({ node, end }) => node === target && end === 'passed'));
    const straightTo = straight ? room.node : null;
    if (this.isEnough(target, seating)) return this.sit(this.node(target), seating, { reopened: true, straightTo });
    this.reach(this.orderOf(target), true);
    Object.assign(this.rooms.at(-1)!, { straightTo });
  }

  private leaveFrom(index: number): void {
    for (const room of this.rooms.slice(index)) if (room.end !== 'failed') room.end = 'left';
    const stands = ({ node, end }: Room): boolean => node === this.accepted && (end === null || end === 'passed');
    if (!this.rooms.some(stands)) this.accepted = null;
  }

  /** The nodes that have really been passed and still stand. */
  get passed(): string[] {
    return this.rooms.filter(({ end }) => end === 'passed').map(({ node }) => node);
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
  private openWithout(one: Seat, room: Room): boolean {
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

  jump(target: string): void {
    const { room } = this;
    const [from, to] = [this.orderOf(room?.node ?? ''), this.orderOf(target)];
    if (!room || to < 0 || to === from) throw new Impossible(`no jump to ${target}`);
    const seats = this.passed.includes(target) ? this.stillThere(this.formerly(target)) : [];
    const first = this.rooms.findLastIndex(({ node, end }) => node === target && end === 'passed');
    this.leaveFrom(first >= 0 ? first : this.rooms.indexOf(room));
    if (this.isEnough(target, seats)) return this.sit(this.node(target), seats, { reopened: true });
    if (first < 0) for (const over of this.office.nodes.slice(from + 1, to)) this.leaveOut(over);
    return this.reach(to, true);
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

  private reseat(one: Seat, room: Room, gone: string): void {
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

  /** Whether somebody has a chair in a room, taken or decided. */
  isIn(room: Room, id: string): boolean {
    return this.places.some(
      ({ seat: { who, taken, votedBy }, room: where }, i) =>
        where === room && !['off', 'spared'].includes(this.word(i)) && [who, taken, votedBy].includes(id),
    );
  }

  answer(item: number): boolean {
    if (!this.asked || item >= this.asked.items) return false;
    this.asked.open.delete(item);
    return true;
  }

  get anyDecision(): boolean {
    return this.places.some(({ seat: { vote, struck } }) => vote !== null || struck);
  }

  guestsOf(host: Seat): Seat[] {
    return this.places.map(({ seat: one }) => one).filter((one) => one.host === host);
  }

  isAsked(actor: Actor): boolean {
    return this.places.some((_, i) => faceFor(this, i, actor) !== undefined);
  }

  isManager(actor: Actor): boolean {
    return isManager(actor, this.office);
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
