import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DomainError } from '../error.ts';
import { builtInEditions } from './editions.ts';
import { holidays2026 } from './editions/2026-1.ts';
import { EditionImport, importEdition } from './import-edition.ts';

const require = createRequire(import.meta.url);
const file = (name: string): string => readFileSync(require.resolve(`chinese-days/dist/years/${name}`), 'utf8');
const before2026 = builtInEditions.slice(0, -1);
const notice = { year: 2026, source: '国办发明电〔2025〕7号', published: '2025-11-04' };
const imported = (content: unknown, known = before2026, more: object = {}) =>
  importEdition(known, EditionImport.parse({ ...notice, content, ...more }));
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  return 'was not refused';
};

describe('an edition that is imported', () => {
  it('is the same from our own days, from lists and from an iCalendar file', () => {
    expect(imported({ days: holidays2026.days })).toEqual(holidays2026);
    expect(imported(JSON.parse(file('2026.json')))).toEqual(holidays2026);
    expect(imported({ ics: file('2026.ics') })).toEqual(holidays2026);
  });

  it('follows the newest of its year', () => {
    const { '2026-10-10': _, ...days } = holidays2026.days;
    const second = imported({ days }, [...builtInEditions], { published: '2026-03-01' });
    expect([second.edition, second.years]).toEqual(['2026@2', { 2026: '2026@2' }]);
  });

  it('is refused when it brings nothing new, or is older than what holds', () => {
    expect(refusal(() => imported({ days: holidays2026.days }, [...builtInEditions]))).toContain('完全相同');
    const { '2026-10-10': _, ...days } = holidays2026.days;
    expect(refusal(() => imported({ days }, [...builtInEditions], { published: '2025-01-01' }))).toContain('早于');
  });

  it.each([
    ['dates of another year', { ...holidays2026.days, '2027-02-01': 'off' }, '不属于2026年'],
    ['a weekday to be worked', { ...holidays2026.days, '2026-03-04': 'work' }, '应为周六或周日'],
    ['half a year', { '2026-01-01': 'off', '2026-01-02': 'off' }, '放假2天'],
  ])('is refused when it has %s', (_, days, words) => {
    expect(refusal(() => imported({ days }))).toContain(words);
  });

  it.each([
    ['no calendar at all', 'hello', '没有任何事项'],
    ['hours', 'BEGIN:VEVENT\r\nDTSTART:20260101T090000\r\nSUMMARY:休\r\nEND:VEVENT', '不是整日'],
    [
      'an end before its beginning',
      'BEGIN:VEVENT\nDTSTART:20260105\nDTEND:20260101\nSUMMARY:休\nEND:VEVENT',
      '长度有误',
    ],
    ['a thousand years', 'BEGIN:VEVENT\nDTSTART:20260105\nDTEND:30260101\nSUMMARY:休\nEND:VEVENT', '长度有误'],
    ['a day of neither kind', 'BEGIN:VEVENT\nDTSTART:20260105\nSUMMARY:植树节\nEND:VEVENT', '未注明'],
  ])('is refused when the iCalendar file has %s', (_, ics, words) => {
    expect(refusal(() => imported({ ics }))).toContain(words);
  });
});
