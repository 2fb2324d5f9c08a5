/** @import { Problem } from '../types.js' */

// Where the page itself lies: everything is asked for below it, so that it works behind any path.
const home = new URL('.', import.meta.url);

/** @param {string} path */
export const address = (path) => new URL(path, home).href;

/** What the server, or the way to it, refused. `message` is one sentence for people. */
export class Refused extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const unreachable = { status: 0, code: 'unreachable', title: '无法连接服务器，请稍后重试；重复提交不会重复办理' };

/** @param {Response} response @returns {Promise<Problem>} */
const problemOf = async (response) => {
  const said = await response.json().catch(() => ({}));
  const title = `服务器未能办理（${response.status}），请稍后重试`;
  return { code: 'unknown', title, ...said, status: response.status };
};

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>} the answer; null when it has no body
 */
const request = async (path, options = {}) => {
  const patience = AbortSignal.timeout(60_000);
  const response = await fetch(address(path), { cache: 'no-store', signal: patience, ...options }).catch(() => {
    throw new Refused(unreachable);
  });
  if (response.ok) return response.status === 204 ? null : response.json();
  if (response.status === 401 && path !== 'api/login') document.dispatchEvent(new Event('signedout'));
  throw new Refused(await problemOf(response));
};

/** @param {string} path @param {Record<string, string | number | undefined>} [query] */
export const get = (path, query = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return request(search ? `${path}?${search}` : path);
};

/** @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
export const post = (path, body = {}, headers = {}) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** @param {string} path @param {Blob} file */
export const postFile = (path, file) =>
  request(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });

/** A name for one wish of a person: sent again under the same key, it is granted once. */
export const freshKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param {string} id
 * @param {string} action
 * @param {{ input: unknown, version: number, key: string }} wish
 */
export const act = (id, action, { input, version, key }) =>
  post(`api/evaluations/${id}/${action}`, input, { 'if-match': `"${version}"`, 'idempotency-key': key });
