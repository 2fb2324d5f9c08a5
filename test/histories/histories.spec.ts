import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events, eventTypes, type EventType } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formsOf } from '#domain/evaluation/state';
import { outcomes } from '#domain/vocabulary';
import { brokenLink } from '#engine/event-store/chain';
import { live, type Golden } from './record.ts';
import { stories } from './stories.ts';

const folder = import.meta.dirname;
const releases = readdirSync(folder).filter((name) => name.startsWith('release-'));
const golden = releases.flatMap((release) =>
  readdirSync(join(folder, release)).map(
    (file) => [`${release}/${file}`, JSON.parse(readFileSync(join(folder, release, file), 'utf8')) as Golden] as const,
  ),
);
const factsOf = ({ links }: Golden) => links.map(({ event }) => event);

describe('the histories of every release', () => {
  it('are there, with every outcome and every kind of fact', () => {
    expect(existsSync(join(folder, 'release-1', 'published.json'))).toBe(true);
    expect(new Set(golden.map(([, { state }]) => state.outcome))).toEqual(new Set(Object.keys(outcomes)));
    const seen = new Set<EventType>(golden.flatMap(([, one]) => factsOf(one).map(({ type }) => type)));
    expect(eventTypes.filter((type) => !seen.has(type))).toEqual([]);
  });

  it.each(golden)('%s replays to the state on record', (_, one) => {
    expect(replay(factsOf(one))).toEqual(one.state);
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

  it.each(Object.entries(stories))('%s can be lived again today, to the same end', (name, story) => {
    const then = golden.find(([file]) => file === `release-1/${name}.json`)![1];
    const { place, outcome, version } = live(then.id, story).state;
    expect({ place, outcome, version }).toMatchObject({
      place: then.state.place,
      outcome: then.state.outcome,
      version: then.state.version,
    });
  });
});
