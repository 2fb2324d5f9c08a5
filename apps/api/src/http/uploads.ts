import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { DomainError } from '#domain/error';
import type { Sessions } from '#engine/people/sessions';
import { notSignedIn, tokenOf } from '../auth/session.guard.ts';

/** A file is held whole while it comes in: the largest that is taken, and all that come in at a time, in bytes. */
export const uploadLimits = { file: 20 * 1024 * 1024, together: 200 * 1024 * 1024, retrySeconds: 5 } as const;

export const fileType = 'application/octet-stream';

/** What is not said beforehand may become the largest. */
const announced = ({ headers }: FastifyRequest): number => {
  const length = Number(headers['content-length'] ?? uploadLimits.file);
  return Math.min(length, uploadLimits.file);
};

/**
 * Looks at a request with a file before a byte of it is held: nobody uploads without a session, and what all upload at
 * the same time has room in memory; whoever finds none is asked to come again. @throws DomainError from the hook
 */
export const boundUploads = (
  sessions: Pick<Sessions, 'actor'>,
  together: number = uploadLimits.together,
): onRequestAsyncHookHandler => {
  let held = 0;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!request.headers['content-type']?.startsWith(fileType)) return;
    const token = tokenOf(request);
    if (!token || !(await sessions.actor(token))) throw notSignedIn();
    const bytes = announced(request);
    if (held > 0 && held + bytes > together) {
      void reply.header('retry-after', uploadLimits.retrySeconds);
      throw new DomainError('busy', '此刻上传文件的人较多，本次上传没有收下，内容未保存：请稍候几秒后重试');
    }
    held += bytes;
    reply.raw.once('close', () => (held -= bytes));
  };
};
