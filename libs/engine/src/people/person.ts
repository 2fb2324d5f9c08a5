import type { Actor, Person, Principal } from '#domain/evaluation/action';
import type { Role } from '#domain/vocabulary';

/** A person as the register gives them: the main post first. */
export interface PersonRow {
  id: string;
  name: string;
  posts: readonly { roles: Role[]; path: string; main: boolean }[];
}

/** One of those in whose place somebody acts; null where the proxy sets no limit. */
export interface PrincipalRow extends PersonRow {
  evalScopes: string[] | null;
  rounds: string[] | null;
}

/** Without a main post at the moment somebody has no place in the tree, and may nothing on its account. */
export const asPerson = ({ id, name, posts }: PersonRow): Person => {
  const main = posts.find((post) => post.main);
  const others = posts.filter((post) => post !== main).map(({ roles, path }) => ({ roles, path }));
  return {
    id,
    name,
    roles: main?.roles ?? [],
    path: main?.path ?? '',
    ...(others.length > 0 && { otherPosts: others }),
  };
};

const asPrincipal = ({ evalScopes, rounds, ...row }: PrincipalRow): Principal => ({
  ...asPerson(row),
  ...((evalScopes || rounds) && { limits: { ...(evalScopes && { evalScopes }), ...(rounds && { rounds }) } }),
});

export const asActor = ({ principals, ...row }: PersonRow & { principals: readonly PrincipalRow[] }): Actor => ({
  ...asPerson(row),
  ...(principals.length > 0 && { standsFor: principals.map(asPrincipal) }),
});
