import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { calendarOf, type Feed } from './calendar.ts';

const feed: Feed = {
  name: '绩程报送期限（张三）',
  now: '2026-01-05T08:30:00.000Z',
  publicUrl: 'https://jixiao.example.gov.cn',
  own: [
    { evaluationId: 'e1', unit: '示例县第一中学', title: '业务工作经费', stage: 'selfEvaluation', due: '2027-03-31' },
    { evaluationId: 'e1', unit: '示例县第一中学', title: '业务工作经费', stage: 'goal', due: '2026-02-28' },
    { evaluationId: 'e2', unit: '示例县第一中学', title: '逗号,分号;与\n换行', stage: 'goal', due: '2028-02-29' },
  ],
  overseen: [],
};
const golden = readFileSync('libs/engine/src/channels/deadlines.golden.ics', 'utf8');
const dates = (text: string): string[] => [...text.matchAll(/^DTSTART.*$/gmu)].map(([line]) => line.trim());

describe('a calendar of deadlines', () => {
  it('is, byte for byte, the one that was looked at', () => {
    expect(calendarOf(feed)).toBe(golden);
  });

  it('names civil days, so that midnight in Shanghai is nobody’s question', () => {
    expect(dates(golden)).toEqual([
      'DTSTART;VALUE=DATE:20260228',
      'DTSTART;VALUE=DATE:20270331',
      'DTSTART;VALUE=DATE:20280229',
    ]);
    expect(golden).not.toContain('TZID');
    expect(golden).toContain('DTSTAMP:20260105T083000Z');
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'is the same from a process in %s',
    (TZ) => {
      const script = `import { calendarOf } from './libs/engine/src/channels/calendar.ts';
      process.stdout.write(calendarOf(${JSON.stringify(feed)}))`;
      const args = ['--import', './test/setup/typescript.mjs', '--input-type=module', '-e', script];
      const env = { ...process.env, TZ, NODE_OPTIONS: '' };
      expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toBe(golden);
    },
  );

  it('would be a day early if the process’s own midnight were taken instead', () => {
    const naive = (TZ: string): string =>
      execFileSync(process.execPath, ['-e', `process.stdout.write(new Date(2026, 1, 28).toISOString().slice(0, 10))`], {
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
    expect([naive('UTC'), naive('Asia/Shanghai')]).toEqual(['2026-02-28', '2026-02-27']);
  });

  it('has lines of at most 75 bytes and the same number for the same deadline whenever it is read', () => {
    for (const line of golden.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const ids = (text: string) => text.match(/^UID:.*$/gmu);
    expect(ids(calendarOf({ ...feed, now: '2026-06-01T00:00:00.000Z' }))).toEqual(ids(golden));
    expect(new Set(ids(golden)).size).toBe(3);
  });

  it('is gathered by stage and day for whoever looks after many units', () => {
    const goals = Array.from({ length: 200 }, (_, i) => ({ ...feed.own[1]!, evaluationId: `e${i}`, unit: `单位${i}` }));
    const overseen = [...goals, feed.own[0]!];
    const text = calendarOf({ ...feed, own: [], overseen }).replaceAll('\r\n ', '');
    expect(text.match(/^SUMMARY:.*$/gmu)).toEqual([
      'SUMMARY:目标填报报送截止：200项应报',
      'SUMMARY:绩效自评报送截止：1项应报',
    ]);
    expect(text).toContain('……等200项');
  });
});
