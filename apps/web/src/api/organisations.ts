import { queryOptions } from '@tanstack/react-query';
import type { Organisation, OrganisationStanding, OrganisationTree } from '#domain/answers/organisations';
import { call } from './call.ts';

/** One's own organisations and all below them, in the order of the tree. */
export const organisations = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => call<Organisation[]>('api/organisations'),
  staleTime: 60_000,
});

/** The tree at the end of a day; '' is today. */
export const surveyOn = (day: string) =>
  queryOptions({
    queryKey: ['organisations', 'survey', day],
    queryFn: () => call<OrganisationTree>(`api/organisations/survey${day && `?on=${day}`}`),
    placeholderData: (before: OrganisationTree | undefined) => before,
  });

const liesIn = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

/** Those found by name or number, with all above them. */
export const foundIn = <One extends Organisation>(all: readonly One[], words: string): One[] => {
  const paths = all.filter(({ id, name }) => name.includes(words) || id.includes(words)).map(({ path }) => path);
  return all.filter(({ path }) => paths.some((one) => liesIn(one, path)));
};

/** Its people and its work, with those of all units below. */
export const withBelow = (all: readonly OrganisationStanding[], { path }: Organisation) =>
  all
    .filter((one) => liesIn(one.path, path))
    .reduce((sum, one) => ({ people: sum.people + one.people, open: sum.open + one.open }), { people: 0, open: 0 });

export interface Branch {
  key: string;
  title: string;
  children: Branch[];
}

/** The tree that the paths make; whoever's parent is not among them stands at the top. */
export const treeOf = (all: readonly Organisation[]): Branch[] => {
  const branches = new Map<string, Branch>(all.map(({ id, name }) => [id, { key: id, title: name, children: [] }]));
  const top: Branch[] = [];
  for (const { id, parent } of all) {
    const branch = branches.get(id);
    if (branch) (branches.get(parent ?? '')?.children ?? top).push(branch);
  }
  return top;
};
