import { builtInCalendar as calendar } from './editions.ts';
import { DueRule, resolve } from './rule.ts';

const days = (from: string, n: number, more: object = {}): DueRule =>
  DueRule.parse({ kind: 'days', from, n, count: 'working', roll: 'none', ...more });

describe('a due date', () => {
  it('that is set as a date stands as it is, holiday or not', () => {
    expect(resolve(calendar, { kind: 'date', date: '2026-10-01' })).toEqual({
      due: '2026-10-01',
      explanation: '2026年10月1日（指定日期）',
      editions: [],
      warnings: [],
    });
  });

  it('in working days says what was counted and what was not', () => {
    expect(resolve(calendar, days('2026-05-06', 10))).toEqual({
      due: '2026-05-19',
      explanation: '自2026年5月6日起第10个工作日（起算日不计；遇调休，5月9日上班计入），为2026年5月19日',
      editions: ['2026@1'],
      warnings: [],
    });
    expect(resolve(calendar, days('2026-09-24', 3)).explanation).toBe(
      '自2026年9月24日起第3个工作日（起算日不计；节假日3天不计），为2026年9月30日',
    );
  });

  it('in calendar days goes on to a working day, back to one, or stays', () => {
    const calendarDays = { count: 'calendar' };
    const from = '2026-09-01';
    const rolled = (roll: string) => resolve(calendar, days(from, 32, { ...calendarDays, roll }));
    expect(rolled('next').due).toBe('2026-10-08');
    expect(rolled('next').explanation).toBe(
      '自2026年9月1日起第32日（起算日不计），为2026年10月3日，该日不是工作日，顺延至2026年10月8日',
    );
    expect(rolled('previous').due).toBe('2026-09-30');
    expect(rolled('none').due).toBe('2026-10-03');
  });

  it('names every edition that it was counted through', () => {
    expect(resolve(calendar, days('2025-12-29', 5)).editions).toEqual(['2025@1', '2026@1']);
  });

  it('that runs into a year without data carries the warning with it', () => {
    const { due, warnings, editions } = resolve(calendar, days('2026-12-30', 3));
    expect({ due, editions, years: warnings.map(({ year }) => year) }).toEqual({
      due: '2027-01-04',
      editions: ['2026@1'],
      years: ['2027'],
    });
    expect(resolve(calendar, { kind: 'date', date: '2027-10-01' }).warnings).toHaveLength(1);
  });

  it('is refused when the rule makes no sense', () => {
    for (const bad of [{ n: -1 }, { n: 1.5 }, { from: '2026-02-30' }, { count: 'weeks' }, { roll: 'up' }])
      expect(DueRule.safeParse({ ...days('2026-01-01', 1), ...bad }).success).toBe(false);
  });
});
