import type { Pool, PoolClient } from 'pg';
import { merged, type Calendar } from '#domain/deadlines/calendar';
import { builtInCalendar, builtInEditions } from '#domain/deadlines/editions';

const read = `select edition, year, source, published::text as published, days from calendar_edition order by edition`;

interface EditionRow extends Pick<Calendar, 'edition' | 'source' | 'published' | 'days'> {
  year: number;
}

const asEdition = ({ year, ...row }: EditionRow): Calendar => ({ ...row, years: { [year]: row.edition } });

/** What the office has imported. */
export const importedEditions = async (database: Pool | PoolClient): Promise<Calendar[]> => {
  const { rows } = await database.query<EditionRow>({ name: 'editions', text: read });
  return rows.map(asEdition);
};

let last: { key: string; calendar: Calendar } = { key: '', calendar: builtInCalendar };

/** The working days that hold now. The same object as long as nothing is imported. */
export const calendarNow = async (database: Pool | PoolClient): Promise<Calendar> => {
  const imported = await importedEditions(database);
  if (imported.length === 0) return builtInCalendar;
  const key = JSON.stringify(imported);
  if (last.key !== key) last = { key, calendar: merged([...builtInEditions, ...imported]) };
  return last.calendar;
};
