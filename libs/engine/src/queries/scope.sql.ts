import type { Actor } from '#domain/evaluation/action';
import { reachOf } from '#domain/register/scope';

/** What an actor may look into, for queries by hand: a condition on evaluation `e`, and its one value as JSON. */
export const inScope = (parameter: string): string => `
  exists (select from jsonb_to_recordset(${parameter}::jsonb) as reach(path text, limits jsonb)
    where (e.unit_path = reach.path or starts_with(e.unit_path, reach.path || '.'))
      and (reach.limits -> 'evalScopes' is null or reach.limits -> 'evalScopes' ? (e.state ->> 'evalScope'))
      and (reach.limits -> 'rounds' is null or reach.limits -> 'rounds' ? e.round))`;

export const scopeOf = (actor: Actor): string => JSON.stringify(reachOf(actor));
