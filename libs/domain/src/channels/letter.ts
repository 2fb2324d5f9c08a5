import { maskMobiles } from '../privacy.ts';
import { noticeKinds, type NoticeKind } from './kinds.ts';

/** One message of the inbox, on its way out. */
export interface Line {
  evaluationId: string | null;
  kind: NoticeKind;
  urgent: boolean;
  text: string;
  /** What the bureau adds to messages of this kind. */
  note?: string;
  /** ISO instant. */
  at: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const dated = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Why somebody gets a message of this kind. One sentence each. */
const reasons: Record<NoticeKind, string> = {
  task: '该事项按职责由您办理',
  returned: '您是被退回事项的填报或负责人员',
  deadline: '您对该事项的报送期限负有责任',
  result: '您办理过该事项，或为其负责人员',
  info: '该事项与您的职责有关',
};

const longest = 60;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A subject stays on one line, whatever a title contains. */
const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const subjectOf = (lines: readonly Line[]): string => {
  const urgent = lines.some((line) => line.urgent) ? '【急】' : '';
  const [first] = lines;
  if (!first || lines.length > 1) return `${urgent}【绩程】您有${lines.length}条消息`;
  return `${urgent}【绩程】${noticeKinds[first.kind]}：${shortened(inOneLine(first.text))}`;
};

const whereToLook = (publicUrl: string | undefined, { evaluationId }: Line): string | undefined =>
  publicUrl && evaluationId ? `${publicUrl.replace(/\/+$/u, '')}/#/e/${evaluationId}` : undefined;

const footer = (lines: readonly Line[]): string[] => {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return [
    `为什么收到此消息：${kinds.map((kind) => `${noticeKinds[kind]}——${reasons[kind]}`).join('；')}。`,
    '如不需要某类邮件，请登录绩程，在“消息设置”中关闭该类邮件、设置免打扰时段或改为每日汇总；站内消息不受影响。',
    '本邮件由系统自动发出，请勿回复。',
  ];
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const item = (line: Line, link: string | undefined): string => {
  const open = link ? ` <a href="${escaped(link)}">办理或查看</a>` : '';
  const note = line.note ? `<br>补充说明：${escaped(line.note)}` : '';
  return `<li>【${noticeKinds[line.kind]}】${escaped(line.text)}（${dated.format(new Date(line.at))}）${open}${note}</li>`;
};

/** Urgent ones first, then in the order in which they arose. */
const inOrder = (lines: readonly Line[]): Line[] =>
  lines
    .map(({ text, note, ...line }) => ({ ...line, text: maskMobiles(text), ...(note && { note: maskMobiles(note) }) }))
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || (a.at < b.at ? -1 : Number(a.at > b.at)));

/** The mail that brings some messages to one person: plain text, and the same as simple HTML. Without mobile numbers. */
export const composeLetter = (name: string, messages: readonly Line[], publicUrl: string | undefined): Letter => {
  const lines = inOrder(messages);
  const greeting = `${name}：`;
  const signIn = publicUrl ? [] : ['请登录绩程系统办理或查看。'];
  const body = lines.flatMap((line, i) => {
    const link = whereToLook(publicUrl, line);
    const number = lines.length > 1 ? `${i + 1}. ` : '';
    const text = `${number}【${noticeKinds[line.kind]}】${line.text}（${dated.format(new Date(line.at))}）`;
    return [text, ...(line.note ? [`   补充说明：${line.note}`] : []), ...(link ? [`   办理或查看：${link}`] : [])];
  });
  const list = lines.map((line) => item(line, whereToLook(publicUrl, line))).join('');
  return {
    subject: subjectOf(lines),
    text: [greeting, '', ...body, ...signIn, '', '——', ...footer(lines), ''].join('\n'),
    html: [
      paragraph(greeting),
      `<ol>${list}</ol>`,
      ...signIn.map(paragraph),
      '<hr>',
      ...footer(lines).map(paragraph),
    ].join('\n'),
  };
};

/** The same for a group chat: plain lines, nobody's name. At most so many bytes of UTF-8. */
export const composeChat = (messages: readonly Line[], publicUrl: string | undefined, bytes: number): string => {
  const lines = inOrder(messages).map((line) => {
    const link = whereToLook(publicUrl, line);
    return `${line.urgent ? '【急】' : ''}【${noticeKinds[line.kind]}】${line.text}${link ? `\n${link}` : ''}`;
  });
  const whole = ['绩程消息', ...lines].join('\n');
  return fitting(whole, bytes);
};

const size = (text: string): number => new TextEncoder().encode(text).length;

/** Cut between characters, never inside one, with a word about what is missing. */
const fitting = (text: string, bytes: number): string => {
  if (size(text) <= bytes) return text;
  const rest = '…\n（内容过长，其余请登录绩程查看）';
  const signs = [...text];
  while (signs.length > 0 && size(signs.join('')) + size(rest) > bytes) signs.splice(-Math.ceil(signs.length / 20));
  return signs.join('') + rest;
};

/** The mail that proves whose mailbox it is. */
export const composeVerification = (name: string, code: string): Letter => {
  const sentences = [
    `${name}：`,
    `您在绩程中登记了本邮箱，验证码为 ${code}。请在“消息设置”中填写此验证码，之后才会向本邮箱发送消息。`,
    '如果不是您本人登记，请不必理会；未经验证的邮箱收不到任何消息。',
    '本邮件由系统自动发出，请勿回复。',
  ];
  return {
    subject: '【绩程】邮箱验证',
    text: sentences.join('\n\n'),
    html: sentences.map(paragraph).join('\n'),
  };
};
