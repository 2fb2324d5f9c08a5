import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { brokenLink } from '#engine/event-store/chain';
import { EventStore } from '#engine/event-store/event-store';
import { createPool } from '#engine/database/pool';
import { fillerOf, headOf, nameOf, seedPeople } from './people.ts';
import { dealt, sharesOf } from './plan.ts';
import { projectOf } from './projects.ts';
import { situations, storyOf, type SituationName } from './situations.ts';
import { templateOf } from './templates.ts';
import { departments, unitsOf, type Unit } from './tree.ts';
import { writeTemplate, type Own } from './write.ts';
import { numberOf, type Year } from './years.ts';

export interface Size {
  units: number;
  /** Projects of each unit in each of the three years. */
  projects: number;
  /** Rows of every table. */
  indicators: number;
}

/** 230 units, three years, one project of 60 indicators each: 690 evaluations. */
export const county: Size = { units: 230, projects: 1, indicators: 60 };

/** The n-th evaluation's id, spread like a random one and the same each time. */
export const idOf = (n: number): string =>
  createHash('md5')
    .update(`bureau ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-4$3-8$4-$5');

const ownOf = (n: number, unit: Unit, which: number, title: string): Own => ({
  id: idOf(n),
  code: unit.code,
  department: unit.department.code,
  unit: unit.name,
  title,
  filler: nameOf(2 * which),
  unitHead: nameOf(2 * which + 1),
  reviewer: nameOf(500 + departments.findIndex(({ code }) => code === unit.department.code)),
});

/** Evaluations that share one history, by year, situation and how the year went. */
interface Batch {
  ago: number;
  situation: SituationName;
  year: Year;
  owns: Own[];
}

const batchesOf = ({ units, projects }: Size): Batch[] => {
  const batches = new Map<string, Batch>();
  let n = 0;
  for (const [ago, shares] of sharesOf.entries())
    for (let project = 0; project < projects; project += 1)
      for (const [which, unit] of unitsOf(units).entries()) {
        const { situation, year } = dealt(shares, which + project * 7 + ago * 11);
        const key = `${ago} ${situation} ${year}`;
        const batch = batches.get(key) ?? { ago, situation, year, owns: [] };
        batches.set(key, batch);
        n += 1;
        batch.owns.push(ownOf(n, unit, which, projectOf(unit, project)));
      }
  return [...batches.values()];
};

/** A seed that the house itself would not accept measures nothing. */
const check = async (url: string, ids: readonly string[]): Promise<void> => {
  const pool = createPool(url, 2);
  const store = new EventStore(pool);
  try {
    for (const id of ids) {
      const broken = brokenLink(id, await store.history(id));
      if (broken) throw new Error(`the seeded chain of ${id} breaks at version ${broken}`);
    }
  } finally {
    await pool.end();
  }
};

/** Fills a migrated database. `today`: civil date that the lateness of everything is seen from. Gives the number of evaluations. */
export const seedBureau = async (url: string, today: string, size: Size = county): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const batches = batchesOf(size);
  try {
    await seedPeople(client, unitsOf(size.units));
    for (const { ago, situation, year, owns } of batches) {
      const fiscalYear = Number(today.slice(0, 4)) - ago;
      const luck = (Object.keys(situations).indexOf(situation) + 2 * ago) % 5;
      const opened = 30 + 365 * ago + 2 * numberOf(year);
      const story = storyOf(situation, { indicators: size.indicators, fiscalYear, year, luck }, today, opened);
      await writeTemplate(client, templateOf(story), owns);
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  await check(url, batches.map(({ owns }) => owns[0]!.id).slice(0, 20));
  return batches.reduce((sum, { owns }) => sum + owns.length, 0);
};

/** One more evaluation, made to order. */
export interface Case {
  situation: SituationName;
  /** Of the first unit unless another's number is named. */
  unit?: number;
  title: string;
  indicators: number;
  year?: Year;
}

/** Adds single evaluations to a bureau that is there; gives their ids in the same order. */
export const seedCases = async (url: string, today: string, cases: readonly Case[]): Promise<string[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const ids: string[] = [];
  try {
    for (const [i, { situation, unit: which = 0, title, indicators, year = 'good' }] of cases.entries()) {
      const own = ownOf(-1 - i, unitsOf(which + 1)[which]!, which, title);
      const story = storyOf(situation, { indicators, fiscalYear: Number(today.slice(0, 4)), year }, today, 28);
      await writeTemplate(client, templateOf(story), [own]);
      ids.push(own.id);
    }
  } finally {
    await client.end();
  }
  return ids;
};

/** Accounts of the unit of that number; those of the bureau are czj.performanceOffice and so on. */
export const accountsOf = (unit = 0): { filler: string; unitHead: string; reviewer: string } => {
  const found = unitsOf(unit + 1)[unit]!;
  return {
    filler: fillerOf(found),
    unitHead: headOf(found),
    reviewer: `${found.department.code}.departmentReviewer`,
  };
};
