import type { House } from '../running.ts';

const clone = `
  with made as (
    insert into evaluation (id, version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at)
    select gen_random_uuid(), version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at
    from evaluation, generate_series(1, $2::int) where id = $1 returning id
  ), logged as (
    insert into event (evaluation_id, version, type, data, by, at, hash)
    select made.id, v.version, v.type, v.data, v.by, v.at, v.hash from made, event v where v.evaluation_id = $1
    returning evaluation_id, version, at
  )
  insert into delivery (evaluation_id, version, consumer, created_at, next_at)
  select evaluation_id, version, 'remind', at, now() from logged`;

/** Many more like one evaluation, each still to be planned by a worker. */
export const cloneEvaluation = (house: House, id: string, times: number): Promise<object[]> =>
  house.rows(clone, [id, times]);
