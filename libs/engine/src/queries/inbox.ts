import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Messages } from '#domain/answers/notices';
import { CLOCK, type Clock } from '../clock.ts';
import { NoticeRow } from '../database/entities/inbox.entity.ts';

/** A person's own messages, newest first. */
@Injectable()
export class Inbox {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(person: string, offset: number, limit: number): Promise<Messages> {
    const notices = this.source.getRepository(NoticeRow);
    const [rows, total] = await notices.findAndCount({
      where: { person },
      order: { id: 'DESC' },
      skip: offset,
      take: limit,
    });
    const unread = await notices.countBy({ person, readAt: IsNull() });
    const items = rows.map(({ id, evaluationId, text, note, at, readAt }) => ({
      id,
      evaluationId,
      text,
      ...(note && { note }),
      at: at.toISOString(),
      read: readAt !== null,
    }));
    return { total, unread, items };
  }

  async markRead(person: string, id: string): Promise<void> {
    await this.source.getRepository(NoticeRow).update({ person, id, readAt: IsNull() }, { readAt: this.clock.now() });
  }
}
