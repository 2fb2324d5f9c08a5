import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { AuditTrail } from '../act/audit-trail.ts';
import { AttachmentContents } from '../attachments/contents.ts';
import { POOL } from '../database/pool.ts';
import { EventStore } from '../event-store/event-store.ts';
import { Evaluations } from '../queries/evaluations.ts';
import { visible } from '../queries/visible.ts';
import { wholePackage, type Whole } from './whole.ts';

const asRegistered = async (whole: Whole, sha256: string): Promise<boolean> => {
  const hash = createHash('sha256');
  for await (const piece of whole.pieces) hash.update(piece);
  return hash.digest('hex') === sha256;
};

/** A package for somebody to take along: its hash as it was registered, its size in bytes, its bytes piece by piece. */
export interface TakenArchive extends Whole {
  sha256: string;
}

/** Packages of evaluations, on their way out. */
@Injectable()
export class Archives {
  private readonly contents: AttachmentContents;

  constructor(
    private readonly store: EventStore,
    private readonly evaluations: Evaluations,
    private readonly trail: AuditTrail,
    @Inject(POOL) pool: Pool,
  ) {
    this.contents = new AttachmentContents(pool);
  }

  /**
   * The package is read through once before its first byte goes out: nobody is given half of one, or a false one.
   * @throws DomainError notFound; unreadable when it is no longer the one that was registered
   */
  async take(id: string, actor: Actor): Promise<TakenArchive> {
    await visible(this.store, id, actor);
    const row = await this.evaluations.archive(id);
    if (!row) throw new DomainError('notFound', '归档包尚未生成：归档后由系统自动生成，请稍候');
    const { sha256, bytes } = row;
    const whole = () => wholePackage(bytes, (hash) => this.contents.read(hash));
    try {
      if (!(await asRegistered(await whole(), sha256)))
        throw new DomainError(
          'unreadable',
          '归档包与归档时登记的校验值不符，可能已被改动或损坏，不能下载：请联系系统管理员从备份恢复',
          { sha256 },
        );
    } catch (error) {
      await this.trail.line(actor.id, 'downloadArchive', 'unreadable', sha256, id);
      throw error;
    }
    await this.trail.line(actor.id, 'downloadArchive', 'accepted', sha256, id);
    return { ...(await whole()), sha256 };
  }
}
