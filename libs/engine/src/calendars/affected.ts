import type { Pool } from 'pg';
import type { Affected } from '#domain/answers/calendars';
import type { Calendar } from '#domain/deadlines/calendar';
import { firedKey } from '#domain/deadlines/plan';
import { previewOf } from '#domain/deadlines/preview';
import type { State } from '#domain/evaluation/state';

const pageSize = 500;

const page = `
  select e.id, e.state, (
    select jsonb_object_agg(f.stage || ' ' || f.due, f.at) from (
      select r.stage, r.due, max(r.at) as at from reminder r
      where r.evaluation_id = e.id and r.fired_at is not null and r.kind <> 'rule' group by 1, 2) f
  ) as fired
  from evaluation e where e.id > $1 and e.place not in ('archived', 'terminated', 'voided') order by e.id limit $2`;

interface Row {
  id: string;
  state: State;
  fired: Record<string, string> | null;
}

const firedOf = ({ fired }: Row): Map<string, string> =>
  new Map(
    Object.entries(fired ?? {}).map(([matter, at]) => {
      const [subject = '', due = ''] = matter.split(' ');
      return [firedKey(subject, due), new Date(at).toISOString()];
    }),
  );

/** Every open evaluation on which the two calendars differ, a page at a time. */
export async function* affected(
  pool: Pool,
  old: Calendar,
  calendar: Calendar,
  now: string,
): AsyncGenerator<Affected[]> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await pool.query<Row>({ name: 'calendar-page', text: page, values: [last, pageSize] });
    yield rows.flatMap((row) => {
      const preview = previewOf(row.state, old, calendar, now, firedOf(row));
      return preview ? [{ id: row.id, unit: row.state.unit.name, title: row.state.title, ...preview }] : [];
    });
    if (rows.length < pageSize) return;
    last = rows.at(-1)!.id;
  }
}
