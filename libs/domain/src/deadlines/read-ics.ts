import { DomainError } from '../error.ts';
import type { DayKind } from './calendar.ts';
import { addDays } from './civil.ts';

/** RFC 5545 §3.1: a line that begins with a blank goes on from the one before. */
const unfolded = (text: string): string[] => text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u);

type Fields = Map<string, string>;

const eventsOf = (text: string): Fields[] => {
  const events: Fields[] = [];
  let inside = false;
  for (const line of unfolded(text)) {
    const [, name = '', value = ''] = /^([A-Za-z-]+)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    inside = line === 'BEGIN:VEVENT' || (inside && line !== 'END:VEVENT');
    if (inside) events.at(-1)?.set(name.toUpperCase(), value.trim());
  }
  return events;
};

const bad = (message: string): DomainError => new DomainError('invalid', `日历文件（ICS）${message}`);

const dateIn = (value: string | undefined): string | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(value ?? '') ?? [];
  return year && `${year}-${month}-${day}`;
};

/** What Apple's property says, else the sign that the titles of Chinese holiday calendars carry. */
const kindOf = (event: Fields): DayKind => {
  const special = event.get('X-APPLE-SPECIAL-DAY');
  if (special) return special === 'WORK-HOLIDAY' ? 'off' : 'work';
  const title = event.get('SUMMARY') ?? '';
  if (/班/u.test(title)) return 'work';
  if (/休|假/u.test(title)) return 'off';
  throw bad(`中的“${title.slice(0, 30)}”未注明“休”或“班”`);
};

const longest = 30;

/** Whole days of one event; DTEND is the day after the last one. */
const datesOf = (event: Fields): string[] => {
  const first = dateIn(event.get('DTSTART'));
  if (!first) throw bad('中有事项不是整日的，或没有开始日期');
  const end = dateIn(event.get('DTEND')) ?? addDays(first, 1);
  if (end <= first || end > addDays(first, longest)) throw bad(`中${first}开始的事项长度有误`);
  const dates = [];
  for (let day = first; day < end; day = addDays(day, 1)) dates.push(day);
  return dates;
};

/** Days off and worked weekends out of an iCalendar text. @throws DomainError invalid, saying what could not be read */
export const readIcs = (text: string): Record<string, DayKind> => {
  const events = eventsOf(text);
  if (events.length === 0) throw bad('中没有任何事项');
  return Object.fromEntries(events.flatMap((event) => datesOf(event).map((date) => [date, kindOf(event)])));
};
