import { receive, type Known, type Seating } from './office.ts';
import { stance, verdictOf, type Room } from './seats.ts';
import { Impossible, Sheet, type Asked, type Status } from './sheet.ts';

/** How a case goes from node to node, and back. */
export class Way extends Sheet {
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
  protected staysStraight({ node, draft }: Asked): boolean {
    return this.node(node).keepDirect === true || !this.office.differInFigures(draft, this.draft);
  }

  protected knownAt(): Known {
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
  protected reach(from: number, jumped = false): void {
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
  protected ending(wanted: Status): Status {
    return this.goal && wanted === 'rejected' ? 'returned' : wanted;
  }

  /** Over everything in between to a node that has been reached before, to those who sat there. */
  protected goStraight(from: number, target: string, there: Seating): void {
    const at = this.orderOf(target);
    if (at < from) return this.reach(from);
    for (const between of this.office.nodes.slice(from, at)) this.leaveOut(between);
    if (this.isEnough(target, there)) this.sit(this.node(target), there, { reopened: true });
    else this.reach(at, true);
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
}
