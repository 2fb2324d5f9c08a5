/** Tests of endpoints belong to nobody: whoever sees others' letters sees them too. $1: the reader; $2: their part of the tree, null for all of it; $3: all that is in it, or only their own. */
const seen = `(d.person = $1 or ($3::boolean and ($2::text is null or coalesce(u.path, o.path) = $2
    or starts_with(coalesce(u.path, o.path), $2 || '.') or (d.person is null and d.evaluation_id is null))))`;

export const sendingsSql = `
  select d.id, d.channel, d.address, d.state, d.attempts, d.note, d.message_id as "messageId",
    d.evaluation_id as "evaluationId", d.created_at as at, d.next_at as "nextAt", d.ended_at as "endedAt",
    d.carried_by as "carriedBy", d.person = $1 as own, p.name as person, n.text, n.kind, x.name as endpoint
  from dispatch d
  left join notice n on n.id = d.notice
  left join evaluation e on e.id = d.evaluation_id
  left join organisation u on u.id = e.unit_id
  left join person p on p.id = d.person
  left join organisation o on o.id = p.organisation
  left join endpoint x on x.id = case when d.person is null then d.address::uuid end
  where ${seen} and ($4::text is null or d.state = $4) and ($5::text is null or d.channel = $5)
  order by d.id desc offset $6 limit $7`;

export const effectsSql = `
  select v.id, v.consumer as channel, '' as address, 'dead' as state, v.attempts, coalesce(v.error, '') as note,
    null as "messageId", v.evaluation_id as "evaluationId", v.created_at as at, v.next_at as "nextAt",
    v.dead_at as "endedAt", null as "carriedBy", false as own, null as person, null as text, null as kind, null as endpoint
  from delivery v join evaluation e on e.id = v.evaluation_id left join organisation u on u.id = e.unit_id
  where v.dead_at is not null and v.done_at is null
    and ($1::text is null or u.path = $1 or starts_with(u.path, $1 || '.'))
  order by v.id desc offset $2 limit $3`;

/** Sets dead sendings going again: under the same number, to the mailbox that the person has now. */
export const redriveSendingsSql = `
  update dispatch d set state = 'failed', failures = 0, unknowns = 0, next_at = $2, driven_at = $2, ended_at = null,
    note = left(d.note || '；' || $3, 1000), address = coalesce(x.email, d.address)
  from (
    select s.id, c.email from dispatch s
    left join contact c on c.person = s.person and s.channel = 'email' and s.notice is not null
    left join evaluation e on e.id = s.evaluation_id
    left join organisation u on u.id = e.unit_id
    left join person p on p.id = s.person
    left join organisation o on o.id = p.organisation
    where s.state = 'dead' and ($1::bigint[] is null or s.id = any($1))
      and ($5::text is null or s.channel = $5) and ($4::text is null
      or coalesce(u.path, o.path) = $4 or starts_with(coalesce(u.path, o.path), $4 || '.')
      or (s.person is null and s.evaluation_id is null))
    order by s.id for update of s
  ) x where x.id = d.id returning d.id`;

export const redriveEffectsSql = `
  update delivery v set dead_at = null, attempts = 0, next_at = now()
  from evaluation e left join organisation u on u.id = e.unit_id
  where e.id = v.evaluation_id and v.dead_at is not null and v.done_at is null
    and ($1::bigint[] is null or v.id = any($1))
    and ($2::text is null or u.path = $2 or starts_with(u.path, $2 || '.'))
  returning v.id, v.consumer`;
