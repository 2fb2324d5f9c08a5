import { Dispatch } from '#engine/rounds/dispatch';
import { OpenCases } from '#engine/routes/cases';
import { RouteDryRun } from '#engine/routes/dry-run';
import { RouteMigrating } from '#engine/routes/migrating';
import { RoutePacks } from '#engine/routes/packs';
import { RoutePublishing } from '#engine/routes/publishing';
import { Tree } from '#engine/routes/tree';
import type { House } from './running.ts';

/** Where the routes of a house are kept, and its tasks are given. */
export const deskOf = ({ get }: Pick<House, 'get'>) => ({
  packs: get(RoutePacks),
  tree: get(Tree),
  cases: get(OpenCases),
  publishing: get(RoutePublishing),
  dryRun: get(RouteDryRun),
  migrating: get(RouteMigrating),
  dispatch: get(Dispatch),
});
