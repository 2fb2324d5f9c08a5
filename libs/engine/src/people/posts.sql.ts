const term = (of: string, day: string): string =>
  `${of}.from_on <= ${day}::date and (${of}.until is null or ${of}.until >= ${day}::date)`;

/** Organisation o is there on a day, given as a parameter like $2. */
const open = (day: string): string =>
  `o.opened_on <= ${day}::date and (o.closed_on is null or o.closed_on > ${day}::date)`;

/** Main and other posts, one line each: person, organisation, roles, path, main. */
export const postsHeld = (day: string): string => `(
  select m.id as person, m.organisation, m.roles, o.path, true as main, 0 as n
  from person m join organisation o on o.id = m.organisation where ${term('m', day)} and ${open(day)}
  union all
  select t.person, t.organisation, t.roles, o.path, false, t.id
  from post t join organisation o on o.id = t.organisation
  where t.ended_at is null and ${term('t', day)} and ${open(day)})`;

/** All posts of a person on a day, the main one first: [{roles, path, main}]. */
export const postsOf = (person: string, day: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('roles', h.roles, 'path', h.path, 'main', h.main) order by h.main desc, h.n)
  from ${postsHeld(day)} h where h.person = ${person}), '[]')`;

/** Those in whose place a person acts on a day: [{id, name, posts, evalScopes, rounds}]. */
export const principalsOf = (person: string, day: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'posts', ${postsOf('q.id', day)},
    'evalScopes', x.eval_scopes, 'rounds', x.rounds) order by x.id)
  from proxy x join person q on q.id = x.principal and not q.disabled
  where x.deputy = ${person} and x.ended_at is null and x.from_on <= ${day}::date and x.until >= ${day}::date), '[]')`;
