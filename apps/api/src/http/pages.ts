import { join, sep } from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';
import { projectRoot } from '#engine/config/project';

const year = 365 * 24 * 3_600;

/** Their names carry a hash of what is in them: what a browser has once, it never asks for again. */
const isHashed = (path: string): boolean => path.includes(`${sep}assets${sep}`);

/** What `npm run build` makes of apps/web, packed there and served so; the first page is made anew for each answer (front-page.ts). */
export const pages: FastifyStaticOptions = {
  root: join(projectRoot, 'dist', 'web'),
  index: false,
  preCompressed: true,
  cacheControl: false,
  setHeaders: (reply, path) =>
    void reply.header('cache-control', isHashed(path) ? `public, max-age=${year}, immutable` : 'no-cache'),
};
