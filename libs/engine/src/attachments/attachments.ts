import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Answer } from '#domain/answers/act';
import type { Attachment } from '#domain/attachments/attachment';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import type { AboutFile } from '#domain/evaluation/actions/attaching';
import { inspectAttachment } from '#forms/attachments/inspect';
import { Act } from '../act/act.ts';
import { AuditTrail } from '../act/audit-trail.ts';
import { POOL } from '../database/pool.ts';
import { EventStore } from '../event-store/event-store.ts';
import { visible } from '../queries/visible.ts';
import { AttachmentContents, hashOf } from './contents.ts';

/** What somebody sees as they hand in a file: the version of the case, and the key of a repeated attempt. */
export interface Seen {
  version: number;
  key?: string | undefined;
}

/** Files that go into a case and come out of it. */
@Injectable()
export class Attachments {
  private readonly contents: AttachmentContents;

  constructor(
    private readonly store: EventStore,
    private readonly commands: CommandBus,
    private readonly trail: AuditTrail,
    @Inject(POOL) pool: Pool,
  ) {
    this.contents = new AttachmentContents(pool);
  }

  /** The file is looked at first, so that what is no good never comes near the case. */
  async add(id: string, about: AboutFile, bytes: Buffer, actor: Actor, { version, key }: Seen): Promise<Answer> {
    await visible(this.store, id, actor);
    const { name, mediaType } = inspectAttachment(about.name, bytes);
    const file = { sha256: hashOf(bytes), bytes: bytes.length, mediaType, content: bytes };
    return this.commands.execute(new Act(id, version, 'addAttachment', { ...about, name }, actor, key, file));
  }

  /** @throws DomainError notFound; unreadable when the content is no longer the one that was handed in */
  async take(id: string, attachment: string, actor: Actor): Promise<{ about: Attachment; bytes: Buffer }> {
    const { state } = await visible(this.store, id, actor);
    const about = state.attachments.find((one) => one.id === attachment);
    if (!about) throw new DomainError('notFound', '没有这份附件，请刷新后重试', { attachment });
    const { name, sha256, withdrawn } = about;
    if (withdrawn)
      throw new DomainError('notFound', `附件“${name}”已由${withdrawn.by}撤下，不再提供下载`, { attachment });
    const bytes = await this.contents.read(sha256);
    await this.trail.line(
      actor.id,
      'downloadAttachment',
      bytes ? 'accepted' : 'unreadable',
      `${name} ${sha256}`,
      id,
      state.version,
    );
    if (bytes) return { about, bytes };
    throw new DomainError(
      'unreadable',
      `附件“${name}”的内容与登记的校验值不符，可能已被改动或损坏，不能下载：请联系系统管理员从备份恢复`,
      { attachment, sha256 },
    );
  }
}
