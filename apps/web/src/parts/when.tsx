import type { ReactNode } from 'react';

export const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** An instant as the clocks of Shanghai show it, wherever the browser is. */
export const When = ({ at }: { at: string }): ReactNode => (
  <time dateTime={at} className="when">
    {clock.format(new Date(at))}
  </time>
);

/** 2026-05-06 as 2026年5月6日, 2026-05 as 2026年5月; what follows a T is the time. */
export const dayInWords = (civil: string): string => {
  const [date = '', time] = civil.split('T');
  const [year, ...rest] = date.split('-').map(Number);
  const words = [`${year}年`, ...rest.map((n, i) => `${n}${i === 0 ? '月' : '日'}`)].join('');
  return time ? `${words} ${time}` : words;
};

/** A civil date or month as official texts write it. */
export const Day = ({ on }: { on: string }): ReactNode => (
  <time dateTime={on} className="when">
    {dayInWords(on)}
  </time>
);
