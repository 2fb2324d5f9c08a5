import type { Answer } from '#domain/answers/act';
import type { AboutFile } from '#domain/evaluation/actions/attaching';
import { personHeader, tellSessionEnd, urlOf } from './call.ts';
import { away, problemIn } from './problem.ts';

export const addressOf = (id: string, attachment: string): string => `api/evaluations/${id}/attachments/${attachment}`;

export interface Sending {
  about: AboutFile;
  file: File;
  version: number;
  /** The same key again means: the same file, not another one. */
  key: string;
  /** How much has gone out, 0 to 100. */
  onSent(this: void, percent: number): void;
}

/** What a request that has ended was answered. @throws Problem in the house's own words */
const answerTo = async ({ status, responseText }: XMLHttpRequest): Promise<Answer> => {
  if (status === 200) return JSON.parse(responseText) as Answer;
  const problem = await problemIn(new Response(responseText, { status }));
  tellSessionEnd(problem);
  throw problem;
};

/** Sends one file. Not by fetch, which does not tell how much has gone out. @throws Problem */
export const sendFile = async (id: string, { about, file, version, key, onSent }: Sending): Promise<Answer> => {
  const { name, kind, note, where, beside } = about;
  const asked = new URLSearchParams({ name, kind, note, ...(where && { where }), ...(beside && { beside }) });
  const request = new XMLHttpRequest();
  await new Promise<void>((done, lost) => {
    request.open('POST', urlOf(`api/evaluations/${id}/attachments?${asked}`));
    for (const [name, value] of Object.entries(personHeader())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('if-match', `"${version}"`);
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(Math.floor((100 * loaded) / total)));
    request.addEventListener('load', () => done());
    request.addEventListener('error', () => lost(away()));
    request.send(file);
  });
  return answerTo(request);
};
