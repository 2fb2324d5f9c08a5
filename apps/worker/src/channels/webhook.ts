import { Webhook } from 'standardwebhooks';
import { maskMobiles } from '#domain/privacy';
import { noticeKinds } from '#domain/channels/kinds';
import type { Outcome } from '#engine/channels/aftermath';
import type { Claimed } from '#engine/channels/claimed';
import { reachable } from '#engine/channels/networks';
import type { Channel, ChannelSettings } from './channel.ts';
import { byStatus, post } from './post.ts';

/** CloudEvents 1.0, structured JSON. `id` is the same at every try. */
const envelope = ({ messageId, items: [item] }: Claimed, publicUrl: string | undefined): object | undefined =>
  item && {
    specversion: '1.0',
    id: messageId,
    type: `jicheng.notice.${item.kind}.v1`,
    source: publicUrl ?? 'urn:jicheng',
    subject: item.evaluationId ?? undefined,
    time: item.at,
    datacontenttype: 'application/json',
    data: {
      kind: item.kind,
      kindTitle: noticeKinds[item.kind],
      urgent: item.urgent,
      text: maskMobiles(item.text),
      evaluationId: item.evaluationId,
      origin: item.origin,
      unit: item.unit,
      title: item.title === null ? null : maskMobiles(item.title),
      fiscalYear: item.fiscalYear,
    },
  };

/** Standard Webhooks: the signature covers id, time and body. */
const headersOf = (secret: string, id: string, now: string, body: string): Record<string, string> => {
  const at = new Date(now);
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
};

const send = async (
  { publicUrl, openNetworks }: ChannelSettings,
  claimed: Claimed,
  now: string,
  signal: AbortSignal,
): Promise<Outcome> => {
  const event = envelope(claimed, publicUrl);
  if (!claimed.endpoint || !event) return { state: 'dead', note: '接收地址读不出，请核对密钥文件' };
  const { url, secret } = claimed.endpoint;
  const body = JSON.stringify(event);
  const answer = await post(
    url,
    body,
    headersOf(secret, claimed.messageId, now, body),
    reachable(openNetworks),
    signal,
  );
  return 'status' in answer ? byStatus(answer) : answer;
};

/** Other systems of the office, told in a form that they can check. One event each. */
export const webhook = (settings: ChannelSettings): Channel => ({
  name: 'webhook',
  bundle: 1,
  atOnce: 16,
  perHost: 4,
  patience: 15_000,
  rest: 0,
  giveUpAfterHours: 72,
  send: (claimed, now, signal) => send(settings, claimed, now, signal),
  close: async () => undefined,
});
