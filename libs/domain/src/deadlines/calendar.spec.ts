import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { assert, constantFrom, date, integer, property } from 'fast-check';
import {
  addWorkdays,
  covers,
  isWorkday,
  merged,
  nextWorkday,
  previousWorkday,
  warningsBetween,
  workdaysBetween,
} from './calendar.ts';
import { addDays, weekday } from './civil.ts';
import { builtInCalendar as calendar, builtInEditions } from './editions.ts';

const days = (from: string, to: string): string[] => {
  const all = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
};

/** 调休: every Saturday and Sunday on which offices worked, copied by hand from the notices. */
const worked: Record<string, string> = {
  2020: '周日01-19 周日04-26 周六05-09 周日06-28 周日09-27 周六10-10',
  2021: '周日02-07 周六02-20 周日04-25 周六05-08 周六09-18 周日09-26 周六10-09',
  2022: '周六01-29 周日01-30 周六04-02 周日04-24 周六05-07 周六10-08 周日10-09',
  2023: '周六01-28 周日01-29 周日04-23 周六05-06 周日06-25 周六10-07 周日10-08',
  2024: '周日02-04 周日02-18 周日04-07 周日04-28 周六05-11 周六09-14 周日09-29 周六10-12',
  2025: '周日01-26 周六02-08 周日04-27 周日09-28 周六10-11',
  2026: '周日01-04 周六02-14 周六02-28 周六05-09 周日09-20 周六10-10',
};
const years = Object.keys(worked);

/** Working days of each whole year, counted on paper: weekdays less holidays on weekdays plus 调休. */
const workdaysOf = { 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 };

describe('the working days 2020 to 2026', () => {
  it.each(years)('of %s have the worked weekends of the notice, and no other', (year) => {
    const found = days(`${year}-01-01`, `${year}-12-31`).filter((day) => weekday(day) > 5 && isWorkday(calendar, day));
    expect(found.map((day) => `周${weekday(day) === 6 ? '六' : '日'}${day.slice(5)}`).join(' ')).toBe(worked[year]);
  });

  it('are as many as counted on paper', () => {
    const counted = years.map((year) => [
      year,
      workdaysBetween(calendar, `${Number(year) - 1}-12-31`, `${year}-12-31`),
    ]);
    expect(Object.fromEntries(counted)).toEqual(workdaysOf);
  });

  it('agree on every day with an independent table', () => {
    const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
    const other = JSON.parse(readFileSync(file, 'utf8')) as { holidays: object; workdays: object };
    const theirs = (day: string): boolean => day in other.workdays || (weekday(day) <= 5 && !(day in other.holidays));
    const all = days('2020-01-01', '2026-12-31');
    expect(all).toHaveLength(2_557);
    expect(all.filter((day) => isWorkday(calendar, day) !== theirs(day))).toEqual([]);
    const wrong = { ...calendar, days: { ...calendar.days, '2026-05-09': 'off' as const } };
    expect(all.filter((day) => isWorkday(wrong, day) !== theirs(day))).toEqual(['2026-05-09']);
  });

  it('call for work on weekends only: a weekday is worked without a notice', () => {
    const idle = builtInEditions.flatMap(({ days: named }) =>
      Object.keys(named).filter((day) => named[day] === 'work' && weekday(day) <= 5),
    );
    expect(idle).toEqual([]);
  });

  it('follow the notice that was in force: Spring Festival 2020 was made longer on the way', () => {
    const before = merged(builtInEditions.filter(({ edition }) => edition !== '2020@2'));
    expect(isWorkday(before, '2020-02-01')).toBe(true);
    expect(isWorkday(before, '2020-01-31')).toBe(true);
    expect(nextWorkday(before, '2020-01-24')).toBe('2020-01-31');
    expect(nextWorkday(calendar, '2020-01-24')).toBe('2020-02-03');
    expect(calendar.years[2020]).toBe('2020@2');
    expect(merged(builtInEditions.toReversed())).toEqual(calendar);
    expect(merged(builtInEditions.slice(0, 2).toReversed()).edition).toBe('2020@2');
  });
});

describe('counting working days', () => {
  it('passes over holidays and counts worked weekends', () => {
    expect(addWorkdays(calendar, '2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkdays(calendar, '2026-05-06', 3)).toBe('2026-05-09');
    expect(addWorkdays(calendar, '2026-05-06', 10)).toBe('2026-05-19');
    expect(addWorkdays(calendar, '2026-10-08', -1)).toBe('2026-09-30');
    expect(addWorkdays(calendar, '2026-10-03', 0)).toBe('2026-10-03');
    expect(previousWorkday(calendar, '2026-02-23')).toBe('2026-02-14');
    expect(workdaysBetween(calendar, '2026-09-30', '2026-10-10')).toBe(3);
  });

  const someDay = date({ min: new Date('2019-06-01'), max: new Date('2028-06-01'), noInvalidDate: true }).map((d) =>
    d.toISOString().slice(0, 10),
  );

  it('comes back to where it began', () => {
    assert(
      property(someDay, integer({ min: 1, max: 300 }), (day, n) => {
        const later = addWorkdays(calendar, day, n);
        expect(isWorkday(calendar, later)).toBe(true);
        expect(workdaysBetween(calendar, day, later)).toBe(n);
        expect(workdaysBetween(calendar, later, day)).toBe(-n);
        expect(addWorkdays(calendar, later, -n)).toBe(previousWorkday(calendar, day));
      }),
    );
  });

  it('adds up over any day between', () => {
    assert(
      property(someDay, someDay, someDay, (a, b, c) => {
        const sum = workdaysBetween(calendar, a, b) + workdaysBetween(calendar, b, c);
        expect(sum).toBe(workdaysBetween(calendar, a, c));
      }),
    );
  });

  it('refuses what nobody counts', () => {
    assert(
      property(constantFrom(1.5, Number.NaN, 1e9, -1e9), (n) => {
        expect(() => addWorkdays(calendar, '2026-01-01', n)).toThrow(RangeError);
      }),
    );
  });
});

describe('a year without data', () => {
  it('is counted by the week, and says so loudly', () => {
    expect(covers(calendar, 2026)).toBe(true);
    expect(covers(calendar, 2027)).toBe(false);
    expect(addWorkdays(calendar, '2027-09-30', 1)).toBe('2027-10-01');
    expect(warningsBetween(calendar, '2026-12-20', '2027-01-10')).toEqual([
      { year: '2027', text: expect.stringContaining('没有2027年的节假日安排数据') },
    ]);
    expect(warningsBetween(calendar, '2025-12-20', '2026-01-10')).toEqual([]);
  });
});

describe('the time zone of the process', () => {
  it('changes nothing', async () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];
    const script = ['--import', './test/setup/typescript.mjs', 'test/setup/working-days-process.ts'];
    const answers = await Promise.all(
      zones.map(async (TZ) => {
        const env = { ...process.env, TZ, NODE_OPTIONS: '' };
        const { stdout } = await promisify(execFile)(process.execPath, script, { env });
        return JSON.parse(stdout) as { offset: number; at: string; digest: string };
      }),
    );
    expect(answers.map(({ offset }) => offset)).toEqual([0, -480, 240]);
    expect(new Set(answers.map(({ at, digest }) => `${at} ${digest}`)).size).toBe(1);
    expect(answers[0]?.at).toBe('2026-10-08');
  }, 30_000);
});
