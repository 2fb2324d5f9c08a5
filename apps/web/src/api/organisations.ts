import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

export interface Organisation {
  id: string;
  path: string;
  name: string;
  kind: 'financeBureau' | 'department' | 'budgetUnit' | 'subordinateUnit';
  parent: string | null;
  openedOn: string;
  closedOn: string | null;
}

/** One's own organisations and all below them, in the order of the tree. */
export const organisations = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => call<Organisation[]>('api/organisations'),
  staleTime: 60_000,
});

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
