import type { PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import { places, type Place } from '#domain/vocabulary';

/** Named in a refusal; all of them are counted. */
const named = 5;

const openWork = `
  select e.id, e.state ->> 'title' as title, e.state -> 'unit' ->> 'name' as unit, e.place,
    count(*) over ()::int as count
  from evaluation e where e.place not in ('archived', 'terminated', 'voided')
    and (e.unit_path = $1 or starts_with(e.unit_path, $1 || '.'))
  order by e.updated_at limit ${named}`;

interface OpenWork {
  id: string;
  title: string;
  unit: string;
  place: Place;
  count: number;
}

/** Nobody is left to go on with the work of a unit that is gone. @throws DomainError conflict naming what is open */
export const refuseUnfinished = async (client: PoolClient, path: string, name: string): Promise<void> => {
  const { rows } = await client.query<OpenWork>(openWork, [path]);
  const [first] = rows;
  if (!first) return;
  const words = rows.map(({ title, place }) => `“${title}”（${places[place]}）`).join('、');
  const more = first.count > named ? '等' : '';
  throw new DomainError('conflict', `${name}还有${first.count}项评价没有办结，不能撤销：${words}${more}`, {
    open: first.count,
    evaluations: rows.map(({ id, title, unit, place }) => ({ id, title, unit, place })),
    next: '先办结归档；不再需要的请财政绩效科作废或终止；职能整体划转的，用“调整隶属”和“更名”改由接收单位继续办理，不要撤销',
  });
};
