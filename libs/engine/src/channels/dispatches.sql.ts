const due = `d.state in ('waiting', 'failed', 'unknown')`;

/** The next sending that is due, with everything that decides whether it may go. */
export const leadSql = `
  select d.id, d.origin, d.person, d.address, d.host, d.attempts, d.notice is null as bare,
    p.name, p.disabled, c.email, c.pending, c.secret as "contactSecret",
    w.preferences, e.url, e.secret, e.enabled
  from dispatch d
  left join person p on p.id = d.person
  left join contact c on c.person = d.person
  left join notice_preference w on w.person = d.person
  left join endpoint e on e.id = case when d.person is null then d.address::uuid end
  where d.channel = $1 and ${due} and d.next_at <= $2
    and d.host <> all($3::text[]) and d.address <> all($4::text[])
  order by d.next_at, d.id limit 1 for update of d skip locked`;

/** What else waits for the same mailbox: it travels in the same letter. */
export const companionsSql = `
  select d.id from dispatch d
  where d.channel = $1 and d.address = $2 and d.person is not distinct from $3 and d.state = 'waiting'
    and d.attempts = 0 and d.next_at <= $4 and d.id <> $5 and d.notice is not null
  order by d.id limit $6 for update skip locked`;

export const carriedSql = 'select id from dispatch where carried_by = $1';

export const itemsSql = `
  select d.id, d.message_id as "messageId", d.attempts, d.failures, d.unknowns, d.driven_at as "drivenAt", d.origin,
    d.evaluation_id as "evaluationId", n.kind, n.urgent, n.text, n.note, n.at, e.unit_id as "unitId",
    e.state -> 'unit' ->> 'name' as unit, e.state ->> 'title' as title, e.fiscal_year as "fiscalYear"
  from dispatch d left join notice n on n.id = d.notice left join evaluation e on e.id = d.evaluation_id
  where d.id = any($1::bigint[]) order by d.id`;

export const putOffSql = `
  update dispatch d set state = r.state, note = r.note, next_at = r.next_at,
    ended_at = case when r.state = 'waiting' then null else $2::timestamptz end
  from jsonb_to_recordset($1::jsonb) as r(id bigint, state text, note text, next_at timestamptz) where d.id = r.id`;

export const beginSql = `
  with carried as (
    update dispatch set state = 'digested', carried_by = $1, note = '', ended_at = $3 where id = any($2::bigint[])
  )
  update dispatch set state = 'sending', attempts = attempts + 1, note = '', lease_until = $4 where id = $1`;

/** Whoever knows that it arrived says so, even when the lease has gone to somebody else meanwhile. */
export const sentSql = `
  update dispatch set state = 'sent', note = $2, lease_until = null, ended_at = $3 where id = $1 and state <> 'sent'`;

/** Everything else counts only from whoever claimed last. */
export const settleSql = `
  update dispatch set state = $3, note = left($4, 1000), next_at = $5, lease_until = null,
    failures = failures + ($6 = 'failed')::int, unknowns = unknowns + ($6 = 'unknown')::int,
    ended_at = case when $3 = 'dead' then $7::timestamptz end
  where id = $1 and attempts = $2 and state = 'sending'`;

/** Held by a worker that has not been heard of for longer than a sending takes. */
export const reapSql = `
  select id, attempts as attempt, failures, unknowns, driven_at as "drivenAt" from dispatch
  where channel = $1 and state = 'sending' and lease_until <= $2 order by lease_until limit 200`;

export const closedSql = `
  update dispatch d set state = 'dead', note = $3, ended_at = $2
  where d.channel = $1 and ${due} and d.next_at <= $2`;
