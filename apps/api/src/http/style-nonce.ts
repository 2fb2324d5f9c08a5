import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const nonces = new WeakMap<ServerResponse, string>();

/** The word of one answer by which a page may add styles: in its header and in the page, and never twice. */
export const styleNonce = (answer: ServerResponse): string => {
  const known = nonces.get(answer);
  if (known) return known;
  const fresh = randomBytes(16).toString('base64');
  nonces.set(answer, fresh);
  return fresh;
};
