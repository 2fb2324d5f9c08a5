import type { RouteNode } from '#domain/approval/route';
import type { Actor } from '#domain/evaluation/action';
import { atLeast, isManager, type Office, type Seating } from './office.ts';
import { seat, wordFor, wordForGuest, type Room, type Seat, type Word } from './seats.ts';

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

/** The model says that this could not have happened. */
export class Impossible extends Error {}

/** What stands on paper of one case: who was asked where, and what they put into the box. */
export class Sheet {
  status: Status = 'draft';
  rooms: Room[] = [];
  /** In the order in which people were asked, over all rooms. */
  places: Place[] = [];
  accepted: string | null = null;
  submitter = '';
  readonly filers = new Set<string>();
  /** Handed in after a return: no rule passes anything. */
  protected corrected = false;
  suspended = false;
  /** Which of the known drafts lies on the table. */
  draft = 0;
  /** What a return has asked for, and what is left to answer. */
  asked: Asked | null = null;
  protected answered: Asked | null = null;
  goal = true;
  constructor(readonly office: Office) {}

  get room(): Room | undefined {
    return this.rooms.find(({ end }) => end === null);
  }

  node(id: string): RouteNode {
    return this.office.nodes.find((node) => node.id === id)!;
  }

  protected orderOf(id: string): number {
    return this.office.nodes.findIndex((node) => node.id === id);
  }

  place(index: number): Place {
    return this.places[index]!;
  }

  word(index: number): Word {
    const { seat: one, room } = this.place(index);
    return one.host && !room.seats.includes(one) ? wordForGuest(one, one.host, room) : wordFor(one, room);
  }

  protected sit(node: RouteNode, seating: Seating, more: Partial<Room> = {}): void {
    const seats = seating.map(({ who, spared = false }) => seat(who, { spared }));
    const plain = { node: node.id, mode: node.mode, end: null, reopened: false, straightTo: null, amended: false };
    const room: Room = { ...plain, ...more, seats };
    this.rooms.push(room);
    this.places.push(...seats.map((one) => ({ seat: one, room })));
  }

  protected leaveOut({ id, mode }: RouteNode): void {
    this.rooms.push({ node: id, mode, seats: [], end: 'spared', reopened: false, straightTo: null, amended: false });
  }

  protected leaveFrom(index: number): void {
    for (const room of this.rooms.slice(index)) if (room.end !== 'failed') room.end = 'left';
    const stands = ({ node, end }: Room): boolean => node === this.accepted && (end === null || end === 'passed');
    if (!this.rooms.some(stands)) this.accepted = null;
  }

  /** Who sat at a node when it was last visited, whatever they said. */
  protected formerly(node: string): Seating {
    const last = this.rooms.findLast((room) => room.node === node && room.seats.length > 0);
    const ids = (last?.seats ?? []).filter(({ removed }) => !removed).map((one) => one.who ?? one.votedBy ?? one.taken);
    return [...new Set(ids)].map((who) => ({ who }));
  }

  protected stillThere(seats: Seating): Seating {
    const { onDuty } = this.office;
    return seats.filter(({ who }) => who && !this.filers.has(who) && onDuty.some(({ id }) => id === who));
  }

  protected isEnough(node: string, there: Seating): boolean {
    return there.length >= atLeast(this.node(node).mode);
  }

  /** The nodes that have really been passed and still stand. */
  get passed(): string[] {
    return this.rooms.filter(({ end }) => end === 'passed').map(({ node }) => node);
  }

  /** Whether somebody has a chair in a room, taken or decided. */
  isIn(room: Room, id: string): boolean {
    return this.places.some(
      ({ seat: { who, taken, votedBy }, room: where }, i) =>
        where === room && !['off', 'spared'].includes(this.word(i)) && [who, taken, votedBy].includes(id),
    );
  }

  get anyDecision(): boolean {
    return this.places.some(({ seat: { vote, struck } }) => vote !== null || struck);
  }

  guestsOf(host: Seat): Seat[] {
    return this.places.map(({ seat: one }) => one).filter((one) => one.host === host);
  }

  isManager(actor: Actor): boolean {
    return isManager(actor, this.office);
  }
}
