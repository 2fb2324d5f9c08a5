import { randomUUID } from 'node:crypto';
import type { Recognised } from '#domain/answers/recognised';
import { DomainError } from '#domain/error';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { ActionName } from '#domain/evaluation/actions';
import type { FormRefs, State } from '#domain/evaluation/state';
import type { Place } from '#domain/vocabulary';
import { isUnreachable, unreachable } from './address.ts';

/** The parts of a list's line that commands look at. */
export interface Line {
  id: string;
  place: Place;
  unit: string;
  unitId: string;
  title: string;
  evalScope: State['evalScope'];
  fiscalYear: number;
}

/** The parts of an evaluation that commands look at. */
export interface Seen {
  version: number;
  place: Place;
  placeName: string;
  pins: State['pins'];
  formVersions: FormRefs;
  allowedActions: AllowedAction[];
}

/** A file as the server names it. */
export interface Download {
  name: string;
  bytes: Buffer;
}

type Body = NonNullable<RequestInit['body']>;

const page = 200;
/** More evaluations than any round has. */
const mostPages = 50;

const nameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '')?.[1] ?? '';
  try {
    // The last step only: a server must not choose the folder.
    return decodeURIComponent(encoded).split(/[/\\]/u).at(-1) ?? '';
  } catch {
    return '';
  }
};

const downloaded = async (response: Response): Promise<Download> => ({
  name: nameIn(response.headers.get('content-disposition')),
  bytes: Buffer.from(await response.arrayBuffer()),
});

const refusalOf = async (response: Response): Promise<DomainError> => {
  const { title, details } = (await response.json().catch(() => ({}))) as { title?: string; details?: object };
  return new DomainError('conflict', title ?? `系统答复${response.status}`, { status: response.status, ...details });
};

/** One person at the running system, over its HTTP API. Refusals of the system are DomainErrors in its own words. */
export class Session {
  private cookie = '';

  private constructor(private readonly url: string) {}

  static async login(url: string, login: string, password: string): Promise<Session> {
    const session = new Session(url);
    const response = await session.send('POST', 'api/login', { login, password });
    session.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return session;
  }

  /** Every evaluation of a round that the person may see, of one unit when it is named. */
  async evaluations(round: string, unit?: string): Promise<Line[]> {
    const found: Line[] = [];
    for (let at = 0; at < mostPages * page; at += page) {
      const query = new URLSearchParams({ round, limit: `${page}`, offset: `${at}`, ...(unit && { unit }) });
      const { total, items } = await this.json<{ total: number; items: Line[] }>(`api/evaluations?${query}`);
      found.push(...items);
      if (found.length >= total || items.length === 0) break;
    }
    return found;
  }

  see(id: string): Promise<Seen> {
    return this.json(`api/evaluations/${id}`);
  }

  async read(name: string, bytes: Uint8Array): Promise<Recognised[]> {
    const query = new URLSearchParams({ name });
    const response = await this.fetch('POST', `api/forms/read?${query}`, bytes as Body, {
      'content-type': 'application/octet-stream',
    });
    return ((await response.json()) as { forms: Recognised[] }).forms;
  }

  /** Acts on the version that was seen: somebody's work in between is a refusal. */
  async act(id: string, version: number, action: ActionName, input: object): Promise<void> {
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() };
    await this.send('POST', `api/evaluations/${id}/${action}`, input, headers);
  }

  async download(path: string): Promise<Download> {
    return downloaded(await this.fetch('GET', path, undefined, {}));
  }

  /** Sends a template and gives it filled in. */
  async fill(path: string, template: Uint8Array): Promise<Download> {
    return downloaded(await this.fetch('POST', path, template as Body, { 'content-type': 'application/octet-stream' }));
  }

  /** Sends a file and reads the answer. */
  async upload<T>(path: string, bytes: Uint8Array): Promise<T> {
    const headers = { 'content-type': 'application/octet-stream' };
    return (await (await this.fetch('POST', path, bytes as Body, headers)).json()) as T;
  }

  /** Reads an address, or asks it something. */
  async ask<T>(path: string, question?: object): Promise<T> {
    return question ? ((await (await this.send('POST', path, question)).json()) as T) : this.json(path);
  }

  private async json<T>(path: string): Promise<T> {
    return (await (await this.fetch('GET', path, undefined, {})).json()) as T;
  }

  private send(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  private async fetch(
    method: string,
    path: string,
    body: Body | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const request = { method, headers: { ...headers, cookie: this.cookie }, ...(body !== undefined && { body }) };
    const response = await fetch(new URL(path, this.url), request).catch((error: unknown) => {
      throw isUnreachable(error) ? unreachable(this.url) : error;
    });
    if (response.ok) return response;
    throw await refusalOf(response);
  }
}
