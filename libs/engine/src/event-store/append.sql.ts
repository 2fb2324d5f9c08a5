/**
 * One statement, one round trip, many commands: each row of $1 is a command's whole write, and each is answered for
 * itself. A row is written only if the evaluation is still at the version it was decided on and its idempotency key is
 * new; rows that are not, return nothing and change nothing. Deliveries wait by the database's clock, since claims do:
 * a host whose clock is ahead must not delay them. $2 wakes the relay and open pages when it commits.
 * The key is looked up by a scalar subquery: for "not exists" Postgres reads the whole table of keys every time.
 */
export const append = `
with command as (
  select * from jsonb_to_recordset($1::jsonb) as c(
    id uuid, expected int, version int, place text, unit_id text, unit_path text, round text, fiscal_year int,
    state jsonb, head text, at timestamptz, person text, action text,
    key text, body_hash text, answer jsonb, events jsonb, deliveries jsonb)
), fresh as (
  select * from command c
  where c.key is null or (select i.key from idempotency i where i.person = c.person and i.key = c.key) is null
), opened as (
  insert into evaluation (id, version, place, unit_id, unit_path, round, fiscal_year, state, head, updated_at)
  select id, version, place, unit_id, unit_path, round, fiscal_year, state, head, at from fresh where expected = 0
  on conflict do nothing returning id
), moved as (
  update evaluation e set version = c.version, place = c.place, state = c.state, head = c.head, updated_at = c.at
  from fresh c where e.id = c.id and c.expected > 0 and e.version = c.expected returning e.id
), written as (
  select c.* from command c where c.id in (select id from opened union all select id from moved)
), logged as (
  insert into event (evaluation_id, version, type, data, by, at, hash)
  select w.id, e.version, e.type, e.data, e.by, w.at, e.hash
  from written w, jsonb_to_recordset(w.events) as e(version int, type text, data jsonb, by jsonb, hash text)
), to_deliver as (
  insert into delivery (evaluation_id, version, consumer, payload, created_at, next_at)
  select w.id, d.version, d.consumer, d.payload, now(), now()
  from written w, jsonb_to_recordset(w.deliveries) as d(version int, consumer text, payload jsonb)
), answered as (
  insert into idempotency (person, key, body_hash, answer, at)
  select person, key, body_hash, answer, at from written where key is not null
), audited as (
  insert into audit_line (at, person, action, evaluation_id, version, outcome)
  select at, person, action, id, version, 'accepted' from written
)
select id, pg_notify('jicheng', $2) from written`;
