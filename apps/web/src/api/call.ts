import { away, problemIn, type Problem } from './problem.ts';

interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Version of the evaluation that the person has seen. */
  version?: number;
  /** The same key again means: the same command, not another one. */
  key?: string;
  signal?: AbortSignal;
}

/** Addresses are relative to the page, so that any path in front of the house will do. */
export const urlOf = (path: string): string => new URL(path, document.baseURI).href;

let person: string | null = null;
/** Whom this page belongs to: the house refuses it once another has signed in to the same browser. */
export const speakFor = (id: string | null): void => void (person = id);
export const personHeader = (): Record<string, string> =>
  person === null ? {} : { 'x-person': encodeURIComponent(person) };

/** Called when the session is over; whatever is typed stays on the page. */
export const sessionEnd = new EventTarget();

const headersOf = ({ body, version, key }: Sent): Record<string, string> => ({
  ...personHeader(),
  ...(body !== undefined && {
    'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
  }),
  ...(version !== undefined && { 'if-match': `"${version}"` }),
  ...(key && { 'idempotency-key': key }),
});

const ask = async (path: string, sent: Sent): Promise<Response> => {
  const { method = 'GET', body, signal } = sent;
  try {
    return await fetch(urlOf(path), {
      method,
      headers: headersOf(sent),
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw away();
  }
};

/** A session that is over is told of, and why; what was asked for stays as it is. */
export const tellSessionEnd = ({ code, message }: Problem): void => {
  if (code === 'unauthenticated') sessionEnd.dispatchEvent(new CustomEvent('end', { detail: message }));
};

/** One request to the house. @throws Problem in the house's own words */
export const call = async <T>(path: string, sent: Sent = {}): Promise<T> => {
  const answer = await ask(path, sent);
  if (!answer.ok) {
    const problem = await problemIn(answer);
    if (path !== 'api/login') tellSessionEnd(problem);
    throw problem;
  }
  const said = await answer.text();
  return (said === '' ? undefined : JSON.parse(said)) as T;
};

/** Bytes offered to the person as a file of that name. */
export const offer = (bytes: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** A file that the house makes, offered to the person under its own name. */
export const download = async (path: string, name: string): Promise<void> => {
  const answer = await ask(path, {});
  if (!answer.ok) throw await problemIn(answer);
  offer(await answer.blob(), name);
};
