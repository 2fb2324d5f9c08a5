import { Injectable } from '@nestjs/common';
import type { PostGrantsAnswer, PostReceipt } from '#domain/answers/post-grants';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { requireRole } from './authority.ts';
import { PostRequests } from './post-requests.ts';

/** Sent again after a broken line: what the same person has granted already is not refused for it. */
const grantedBefore = ({ code, details }: DomainError, actor: Actor): boolean =>
  code === 'alreadyDecided' && details['agreed'] === true && details['decidedBy'] === actor.id;

/** 批量批准: many posts with one opinion; each is decided, logged and audited on its own. */
@Injectable()
export class PostGrants {
  constructor(private readonly requests: PostRequests) {}

  /** One after the other: two posts of one person that exclude each other never meet. @throws DomainError forbidden */
  async grant(actor: Actor, ids: readonly string[], opinion: string): Promise<PostGrantsAnswer> {
    requireRole(actor, 'securityAdministrator', '批准岗位授权');
    const receipts: PostReceipt[] = [];
    for (const id of ids) receipts.push(await this.one(actor, id, opinion));
    const done = receipts.filter((receipt) => receipt.done).length;
    return { done, refused: receipts.length - done, receipts };
  }

  private async one(actor: Actor, id: string, opinion: string): Promise<PostReceipt> {
    try {
      await this.requests.decide(actor, id, true, opinion);
      return { id, done: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (grantedBefore(error, actor)) return { id, done: true };
      const { code, message: title, details } = error;
      return { id, done: false, code, title, details };
    }
  }
}
