import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compressed = promisify(gzip);

/** Shorter answers go out in one packet anyway. */
const worthIt = 2_048;

const accepts = ({ headers }: FastifyRequest): boolean => /\bgzip\b/u.test(headers['accept-encoding'] ?? '');

/** Long answers leave packed: a board of five thousand evaluations shrinks to a tenth. Files and streams go out as they are. */
export const compressAnswers = async (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> => {
  if (typeof payload !== 'string' || payload.length < worthIt || reply.hasHeader('content-encoding')) return payload;
  reply.header('vary', 'accept-encoding');
  if (!accepts(request)) return payload;
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
  // The fastest level has most of the gain for a fraction of the time.
  return compressed(payload, { level: 1 });
};
