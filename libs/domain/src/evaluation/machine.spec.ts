import { histories } from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { DomainError } from '../error.ts';
import { eventWords, places, type Place } from '../vocabulary.ts';
import { actions } from './actions.ts';
import { events, eventTypes, type EventType, type Recorded } from './events.ts';
import { can, next } from './machine.ts';
import { evolve, replay } from './evolve.ts';
import { unopened } from './state.ts';

const everywhere = Object.keys(places) as Place[];
const final: readonly Place[] = ['archived', 'terminated', 'voided'];
const leadsFrom = (place: Place): Place[] =>
  eventTypes.filter((type) => can(place, type)).map((type) => next(place, type));

describe('the order of the stages', () => {
  it('has a place for every event', () => {
    for (const type of eventTypes) expect([type, everywhere.some((place) => can(place, type))]).toEqual([type, true]);
  });

  it('reaches every place from the beginning', () => {
    const reached = new Set<Place>(['new']);
    for (const place of reached) leadsFrom(place).forEach((other) => reached.add(other));
    expect([...reached].sort()).toEqual([...everywhere].sort());
  });

  it('lets every place be left, but for the ends', () => {
    const stuck = everywhere.filter((place) => leadsFrom(place).every((other) => other === place));
    expect(stuck).toEqual(final);
  });

  it('leads from every place to one of the ends', () => {
    const ending = new Set<Place>(final);
    for (let before = -1; before !== ending.size;) {
      before = ending.size;
      everywhere.filter((place) => leadsFrom(place).some((other) => ending.has(other))).forEach((p) => ending.add(p));
    }
    expect(ending.size).toBe(everywhere.length);
  });

  it('can be ended by the office at every place before the review has passed', () => {
    const open = everywhere.filter((place) => can(place, 'evaluation.cancelled.v1'));
    expect(open.filter((place) => place.startsWith('publication') || final.includes(place) || place === 'new')).toEqual(
      [],
    );
    expect(open).toHaveLength(everywhere.length - 7);
    expect(open).toEqual(everywhere.filter((place) => can(place, 'evaluation.voided.v1')));
  });

  it('throws for every fact that cannot happen, and leads to a place that has a name for every other', () => {
    const pairs = everywhere.flatMap((place) => eventTypes.map((type) => ({ place, type })));
    const [legal, illegal] = [true, false].map((yes) => pairs.filter(({ place, type }) => can(place, type) === yes));
    for (const { place, type } of legal!) expect(places[next(place, type)]).toBeDefined();
    for (const { place, type } of illegal!) expect(() => next(place, type)).toThrow(DomainError);
    expect(Math.min(legal!.length, illegal!.length)).toBeGreaterThan(0);
  });

  it('does not know what it has never heard of', () => {
    expect(can('goal.drafting', 'evaluation.deleted.v1' as EventType)).toBe(false);
    expect(() => next('goal.drafting', 'evaluation.deleted.v1' as EventType)).toThrow(DomainError);
  });
});

describe('every kind of fact', () => {
  it('is made by some action, and every action makes known ones', () => {
    const made = new Set<string>(Object.values(actions).flatMap(({ makes }) => makes));
    // Entering a node and ending a route make these beside their own.
    for (const type of ['goal.approved.v1', 'review.approved.v1', 'approver.missing.v1']) made.add(type);
    expect(made).toEqual(new Set(eventTypes));
  });

  it('has its words for the timeline', () => {
    expect(Object.keys(eventWords).sort()).toEqual([...eventTypes].sort());
  });

  it('refuses data that are not its own', () => {
    for (const type of eventTypes)
      for (const strange of [null, [], 'text', { strange: true }])
        expect(events[type].safeParse(strange).success).toBe(false);
  });
});

describe('replaying', () => {
  const streams = Object.entries(histories).map(([name, facts]) => [name, record(facts)] as const);

  it.each(streams)('up to %s gives the same at once as step by step', (_, history) => {
    let state = unopened;
    for (const event of history) state = evolve(state, event);
    expect(replay(history)).toEqual(state);
    expect(replay(JSON.parse(JSON.stringify(history)) as Recorded[])).toEqual(state);
    expect(state.version).toBe(history.length);
  });

  it('changes neither the facts nor the state that it starts from', () => {
    const history = record(histories['review finance']);
    const before = JSON.stringify([history, unopened]);
    const half = replay(history.slice(0, 8));
    const kept = JSON.stringify(half);
    history.slice(8).reduce(evolve, half);
    expect(JSON.stringify(half)).toBe(kept);
    expect(JSON.stringify([history, unopened])).toBe(before);
  });

  it('refuses a history in which a fact is missing', () => {
    const history = record(histories['review finance']);
    const withoutClosing = history.filter(({ type }) => type !== 'execution.closed.v1');
    expect(() => replay(withoutClosing)).toThrow(DomainError);
    expect(() => replay(history.toReversed())).toThrow(DomainError);
  });
});
