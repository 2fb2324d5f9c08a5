import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '#domain/answers/act';
import type { BatchAnswer, BatchReceipt } from '#domain/answers/batch';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { replay } from '#domain/evaluation/evolve';
import { batchKind } from '#domain/evaluation/actions/approve-in-batch';
import { EventStore } from '../event-store/event-store.ts';
import { visible } from '../queries/visible.ts';
import { Act } from './act.ts';

/** One case of a batch, as the person saw it. */
export interface BatchItem {
  id: string;
  version: number;
}

/** What may be done to many cases at once. */
export type BatchAction = 'approveInBatch' | 'urge';

/** So many are decided side by side. */
const abreast = 4;

/** One command per case, under one number. Sent again with the same key it gives the same receipts. */
@Injectable()
export class Batches {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
  ) {}

  async run(
    action: BatchAction,
    items: readonly BatchItem[],
    input: object,
    { actor, key }: { actor: Actor; key?: string | undefined },
  ): Promise<BatchAnswer> {
    const batch = key ?? randomUUID();
    const like = action === 'approveInBatch' ? await this.kindOfFirst(items, actor) : {};
    const receipts: BatchReceipt[] = [];
    for (let at = 0; at < items.length; at += abreast) {
      const some = items.slice(at, at + abreast).map((item) => {
        const one = new Act(
          item.id,
          item.version,
          action,
          { ...input, ...like, batch },
          actor,
          key && `${key} ${item.id}`,
        );
        return this.receipt(one);
      });
      receipts.push(...(await Promise.all(some)));
    }
    const done = receipts.filter((receipt) => receipt.done).length;
    return { batch, done, refused: receipts.length - done, receipts };
  }

  private async receipt(act: Act): Promise<BatchReceipt> {
    try {
      const { id, version, place } = await this.commands.execute<Act, Answer>(act);
      return { id, done: true, version, place };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, message: title, details } = error;
      return { id: act.evaluationId, done: false, code, title, details };
    }
  }

  /** The first case that the person saw at an open node says what the others must be like. */
  private async kindOfFirst(items: readonly BatchItem[], actor: Actor): Promise<{ like?: string }> {
    for (const item of items) {
      const kind = await this.kindAsSeen(item, actor);
      if (kind) return { like: kind };
    }
    return {};
  }

  /** As it was at the version that was seen: a batch that is sent again is the same batch. */
  private async kindAsSeen({ id, version }: BatchItem, actor: Actor): Promise<string | null> {
    try {
      await visible(this.store, id, actor);
      const seen = (await this.store.history(id)).slice(0, version);
      return seen.length === version && version > 0 ? batchKind(replay(seen.map(({ event }) => event))) : null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
