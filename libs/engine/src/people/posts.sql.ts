/** The posts (t, at o) that are held on a day, given as a parameter like $2. */
export const heldOn = (day: string): string =>
  `t.ended_at is null and t.from_on <= ${day}::date and (t.until is null or t.until >= ${day}::date)
   and o.opened_on <= ${day}::date and (o.closed_on is null or o.closed_on > ${day}::date)`;

/** All posts of a person on a day, the main one first: [{roles, path, main}]. */
export const postsOf = (person: string, day: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('roles', t.roles, 'path', o.path, 'main', t.main) order by t.main desc, t.id)
  from post t join organisation o on o.id = t.organisation where t.person = ${person} and ${heldOn(day)}), '[]')`;

/** Those in whose place a person acts on a day: [{id, name, posts, evalScopes, rounds}]. */
export const principalsOf = (person: string, day: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'posts', ${postsOf('q.id', day)},
    'evalScopes', x.eval_scopes, 'rounds', x.rounds) order by x.id)
  from proxy x join person q on q.id = x.principal and not q.disabled
  where x.deputy = ${person} and x.ended_at is null and x.from_on <= ${day}::date and x.until >= ${day}::date), '[]')`;
