import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events, eventTypes, type EventType } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formsOf, type State } from '#domain/evaluation/state';
import { outcomes } from '#domain/vocabulary';
import { brokenLink } from '#engine/event-store/chain';
import { live, recorded, type Golden } from './record.ts';

const folder = import.meta.dirname;
const releases = readdirSync(folder).filter((name) => name.startsWith('release-'));
const golden = releases.flatMap((release) =>
  readdirSync(join(folder, release)).map(
    (file) => [`${release}/${file}`, JSON.parse(readFileSync(join(folder, release, file), 'utf8')) as Golden] as const,
  ),
);
const factsOf = ({ links }: Golden) => links.map(({ event }) => event);

const number = (name: string): number => Number(name.split('-')[1]);
const newest = releases.toSorted((a, b) => number(b) - number(a))[0]!;

/** Who has decided what when, in whose words: whatever else later releases note of a task. */
const decisionsOf = ({ approval }: State): object[] =>
  (approval?.tasks ?? []).flatMap(({ id, status, by, at, opinion }) => (by ? [{ id, status, by, at, opinion }] : []));

describe('the histories of every release', () => {
  it('are there, with every outcome and every kind of fact', () => {
    for (const release of ['release-1', 'release-2'])
      expect(existsSync(join(folder, release, 'published.json'))).toBe(true);
    expect(new Set(golden.map(([, { state }]) => state.outcome))).toEqual(new Set(Object.keys(outcomes)));
    const seen = new Set<EventType>(golden.flatMap(([, one]) => factsOf(one).map(({ type }) => type)));
    expect(eventTypes.filter((type) => !seen.has(type))).toEqual([]);
  });

  it.each(golden)('%s replays to all that its release knew', (_, one) => {
    const { approval: _then, ...known } = one.state;
    const now = replay(factsOf(one));
    expect(now).toMatchObject(known);
    expect(decisionsOf(now)).toEqual(decisionsOf(one.state));
  });

  it.each(golden)('%s is still understood, fact by fact', (_, one) => {
    for (const { type, data } of factsOf(one)) expect(events[type].parse(data)).toEqual(data);
    const forms = formsOf(one.state, factsOf(one));
    expect(Object.keys(forms)).toEqual(Object.keys(one.state.forms));
  });

  it.each(golden)('%s is chained without a gap', (_, { id, links }) => {
    expect(brokenLink(id, links)).toBeNull();
  });

  it.each(golden)('%s betrays every change, at the fact that was changed', (_, { id, links }) => {
    for (const [i, link] of links.entries()) {
      const later = { ...link.event, at: new Date(Date.parse(link.event.at) + 1).toISOString() };
      expect(brokenLink(id, links.with(i, { ...link, event: later }))).toBe(i + 1);
      const someoneElse = { ...link.event, by: { ...link.event.by, name: '某某' } };
      expect(brokenLink(id, links.with(i, { ...link, event: someoneElse }))).toBe(i + 1);
    }
  });

  it.each(Object.entries(recorded))('%s can be lived again today, to the same end', (name, story) => {
    const then = golden.find(([file]) => file === `${newest}/${name}.json`)![1];
    const { place, outcome, version } = live(then.id, story).state;
    expect({ place, outcome, version }).toMatchObject({
      place: then.state.place,
      outcome: then.state.outcome,
      version: then.state.version,
    });
  });
});
