const zone = 'Asia/Shanghai';
// Swedish writes dates the way official tables do: 2026-03-01 09:30.
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** An ISO instant as people in the office read it. @param {string} at */
export const atShanghai = (at) => moment.format(new Date(at));

/** Days from today until a civil date; negative when it is past. @param {string} date */
export const daysUntil = (date) => Math.round((Date.parse(date) - Date.parse(day.format(new Date()))) / 86_400_000);

/** @param {string} date @returns {{ words: string, tone: 'late' | 'soon' | 'calm' }} */
export const remaining = (date) => {
  const days = daysUntil(date);
  if (days < 0) return { words: `已逾期${-days}天`, tone: 'late' };
  if (days === 0) return { words: '今天截止', tone: 'soon' };
  return { words: `还有${days}天`, tone: days <= 3 ? 'soon' : 'calm' };
};
