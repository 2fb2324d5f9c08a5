import type { ChannelName } from '#domain/channels/kinds';
import type { Channel, ChannelSettings } from './channel.ts';
import { dingtalk } from './dingtalk.ts';
import { email } from './email.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';

/** Every way out of the house. Total over the names: a new one is a file, a name and a line here. */
const all: Readonly<Record<ChannelName, (settings: ChannelSettings) => Channel>> = { email, wecom, dingtalk, webhook };

export const openChannels = (settings: ChannelSettings): Channel[] => Object.values(all).map((open) => open(settings));
