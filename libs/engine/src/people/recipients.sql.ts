import { postsHeld } from './posts.sql.ts';

const today = `(now() at time zone 'Asia/Shanghai')`;

/** A path and all above it: czj.jyj.dyzx, czj.jyj, czj. */
const upwards = (path: string): string => `array(
  select array_to_string((string_to_array(${path}, '.'))[1:i], '.')
  from generate_series(1, array_length(string_to_array(${path}, '.'), 1)) i)`;

/** Who (id) holds post n (role, reach) today, within reach of where the unit stands today; of several organisations above it the nearest one. */
export const holders = `
  select held.id from (
    select h.person as id, rank() over (order by length(h.path) desc) as nearness
    from ${postsHeld(today)} h join person p on p.id = h.person and not p.disabled
    where h.path = any(case n.reach when 'above' then ${upwards('u.path')} else array[u.path] end)
      and n.role = any(h.roles)
  ) held where held.nearness = 1`;

/** Whoever (deputy) acts for one of those told (id) today, in cases like e. */
export const deputies = `
  select x.deputy from told join proxy x on x.principal = told.id join person p on p.id = x.deputy and not p.disabled
  where x.ended_at is null and x.from_on <= ${today}::date and x.until >= ${today}::date
    and (x.eval_scopes is null or e.state ->> 'evalScope' = any(x.eval_scopes))
    and (x.rounds is null or e.round = any(x.rounds))`;

/**
 * The people (id) behind one notice n (role, reach, persons) about an evaluation e of a unit u: holders of the post, or
 * those named, and whoever acts for them today; nobody twice.
 */
export const recipients = `(
  with told as (
    ${holders}
    union
    select p.id from jsonb_array_elements_text(n.persons) named join person p on p.id = named and not p.disabled
  )
  select id from told union ${deputies}
)`;
