import { eventTypes } from '#domain/evaluation/events';
import { consumers, reactions } from '#engine/effects/reactions';
import { effects } from './effects.ts';
import { assertComplete } from './worker.ts';

const without = <T extends object>(all: T, key: string): Record<string, never> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as Record<string, never>;

describe('a house that opens', () => {
  it('has decided for every event who reacts, and has a worker for every queue', () => {
    expect(() => assertComplete()).not.toThrow();
    for (const consumer of consumers) expect(effects[consumer]({} as never).consumer).toBe(consumer);
  });

  it.each(eventTypes)('stays shut when nobody has decided about %s', (type) => {
    expect(() => assertComplete(without(reactions, type))).toThrow(type);
  });

  it.each(consumers)('stays shut when nobody works at the queue %s', (consumer) => {
    expect(() => assertComplete(reactions, without(effects, consumer))).toThrow(consumer);
  });

  it('stays shut when an event is for a queue that does not exist', () => {
    const strange = { ...reactions, 'goal.approved.v1': ['notify', 'fax'] };
    expect(() => assertComplete(strange)).toThrow('fax');
  });

  it('counts deciding that nobody reacts as a decision', () => {
    expect(reactions['disclosure.prepared.v1']).toEqual([]);
  });
});
