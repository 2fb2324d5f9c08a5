import type { FastifyReply, FastifyRequest } from 'fastify';

const patience = 30_000;

/** Whoever is still sending what we refused for its size gets our sentence, not a broken connection: the rest is read and thrown away. */
export const hearOut = async ({ raw }: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (reply.statusCode !== 413 || raw.complete) return payload;
  reply.removeHeader('connection');
  raw.resume();
  const enough = setTimeout(() => raw.destroy(), patience).unref();
  raw.once('close', () => clearTimeout(enough));
  return payload;
};
