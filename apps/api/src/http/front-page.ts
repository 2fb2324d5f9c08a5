import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '#engine/config/project';
import { styleNonce } from './style-nonce.ts';

const file = join(projectRoot, 'dist', 'web', 'index.html');
/** Stands in the page as it is built (apps/web/vite.config.ts). */
const placeholder = /STYLE_NONCE_OF_THE_ANSWER/gu;

/** The first page, with the nonce of its own answer: it carries no validator, so that no page is kept with another's header. */
export const serveFrontPage = (fastify: FastifyInstance): void => {
  for (const path of ['/', '/index.html'])
    fastify.get(path, async (_, reply) => {
      const page = await readFile(file, 'utf8').catch(() => undefined);
      if (page === undefined) return reply.callNotFound();
      reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache');
      return page.replaceAll(placeholder, styleNonce(reply.raw));
    });
};
