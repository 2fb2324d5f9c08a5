import type { Channel, ChannelSettings } from './channel.ts';
import { robotChannel } from './robot.ts';

/** 企业微信群机器人: the key stands in the address. 45009: too many messages; -1: busy. */
export const wecom = (settings: ChannelSettings): Channel =>
  robotChannel({ name: 'wecom', bytes: 2_048, address: ({ url }) => url, forNow: [45_009, -1] }, settings);
