import { noticeKinds, type NoticeKind } from '../channels/kinds.ts';
import { reminderText } from '../deadlines/plan.ts';
import { eventTypes, type EventType, type Recorded } from '../evaluation/events.ts';
import { noticesOf } from '../notices.ts';
import { eventWords, roles } from '../vocabulary.ts';
import { exampleCase, examples } from './examples.ts';
import type { Notice, PostHolders, Recipients } from './notice.ts';

/** What gives rise to messages: a fact, or a date that comes near. */
export type NoticeSubject = EventType | 'reminder';

/** One message of a subject, as its example reads. */
export interface NoticeExample {
  to: string;
  kind: NoticeKind;
  kindTitle: string;
  /** Not held back by quiet hours or digests. */
  urgent: boolean;
  text: string;
}

export interface NoticeLine {
  subject: NoticeSubject;
  title: string;
  examples: readonly NoticeExample[];
}

/** People of the examples are named by their part in the case. */
const toWords = (to: Recipients): string => ('role' in to ? postWords(to) : to.persons.join('、'));

const postWords = ({ role, reach }: PostHolders): string =>
  reach === 'own' ? `本单位${roles[role].replace(/^单位/u, '')}` : roles[role];

const exampleOf = ({ to, kind = 'info', urgent = false, text }: Notice): NoticeExample => ({
  to: toWords(to),
  kind,
  kindTitle: noticeKinds[kind],
  urgent,
  text,
});

const lineOf = (type: EventType): NoticeLine => {
  const { data, after = exampleCase, before = exampleCase } = examples[type];
  const by = { id: 'example', name: '李四', role: '' };
  const event = { type, data, version: 1, at: '2026-03-20T01:00:00.000Z', by } as Recorded;
  return { subject: type, title: eventWords[type], examples: noticesOf(after, event, before).map(exampleOf) };
};

const reminder = (): NoticeLine => {
  const owed = {
    subject: 'selfEvaluation',
    due: '2026-03-31',
    what: '绩效自评',
    steps: [],
    to: [],
    escalated: () => [],
  };
  const text = reminderText(exampleCase, owed, '2026-03-24T01:00:00.000Z');
  const notice: Notice = { to: { role: 'filler', reach: 'own' }, text, kind: 'deadline' };
  return { subject: 'reminder', title: '到期提醒', examples: [exampleOf(notice)] };
};

/** Everything that people are told by itself, out of the one registry: what nobody is told of is left out. */
export const noticeCatalogue = (): NoticeLine[] =>
  [reminder(), ...eventTypes.map(lineOf)].filter(({ examples: { length } }) => length > 0);
