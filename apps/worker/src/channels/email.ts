import MailComposer from 'nodemailer/lib/mail-composer';
import { composeLetter, composeVerification, type Letter } from '#domain/channels/letter';
import type { Claimed } from '#engine/channels/claimed';
import type { Channel, ChannelSettings } from './channel.ts';
import { Smtp } from './smtp.ts';

/** “绩程 <jicheng@example.gov.cn>” or the address alone. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/u.exec(from)?.[1] ?? from;

const letterOf = ({ recipient, code, items }: Claimed, publicUrl: string | undefined): Letter =>
  code === null
    ? composeLetter(recipient?.name ?? '', items, publicUrl)
    : composeVerification(recipient?.name ?? '', code);

/** The mail as it goes over the wire. The Message-ID belongs to the sending and is the same at every try. */
const bytesOf = (claimed: Claimed, from: string, publicUrl: string | undefined, now: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to: claimed.address,
    ...letterOf(claimed, publicUrl),
    messageId: `<${claimed.messageId}@${addressIn(from).split('@').at(-1)}>`,
    date: new Date(now),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** 电子邮件, over the office's own server. */
export const email = ({ smtp, publicUrl }: ChannelSettings): Channel => {
  const { url, from } = smtp ?? { url: 'smtp://127.0.0.1', from: '' };
  const server = new Smtp(url);
  return {
    name: 'email',
    bundle: 50,
    atOnce: 4,
    perHost: 4,
    oneHost: true,
    patience: 45_000,
    rest: 0,
    giveUpAfterHours: 72,
    ...(smtp ? {} : { closed: '系统未设置邮件服务器（SMTP_URL），邮件未发送' }),
    send: async (claimed, now, signal) =>
      server.deliver(
        { from: addressIn(from), to: claimed.address },
        await bytesOf(claimed, from, publicUrl, now),
        signal,
      ),
    close: () => server.close(),
  };
};
