import type { ReactNode } from 'react';

export const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** An instant as the clocks of Shanghai show it, wherever the browser is. */
export const When = ({ at }: { at: string }): ReactNode => <time dateTime={at}>{clock.format(new Date(at))}</time>;
