import { createHmac } from 'node:crypto';
import type { Channel, ChannelSettings } from './channel.ts';
import { robotChannel } from './robot.ts';

/** 加签: HMAC-SHA256 under the secret over the milliseconds, a line feed and the secret; valid for an hour. */
export const signed = (url: string, secret: string, at: number): string => {
  const target = new URL(url);
  if (!secret) return url;
  target.searchParams.set('timestamp', String(at));
  target.searchParams.set('sign', createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'));
  return target.href;
};

/** 钉钉群机器人. 130101 and 410100: too many messages; -1: busy. */
export const dingtalk = (settings: ChannelSettings): Channel =>
  robotChannel(
    {
      name: 'dingtalk',
      bytes: 16_000,
      address: ({ url, secret }, now) => signed(url, secret, Date.parse(now)),
      forNow: [130_101, 410_100, -1],
    },
    settings,
  );
