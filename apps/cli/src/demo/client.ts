import { randomUUID } from 'node:crypto';
import type { Message } from '#domain/answers/notices';
import type { Recognised } from '#domain/answers/recognised';
import type { ActionName } from '#domain/evaluation/actions';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { Finding } from '#domain/audit/rule';
import type { FormRefs } from '#domain/evaluation/state';
import type { TaskLine } from '#domain/approval/task-lines';
import type { ScoreSheet } from '#domain/scoring/score';
import type { Place } from '#domain/vocabulary';

/** An answer that is not 2xx: its stable code and its sentence. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The parts of an evaluation that the demo looks at. */
export interface Seen {
  id: string;
  version: number;
  place: Place;
  placeName: string;
  findings: Finding[];
  waivers: { rule: string; where: string }[];
  auditedForm: number | null;
  scoredForm: number | null;
  formVersions: FormRefs;
  archive: boolean;
  scores: { sheet: ScoreSheet; reviewer: string | null; reviewerGrade: string | null } | null;
  allowedActions: AllowedAction[];
  tasks: TaskLine[];
  pendingNode: string | null;
  returnList: { items: unknown[]; answers: unknown[] } | null;
  deadlines: { goal: string };
}

/** One person at one browser: logs in, reads, acts. */
export class Person {
  id = '';
  name = '';
  private cookie = '';

  private constructor(
    private readonly url: string,
    readonly login: string,
  ) {}

  static async login(url: string, login: string, password: string): Promise<Person> {
    const person = new Person(url, login);
    const response = await person.send('POST', 'api/login', { login, password });
    ({ id: person.id, name: person.name } = (await response.json()) as { id: string; name: string });
    person.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return person;
  }

  async open(task: object): Promise<string> {
    return (await this.json<{ id: string }>('POST', 'api/evaluations', task)).id;
  }

  see(id: string): Promise<Seen> {
    return this.json('GET', `api/evaluations/${id}`);
  }

  /** Acts on what is there now, as a page does that has just been loaded. */
  async act(id: string, action: ActionName, input: object = {}): Promise<void> {
    const { version } = await this.see(id);
    await this.send('POST', `api/evaluations/${id}/${action}`, input, {
      'if-match': `"${version}"`,
      'idempotency-key': randomUUID(),
    });
  }

  async read(name: string, bytes: Uint8Array): Promise<Recognised[]> {
    const query = new URLSearchParams({ name });
    const response = await this.fetch('POST', `api/forms/read?${query}`, bytes, {
      'content-type': 'application/octet-stream',
    });
    return ((await response.json()) as { forms: Recognised[] }).forms;
  }

  async inbox(): Promise<Message[]> {
    return (await this.json<{ items: Message[] }>('GET', 'api/inbox?limit=200')).items;
  }

  /** 委托代理, for oneself. Answers its number. */
  async setProxy(proxy: {
    deputy: string;
    from: string;
    until: string;
    rounds: string[];
    reason: string;
  }): Promise<string> {
    return (await this.json<{ id: string }>('POST', 'api/proxies', proxy)).id;
  }

  proxies(): Promise<{ id: string; state: 'planned' | 'active' | 'over' }[]> {
    return this.json('GET', 'api/proxies');
  }

  async endProxy(id: string, reason: string): Promise<void> {
    await this.send('POST', `api/proxies/${id}/end`, { reason });
  }

  /** Hands in a file beside the form. */
  async attach(id: string, name: string, bytes: Uint8Array, about: { kind: string; note: string }): Promise<void> {
    const { version } = await this.see(id);
    await this.fetch('POST', `api/evaluations/${id}/attachments?${new URLSearchParams({ name, ...about })}`, bytes, {
      'content-type': 'application/octet-stream',
      'if-match': `"${version}"`,
      'idempotency-key': randomUUID(),
    });
  }

  async archive(id: string): Promise<Buffer> {
    return Buffer.from(await (await this.send('GET', `api/evaluations/${id}/archive`)).arrayBuffer());
  }

  private async json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.send(method, path, body)).json()) as T;
  }

  private send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    if (!body) return this.fetch(method, path, undefined, headers);
    return this.fetch(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  private async fetch(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const request = {
      method,
      headers: { ...headers, cookie: this.cookie },
      ...(body !== undefined && { body: body as NonNullable<RequestInit['body']> }),
    };
    const response = await fetch(new URL(path, this.url), request);
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as { code?: string; title?: string };
    throw new Refused(response.status, problem.code ?? 'unknown', problem.title ?? response.statusText);
  }
}
