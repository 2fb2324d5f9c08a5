import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { HandoverLine, HandoverReceipt, HeldTask, StandInLine } from '#domain/answers/handovers';
import { holdsPost } from '#domain/approval/eligible';
import { DomainError } from '#domain/error';
import type { Actor, Person } from '#domain/evaluation/action';
import { handOver } from '#domain/register/hand-over';
import { Rulings, type Ruling } from '../act/rulings.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { Directory } from './directory.ts';
import { heldTasks } from './held-tasks.ts';
import { noted, type Note } from './noted.ts';
import { StandIns } from './stand-ins.ts';

interface HandoverRow {
  id: string;
  from_person: string;
  to_person: string;
  reason: string;
  receipt: Omit<HandoverReceipt, 'preview'>;
  undone_at: Date | null;
}

export interface Wanted {
  from: string;
  to: string;
  reason: string;
}

/** Thrown to undo what a preview has tried. */
class OnlyLooked extends Error {}

/** 工作移交: everything that somebody has in hand, in one act with a receipt, which one act takes back. */
@Injectable()
export class Handovers {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly rulings: Rulings,
    private readonly standIns: StandIns,
  ) {}

  /** @throws DomainError forbidden, notFound, invalid; what a single task forbids stands in its line */
  async hand(actor: Actor, { from, to, reason }: Wanted, preview: boolean): Promise<HandoverReceipt> {
    const [giver, taker] = [await this.giver(actor, from), await this.taker(from, to)];
    const id = randomUUID();
    const register = await this.register(actor, { id, giver, taker, reason }, preview);
    const tasks: HandoverLine[] = [];
    for (const held of await heldTasks(this.pool, from))
      tasks.push(await this.task(actor, held, { from, to, reason, handover: id }, preview));
    const receipt = { id, from, to, reason, tasks, register };
    if (!preview)
      await this.pool.query('update handover set receipt = $2 where id = $1', [id, JSON.stringify(receipt)]);
    return { ...receipt, preview };
  }

  /** Gives back what is still open and still with the taker; the rest stays, with the reason. */
  async undo(actor: Actor, id: string): Promise<HandoverReceipt> {
    const row = await this.begun(actor, id);
    const { from_person: to, to_person: from, reason, receipt } = row;
    const why = `撤销移交：${reason}`.slice(0, 500);
    const tasks: HandoverLine[] = [];
    for (const line of receipt.tasks.filter(({ outcome }) => outcome === 'moved'))
      tasks.push(await this.task(actor, line, { from, to, reason: why, handover: id }, false));
    const note = { by: actor.id, at: this.clock.now(), action: 'undoHandover', reason: why };
    const register = await noted(this.pool, note, (client) => this.standIns.restore(client, receipt.register, note));
    const undone = { id, from, to, reason: why, tasks, register };
    await this.pool.query('update handover set undo_receipt = $2 where id = $1', [id, JSON.stringify(undone)]);
    return { ...undone, preview: false };
  }

  private async task(
    actor: Actor,
    held: HeldTask,
    move: { from: string; to: string; reason: string; handover: string },
    preview: boolean,
  ): Promise<HandoverLine> {
    const { evaluation, unit, title, task, node, as } = held;
    const line = { evaluation, unit, title, task, node, as };
    if (as === 'advice') return { ...line, outcome: 'left', why: '受委派提出意见的任务不移交，请由办理人另行委派' };
    const ruling: Ruling = {
      action: 'handOver',
      by: actor,
      decide: (state, context) => handOver(state, { ...move, task }, context),
    };
    try {
      await (preview ? this.rulings.preview(evaluation, ruling) : this.rulings.run(evaluation, ruling));
      return { ...line, outcome: 'moved' };
    } catch (error) {
      if (error instanceof DomainError) return { ...line, outcome: 'refused', why: error.message };
      throw error;
    }
  }

  /** The row of the handover comes first: what it moves names it, and it can be taken back if the house falls down. */
  private async register(
    actor: Actor,
    { id, giver, taker, reason }: { id: string; giver: Person; taker: Person; reason: string },
    preview: boolean,
  ): Promise<StandInLine[]> {
    const note: Note = { by: actor.id, at: this.clock.now(), action: 'handOver', reason };
    let lines: StandInLine[] = [];
    try {
      await noted(this.pool, note, async (client) => {
        lines = await this.standIns.pass(client, giver, taker, note);
        const receipt = { id, from: giver.id, to: taker.id, reason, tasks: [], register: lines };
        await client.query(
          'insert into handover (id, from_person, to_person, reason, by, at, receipt) values ($1, $2, $3, $4, $5, $6, $7)',
          [id, giver.id, taker.id, reason, note.by, note.at, JSON.stringify(receipt)],
        );
        if (preview) throw new OnlyLooked();
      });
    } catch (error) {
      if (!(error instanceof OnlyLooked)) throw error;
    }
    this.directory.forget();
    return lines;
  }

  private async begun(actor: Actor, id: string): Promise<HandoverRow> {
    const { rows } = await this.pool.query<HandoverRow>('select * from handover where id = $1', [id]);
    if (!rows[0]) throw new DomainError('notFound', '没有这次移交', { id });
    await this.giver(actor, rows[0].from_person);
    const mark = 'update handover set undone_by = $2, undone_at = $3 where id = $1 and undone_at is null';
    if ((await this.pool.query(mark, [id, actor.id, this.clock.now()])).rowCount === 0)
      throw new DomainError('alreadyDecided', '这次移交已经撤销', { id });
    return rows[0];
  }

  /** Whoever gives away may have left already. By themselves, their leader, or the administrator of the flow. */
  private async giver(actor: Actor, id: string): Promise<Person> {
    const person = await this.directory.anybody(id);
    const path = person?.path ?? '';
    const mayAct =
      actor.id === id || (path !== '' && holdsPost(actor, ['unitHead', 'performanceOffice'], 'above', path));
    if (!person || !mayAct)
      throw new DomainError('forbidden', '工作移交须由本人、其单位负责人或财政绩效科办理', { person: id });
    return person;
  }

  private async taker(from: string, to: string): Promise<Person> {
    if (from === to) throw new DomainError('transferToSelf', '不能移交给本人', { person: to });
    const person = await this.directory.person(to);
    if (!person) throw new DomainError('notFound', '没有接办人，或其账号已停用', { person: to });
    return person;
  }
}
