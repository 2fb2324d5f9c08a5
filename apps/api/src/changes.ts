import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Subject } from 'rxjs';
import { DataSource, In } from 'typeorm';
import type { Place } from '#domain/vocabulary';
import { EvaluationRow } from '#engine/database/entities/evaluation.entity';
import { Listener } from '#engine/deliveries/listener';

export interface Change {
  id: string;
  version: number;
  place: Place;
  path: string;
}

const gatherFor = 50;

/**
 * What was committed anywhere, for the open pages of this process. Hints: a page that misses one shows it at the next.
 * Nothing is read while no page is open.
 */
@Injectable()
export class Changes implements OnApplicationShutdown {
  readonly seen = new Subject<Change>();
  private readonly gathered = new Set<string>();
  private listener: Listener | undefined;

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async listen(url: string): Promise<void> {
    this.listener = new Listener(url, ({ ids }) => this.gather(ids));
    await this.listener.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.seen.complete();
    await this.listener?.close();
  }

  private gather(ids: readonly string[]): void {
    if (!this.seen.observed) return;
    if (this.gathered.size === 0) setTimeout(() => void this.tell().catch(() => undefined), gatherFor);
    ids.forEach((id) => this.gathered.add(id));
  }

  private async tell(): Promise<void> {
    const ids = [...this.gathered];
    this.gathered.clear();
    const select = { id: true, version: true, place: true, unitPath: true } as const;
    const rows = await this.source.getRepository(EvaluationRow).find({ where: { id: In(ids) }, select });
    for (const { id, version, place, unitPath } of rows) this.seen.next({ id, version, place, path: unitPath });
  }
}
