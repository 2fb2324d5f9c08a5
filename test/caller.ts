import { password } from './inhabitants.ts';

/** What every refusal looks like over HTTP (RFC 9457). */
export interface Problem {
  type: string;
  status: number;
  code: string;
  title: string;
  details?: Record<string, unknown>;
}

/** Somebody at a browser: keeps the cookie, speaks JSON. */
export interface Caller {
  cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A string or bytes go out as they are. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const callerAt = (address: string, cookie = ''): Caller => {
  const url = (path: string) => new URL(path, `${address}/`);
  const own = cookie ? { cookie } : {};
  return {
    cookie,
    get: (path, headers = {}) => fetch(url(path), { headers: { ...own, ...headers } }),
    post: (path, body, headers = {}) => {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const content = body === undefined ? {} : { body: raw ? body : JSON.stringify(body) };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      return fetch(url(path), { method: 'POST', headers: { ...own, ...type, ...headers }, ...content });
    },
  };
};

/** A caller who has logged in. */
export const signedIn = async (address: string, person: { id: string }, secret = password): Promise<Caller> => {
  const response = await callerAt(address).post('api/login', { login: person.id, password: secret });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`${person.id} could not log in: ${response.status}`);
  return callerAt(address, cookie);
};

/** The refusal in an answer; checks that it has the shape that every refusal has. */
export const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status: response.status, type: `urn:jicheng:problem:${problem.code}` });
  expect(problem.title).toMatch(/\p{Script=Han}/u);
  return problem;
};
