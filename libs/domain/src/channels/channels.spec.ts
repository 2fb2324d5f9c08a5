import { assert, boolean, constantFrom, date, integer, option, property, record } from 'fast-check';
import { civilDate, instantOf } from '../deadlines/civil.ts';
import { noticeKindNames } from './kinds.ts';
import { composeChat, composeLetter, type Line } from './letter.ts';
import { decideDelivery, Preferences, standardPreferences } from './preferences.ts';

const at = (time: string, day = '2026-03-10'): string => instantOf(day, `${time}:00.000`);
const wishes = (some: object): Preferences => Preferences.parse(some);
const message = { kind: 'task', urgent: false, since: at('10:00') } as const;

describe('what a person wants to be sent', () => {
  it('is everything at once unless they say otherwise', () => {
    for (const kind of noticeKindNames)
      expect(decideDelivery(standardPreferences, { ...message, kind }, at('03:00'))).toEqual({ now: true });
  });

  it('leaves out the kinds that they switched off, however urgent', () => {
    const decision = decideDelivery(wishes({ off: ['task'] }), { ...message, urgent: true }, at('10:00'));
    expect(decision).toEqual({ never: '本人已关闭“待办事项”邮件，仅发站内消息' });
    expect(decideDelivery(wishes({ off: ['info'] }), message, at('10:00'))).toEqual({ now: true });
  });

  it.each([
    ['22:00', '2026-03-11'],
    ['23:59', '2026-03-11'],
    ['00:00', '2026-03-10'],
    ['06:59', '2026-03-10'],
  ])('is held in the quiet hours over midnight: at %s', (time, day) => {
    const decision = decideDelivery(wishes({ quiet: { from: '22:00', to: '07:00' } }), message, at(time));
    expect(decision).toMatchObject({ until: at('07:00', day) });
  });

  it.each(['21:59', '07:00', '12:00'])('is not held at %s, when it is not quiet', (time) => {
    expect(decideDelivery(wishes({ quiet: { from: '22:00', to: '07:00' } }), message, at(time))).toEqual({ now: true });
  });

  it('is held in quiet hours within one day, such as the noon rest', () => {
    const noon = wishes({ quiet: { from: '12:00', to: '14:00' } });
    expect(decideDelivery(noon, message, at('12:30'))).toMatchObject({ until: at('14:00') });
    expect(decideDelivery(noon, message, at('14:00'))).toEqual({ now: true });
  });

  it('comes once a day when they want a digest, with everything since the day before', () => {
    const digest = wishes({ digestHour: 9 });
    const since = (time: string) => decideDelivery(digest, { ...message, since: at(time) }, at(time));
    expect(since('08:59')).toMatchObject({ until: at('09:00') });
    expect(since('09:00')).toMatchObject({ until: at('09:00', '2026-03-11') });
    expect(decideDelivery(digest, { ...message, since: at('08:59') }, at('09:00'))).toEqual({ now: true });
  });

  it('is never held for long, never before its time, and urgent things never', () => {
    const quiet = option(record({ from: integer({ min: 0, max: 1439 }), to: integer({ min: 0, max: 1439 }) }));
    const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
    const someDay = date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    assert(
      property(
        someDay,
        quiet,
        option(integer({ min: 0, max: 23 })),
        boolean(),
        constantFrom(...noticeKindNames),
        (now, span, digestHour, urgent, kind) => {
          const hours = span && span.from !== span.to ? { from: clock(span.from), to: clock(span.to) } : null;
          const since = now.toISOString();
          const decide = (at: string, digest: number | null) =>
            decideDelivery({ off: [], quiet: hours, digestHour: digest }, { kind, urgent, since }, at);
          const decision = decide(since, digestHour);
          const until = 'until' in decision ? decision.until : undefined;
          expect(urgent && until !== undefined).toBe(false);
          expect(until === undefined || (until > since && Date.parse(until) - now.getTime() <= 86_400_000)).toBe(true);
          expect(until !== undefined && digestHour === null ? decide(until, null) : { now: true }).toEqual({
            now: true,
          });
        },
      ),
    );
  });

  it('refuses hours that are none', () => {
    for (const wrong of [
      { quiet: { from: '24:00', to: '07:00' } },
      { quiet: { from: '7:00', to: '08:00' } },
      { digestHour: 24 },
      { off: ['fax'] },
      { more: 1 },
    ])
      expect(Preferences.safeParse(wrong).success).toBe(false);
    expect(civilDate(at('00:00'))).toBe('2026-03-10');
  });
});

const line = (some: Partial<Line> = {}): Line => ({
  evaluationId: 'e1',
  kind: 'task',
  urgent: false,
  text: '请办理',
  at: at('10:00'),
  ...some,
});

describe('a letter', () => {
  it('says what, when, where, why, and how to get fewer of them', () => {
    const { subject, text, html } = composeLetter('张三', [line()], 'https://jx.example.gov.cn/');
    expect(subject).toBe('【绩程】待办事项：请办理');
    expect(text).toContain('张三：');
    expect(text).toContain('【待办事项】请办理（2026年3月10日 10:00）');
    expect(text).toContain('https://jx.example.gov.cn/#/e/e1');
    for (const form of [text, html]) {
      expect(form).toContain('为什么收到此消息：待办事项——该事项按职责由您办理。');
      expect(form).toContain('关闭该类邮件');
    }
  });

  it('lists many in one, the urgent ones first', () => {
    const { subject, text } = composeLetter(
      '张三',
      [line({ text: '甲' }), line({ text: '乙', urgent: true, kind: 'deadline' })],
      undefined,
    );
    expect(subject).toBe('【急】【绩程】您有2条消息');
    expect(text.indexOf('1. 【期限提醒】乙')).toBeLessThan(text.indexOf('2. 【待办事项】甲'));
    expect(text).toContain('请登录绩程系统');
  });

  it('shows markup as text, keeps the subject on one line, and shows no mobile number', () => {
    const { subject, text, html } = composeLetter(
      '<b>',
      [line({ text: '甲\r\nBcc: x@y\n<script>"1381234 1234"&13812341234' })],
      undefined,
    );
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;b&gt;');
    expect(subject + text + html).not.toContain('13812341234');
  });

  it('for a chat stays within its bytes, whole characters only', () => {
    const many = Array.from({ length: 60 }, (_, i) => line({ text: `第${i}项，请尽快办理𠮷` }));
    const chat = composeChat(many, 'https://jx.example.gov.cn', 2_048);
    expect(new TextEncoder().encode(chat).length).toBeLessThanOrEqual(2_048);
    expect(chat).toContain('其余请登录绩程查看');
    expect(chat.isWellFormed()).toBe(true);
    expect(composeChat([line()], undefined, 2_048)).toBe('绩程消息\n【待办事项】请办理');
  });
});
