import { composeChat } from '#domain/channels/letter';
import type { Outcome } from '#engine/channels/aftermath';
import type { Claimed } from '#engine/channels/claimed';
import { reachable } from '#engine/channels/networks';
import type { Channel, ChannelSettings } from './channel.ts';
import { byStatus, post } from './post.ts';

/** What differs between the robots of group chats. */
interface Robot {
  name: 'wecom' | 'dingtalk';
  /** Most bytes of UTF-8 in one message. */
  bytes: number;
  /** The address to post to, signed where the robot wants it. */
  address(endpoint: { url: string; secret: string }, now: string): string;
  /** Error codes that are for now: too many messages, or the other side is busy. */
  forNow: readonly number[];
}

/** Robots answer 200 in any case; `errcode` says what they mean, 0 being yes. */
const verdict = (text: string | null, { forNow }: Robot): Outcome => {
  if (text === null) return { state: 'unknown', note: '机器人的答复中断', hostAtFault: true };
  let said: { errcode?: number; errmsg?: string } = {};
  try {
    said = JSON.parse(text) as typeof said;
  } catch {
    // Not the robot, but something in between.
  }
  const { errcode, errmsg = '' } = said ?? {};
  if (errcode === 0) return { state: 'sent', note: '机器人已接收' };
  if (errcode === undefined)
    return { state: 'failed', note: `答复不是机器人的答复：${text.slice(0, 200)}`, hostAtFault: true };
  const note = `机器人答复 ${errcode}：${errmsg.slice(0, 200)}`;
  return forNow.includes(errcode) ? { state: 'failed', note, hostAtFault: false } : { state: 'dead', note };
};

const send = async (
  robot: Robot,
  { publicUrl, openNetworks }: ChannelSettings,
  { endpoint, items }: Claimed,
  now: string,
  signal: AbortSignal,
): Promise<Outcome> => {
  if (!endpoint) return { state: 'dead', note: '接收地址读不出，请核对密钥文件' };
  const body = JSON.stringify({ msgtype: 'text', text: { content: composeChat(items, publicUrl, robot.bytes) } });
  const answer = await post(robot.address(endpoint, now), body, {}, reachable(openNetworks), signal);
  if (!('status' in answer)) return answer;
  return answer.status === 200 ? verdict(answer.text, robot) : byStatus(answer);
};

/** Both allow twenty messages a minute to one group: what comes quicker travels together. */
export const robotChannel = (robot: Robot, settings: ChannelSettings): Channel => ({
  name: robot.name,
  bundle: 20,
  atOnce: 8,
  perHost: 4,
  patience: 15_000,
  rest: 3_000,
  giveUpAfterHours: 12,
  send: (claimed, now, signal) => send(robot, settings, claimed, now, signal),
  close: async () => undefined,
});
