import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as overHttp, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { Outcome } from '#engine/channels/aftermath';

/** More than any answer that says yes or no. */
const largestAnswer = 64 * 1024;

export interface Answer {
  status: number;
  /** Null when the answer broke off after its head. */
  text: string | null;
}

/** A target that requests must not go to: for good, since the address is wrong. */
class Forbidden extends Error {}

type Allowed = (address: string) => boolean;

const forbidden = (address: string): Forbidden =>
  new Forbidden(`目标地址 ${address} 属于本机、内网或保留网段，未经 OUTGOING_NETWORKS 开放`);

/** Looks a name up and lets no closed network through: checked at the moment of connecting, so that no name can change in between. */
const guarded =
  (allowed: Allowed): LookupFunction =>
  (host, options, callback) =>
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '');
      const closed = found.find(({ address }) => !allowed(address));
      const [first] = found;
      if (closed || !first) return callback(forbidden(closed?.address ?? host), '');
      if (options.all) return callback(null, found);
      callback(null, first.address, first.family);
    });

const textOf = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > largestAnswer) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, largestAnswer).toString();
};

/** When the first byte of the request may have gone out: until then it certainly was not received. */
const onSending = (asking: ClientRequest, secure: boolean, sending: () => void): void => {
  asking.once('socket', (socket: Socket) => socket.once(secure ? 'secureConnect' : 'connect', sending));
};

const failureOf = (error: Error & { code?: string }, sent: boolean): Outcome => {
  if (error instanceof Forbidden) return { state: 'dead', note: error.message };
  const what = error.code ?? error.message;
  return sent
    ? { state: 'unknown', note: `请求已发出，未得到答复（${what}）`, hostAtFault: true }
    : { state: 'failed', note: `连不上对方服务器，请求尚未发出（${what}）`, hostAtFault: true };
};

/** Posts JSON once: no redirects, no kept connections, a small answer. What went wrong comes back as an outcome. */
export const post = (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowed: Allowed,
  signal: AbortSignal,
): Promise<Answer | Outcome> => {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) && !allowed(host)) return Promise.resolve(failureOf(forbidden(host), false));
  const secure = target.protocol === 'https:';
  const length = String(Buffer.byteLength(body));
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal,
    lookup: guarded(allowed),
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': length, ...headers },
  };
  return new Promise((resolve) => {
    let sent = false;
    const asking = (secure ? overHttps : overHttp)(target, options);
    const fail = (error: Error): void => resolve(failureOf(error, sent));
    onSending(asking, secure, () => (sent = true));
    asking.on('error', fail);
    asking.once('response', (response: IncomingMessage) => {
      // What breaks from here on breaks an answer whose head is known.
      asking.off('error', fail).on('error', () => undefined);
      const answer = (text: string | null): void => resolve({ status: response.statusCode ?? 0, text });
      textOf(response).then(answer, () => answer(null));
    });
    asking.end(body);
  });
};

const forNow = new Set([408, 425, 429]);

/** By the status alone: 2xx has taken it; 5xx and “later” are for now; everything else is for good. */
export const byStatus = ({ status, text }: Answer): Outcome => {
  const said = `对方答复 HTTP ${status}${text ? `：${text.replace(/\s+/gu, ' ').slice(0, 200)}` : ''}`;
  if (status >= 200 && status < 300) return { state: 'sent', note: `对方已接收（HTTP ${status}）` };
  if (status >= 500 || forNow.has(status)) return { state: 'failed', note: said, hostAtFault: true };
  return { state: 'dead', note: status >= 300 && status < 400 ? `${said}；不跟随转向` : said };
};
