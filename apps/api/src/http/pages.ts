import { join, sep } from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';
import { projectRoot } from '#engine/config/project';

const year = 365 * 24 * 3_600;

/** Their names carry a hash of what is in them: what a browser has once, it never asks for again. */
const isHashed = (path: string): boolean => path.includes(`${sep}assets${sep}`);

/** What `npm run build` makes of apps/web, packed there and served so; only index.html is asked for each time. */
export const pages: FastifyStaticOptions = {
  root: join(projectRoot, 'dist', 'web'),
  // As a list: the plugin finds the packed page only of a list.
  index: ['index.html'],
  preCompressed: true,
  cacheControl: false,
  setHeaders: (reply, path) =>
    void reply.header('cache-control', isHashed(path) ? `public, max-age=${year}, immutable` : 'no-cache'),
};
