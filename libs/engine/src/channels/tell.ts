/** The NOTIFY channel on which a commit says that something is to be sent. */
export const dispatchCall = 'jicheng_dispatch';

/**
 * The one statement that tells people something: writes the inbox rows and, in the same statement, one ledger row for
 * every way by which each must also leave the house (a person's confirmed mail address; webhooks and robots that want
 * this kind of message, once for all recipients). What is already told is not told again.
 *
 * @param notices a select of who is told what: person, evaluation_id, origin, text, at, kind (may be null: info),
 *   urgent (may be null: no), subject (what gives rise to it: the bureau's own words to that are added). Its parameters are those of the statement.
 */
export const tellSql = (notices: string): string => `
  with told as (
    insert into notice (person, evaluation_id, origin, text, at, kind, urgent, note)
    select n.person, n.evaluation_id, n.origin, n.text, n.at, coalesce(n.kind, 'info'), coalesce(n.urgent, false),
      coalesce(s.text, '')
    from (${notices}) n left join notice_supplement s on s.subject = n.subject
    on conflict (person, evaluation_id, origin) do nothing
    returning id, person, evaluation_id, origin, text, at, kind
  ), mailed as (
    insert into dispatch (notice, evaluation_id, origin, person, channel, address, next_at, driven_at, created_at)
    select t.id, t.evaluation_id, t.origin, t.person, 'email', c.email, t.at, t.at, t.at
    from told t join contact c on c.person = t.person and c.email is not null
    on conflict do nothing returning id
  ), posted as (
    insert into dispatch (notice, evaluation_id, origin, channel, address, host, next_at, driven_at, created_at)
    select distinct on (p.id, t.evaluation_id, t.text)
      t.id, t.evaluation_id, t.origin, p.channel, p.id, p.host, t.at, t.at, t.at
    from told t
    join evaluation e on e.id = t.evaluation_id
    join endpoint p on p.enabled and t.kind = any(p.kinds)
    left join organisation u on u.id = e.unit_id
    left join organisation o on o.id = p.organisation
    where p.organisation is null or u.path = o.path or starts_with(u.path, o.path || '.')
    order by p.id, t.evaluation_id, t.text, t.id
    on conflict do nothing returning id
  )
  select pg_notify('${dispatchCall}', '{}') from (select id from mailed union all select id from posted limit 1) any_one`;
