import { aftermath } from './aftermath.ts';

const now = '2026-03-10T02:00:00.000Z';
const tries = { failures: 0, unknowns: 0, drivenAt: now };
const waits = (state: 'failed' | 'unknown', count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const { nextAt } = aftermath(
      { state, note: '', hostAtFault: true },
      { ...tries, failures: i, unknowns: i },
      72,
      now,
    );
    return (Date.parse(nextAt) - Date.parse(now)) / 1_000;
  });

describe('what follows a sending', () => {
  it('is nothing when it arrived, or was refused for good', () => {
    expect(aftermath({ state: 'sent', note: '已接收' }, tries, 72, now)).toMatchObject({
      state: 'sent',
      note: '已接收',
    });
    expect(aftermath({ state: 'dead', note: '拒收' }, tries, 72, now)).toMatchObject({ state: 'dead', note: '拒收' });
  });

  it('is another try after a failure, the wait doubling up to an hour', () => {
    expect(waits('failed', 9)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  });

  it('is the end when it has failed for as long as the channel allows', () => {
    const failed = { state: 'failed', note: '连不上', hostAtFault: true } as const;
    const after = (hours: number) =>
      aftermath(failed, { ...tries, failures: 80 }, 72, new Date(Date.parse(now) + hours * 3_600_000).toISOString());
    expect(after(71.9).state).toBe('failed');
    expect(after(72)).toMatchObject({ state: 'dead', note: '连不上；已重试72小时' });
  });

  it('is two more tries when nobody knows, and then a person', () => {
    const states = [0, 1, 2].map(
      (unknowns) => aftermath({ state: 'unknown', note: '', hostAtFault: true }, { ...tries, unknowns }, 72, now).state,
    );
    expect(states).toEqual(['unknown', 'unknown', 'dead']);
  });
});
