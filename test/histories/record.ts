// Writes the event streams of a release once: node --import ./test/setup/typescript.mjs test/histories/record.ts release-2
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInCalendar } from '#domain/deadlines/editions';
import { decide, decideOpening } from '#domain/evaluation/decide';
import { formsOf, unopened, type State } from '#domain/evaluation/state';
import { buildWrite } from '#engine/act/build-write';
import { genesis, type Link } from '#engine/event-store/chain';
import type { Current } from '#engine/event-store/event-store';
import { onDuty } from '../builders.ts';
import { attached } from './attached.ts';
import { stories, type Step } from './stories.ts';
import { together } from './together.ts';

/** Everything that is recorded of a release. */
export const recorded: Readonly<Record<string, readonly Step[]>> = { ...stories, together, attached };

/** What a golden file holds. */
export interface Golden {
  id: string;
  links: Link[];
  state: State;
}

/** Lives a story without a database. */
export const live = (id: string, story: readonly Step[]): Golden => {
  const links: Link[] = [];
  let current: Current = { state: unopened, head: genesis };
  for (const { by: actor, action, input, at, people = onDuty, calendar = builtInCalendar, file } of story) {
    const history = links.map(({ event }) => event);
    const context = { actor, now: at, forms: formsOf(current.state, history), people, calendar, ...(file && { file }) };
    const facts = action === 'open' ? decideOpening(input, context) : decide(current.state, action, input, context);
    const write = buildWrite(id, current, facts, { actor, action, at });
    links.push(...write.events);
    current = { state: write.state, head: write.head };
  }
  return { id, links, state: current.state };
};

const [, script = '', release = ''] = process.argv;
if (script.endsWith('histories/record.ts')) {
  const folder = join(import.meta.dirname, release);
  if (!release || existsSync(folder)) throw new Error('name a new release: what was released is never written again');
  await mkdir(folder);
  for (const [i, [name, story]] of Object.entries(recorded).entries()) {
    const golden = live(`00000000-0000-4000-8000-00000000000${i + 1}`, story);
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(golden, null, 2)}\n`);
  }
}
