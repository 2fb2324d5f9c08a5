import { array, assert, constant, constantFrom, integer, oneof, property, record, type Arbitrary } from 'fast-check';
import { histories, type Situation } from '../../../../test/builders.ts';
import { record as recorded } from '../../../../test/given.ts';
import { evolve, replay } from '../evaluation/evolve.ts';
import type { Recorded } from '../evaluation/events.ts';
import type { State } from '../evaluation/state.ts';
import { datesMoved } from './basis.ts';
import { merged, type Calendar } from './calendar.ts';
import { addDays, weekday } from './civil.ts';
import { builtInCalendar, builtInEditions } from './editions.ts';
import { timersDue, type Timer } from './plan.ts';
import { previewOf } from './preview.ts';
import type { DueRule } from './rule.ts';

const seed = Number(process.env.SPEC_SEED ?? Date.now() % 1_000_000_007);
const first = '2026-01-01';
const someDay = integer({ min: 0, max: 364 }).map((days) => addDays(first, days));

const rule = record({
  kind: constantFrom('days' as const),
  from: someDay,
  n: integer({ min: 0, max: 60 }),
  count: constantFrom('working' as const, 'calendar' as const),
  roll: constantFrom('next' as const, 'previous' as const, 'none' as const),
});
const fixed = record({ kind: constantFrom('date' as const), date: someDay });

/** A new notice for 2026: other holidays on weekdays, other worked weekends. */
const edition = record({ off: array(someDay, { maxLength: 30 }), work: array(someDay, { maxLength: 10 }) }).map(
  ({ off, work }): Calendar => ({
    edition: '2026@2',
    source: '试',
    published: '2026-01-01',
    years: { 2026: '2026@2' },
    days: Object.fromEntries([
      ...off.map((day) => [day, 'off'] as const),
      ...work.filter((day) => weekday(day) > 5).map((day) => [day, 'work'] as const),
    ]),
  }),
);

const places = Object.keys(histories).filter((name) => name !== 'new') as Situation[];
const evaluation = record({
  place: constantFrom(...places),
  goal: oneof(fixed, rule),
  monitoring: rule,
  selfEvaluation: rule,
  light: oneof(constant(null), someDay),
  standstills: array(record({ from: someDay, days: integer({ min: 0, max: 40 }) }), { maxLength: 2 }),
  suspended: constantFrom(false, false, false, true),
});

type Described = typeof evaluation extends Arbitrary<infer T> ? T : never;

const instant = (day: string): string => `${day}T02:00:00.000Z`;

/** An evaluation in the state that its dates are right under the calendar that holds. */
const given = ({ place, goal, monitoring, selfEvaluation, light, standstills, suspended }: Described): State => {
  const basis = (of: DueRule) => ({ rule: of, at: instant(addDays(first, -30)) });
  const state: State = {
    ...replay(recorded(histories[place])),
    basis: { goal: basis(goal), monitoring: basis(monitoring), selfEvaluation: basis(selfEvaluation) },
    standstills: standstills.map(({ from, days }) => ({ from: instant(from), to: instant(addDays(from, days)) })),
    suspended: suspended ? { at: instant('2026-06-01'), by: '某', reason: '查' } : null,
    disposal: light === null ? null : { period: '2026-01', light: 'red', from: instant(light) },
  };
  return { ...state, deadlines: { ...state.deadlines, ...datesMoved(builtInCalendar, state) } };
};

const key = ({ subject, due, kind, at }: Timer): string => [subject, due, kind, at].join(' ');

/** The command applied, as the log would have it. */
const applied = (state: State, calendar: Calendar): State => {
  const deadlines = datesMoved(calendar, state);
  if (Object.keys(deadlines).length === 0) return state;
  const data = { edition: '2026@2', deadlines, reason: '启用放假安排' };
  const by = { id: 'p', name: '某', role: '' };
  return evolve(state, {
    type: 'deadline.moved.v1',
    data,
    version: state.version + 1,
    at: instant(first),
    by,
  } as Recorded);
};

describe('A25: a new calendar edition', () => {
  it(`does to 1,000 random evaluations what its preview has shown (seed ${seed})`, () => {
    let touched = 0;
    assert(
      property(evaluation, edition, someDay, (described, newer, today) => {
        const state = given(described);
        const calendar = merged([...builtInEditions, newer]);
        const now = instant(today);
        const preview = previewOf(state, builtInCalendar, calendar, now) ?? { moves: [], appear: [], go: [] };
        const result = applied(state, calendar);
        const gone = new Set(preview.go.map(key));
        const expected = [
          ...timersDue(state, builtInCalendar, now).filter((timer) => !gone.has(key(timer))),
          ...preview.appear,
        ];
        expect(timersDue(result, calendar, now).map(key).toSorted()).toEqual(expected.map(key).toSorted());
        for (const { subject, from, to } of preview.moves) expect([subject, from !== to]).toEqual([subject, true]);
        const dates = Object.fromEntries(
          preview.moves.filter(({ subject }) => subject in state.deadlines).map(({ subject, to }) => [subject, to]),
        );
        expect(result.deadlines).toEqual({ ...state.deadlines, ...dates });
        expect(previewOf(result, calendar, calendar, now)).toBeUndefined();
        touched += preview.moves.length > 0 ? 1 : 0;
      }),
      { numRuns: 1_000, seed },
    );
    expect(touched).toBeGreaterThan(150);
  });

  it('moves nothing when it says the same', () => {
    assert(
      property(evaluation, someDay, (described, today) => {
        expect(previewOf(given(described), builtInCalendar, builtInCalendar, instant(today))).toBeUndefined();
      }),
      { seed },
    );
  });

  it('names what moves, from when to when', () => {
    const rules = {
      goal: weekOf('2026-03-02'),
      monitoring: weekOf('2026-03-02'),
      selfEvaluation: weekOf('2026-03-02'),
    };
    const state = given({ place: 'goal.drafting', ...rules, light: null, standstills: [], suspended: false });
    const newer = {
      ...builtInEditions.at(-1)!,
      edition: '2026@2',
      years: { 2026: '2026@2' },
      days: { '2026-03-04': 'off' },
    } as const;
    const preview = previewOf(state, builtInCalendar, merged([...builtInEditions, newer]), instant('2026-03-01'));
    expect(preview?.moves[0]).toEqual({ subject: 'goal', what: '目标填报', from: '2026-03-09', to: '2026-03-10' });
    expect(preview?.go.map(({ due, kind }) => `${due} ${kind}`)).toContain('2026-03-09 T-3');
    expect(preview?.appear.map(({ due, kind }) => `${due} ${kind}`)).toContain('2026-03-10 T-3');
  });
});

const weekOf = (from: string) => ({
  kind: 'days' as const,
  from,
  n: 5,
  count: 'working' as const,
  roll: 'none' as const,
});
