import type { Act } from '#engine/act/act';
import { AuditTrail } from '#engine/act/audit-trail';
import { OpenCases } from '#engine/routes/cases';
import { RouteDryRun } from '#engine/routes/dry-run';
import { RouteMigrating } from '#engine/routes/migrating';
import { RoutePacks } from '#engine/routes/packs';
import { RoutePublishing } from '#engine/routes/publishing';
import { Tree } from '#engine/routes/tree';
import type { House } from './running.ts';

/** The services of a house that keep its routes; commands go through the house's own bus. */
export const deskOf = (house: House) => {
  const packs = new RoutePacks(house.pool);
  const tree = new Tree(house.pool, house.clock);
  const cases = new OpenCases(house.pool);
  const trail = new AuditTrail(house.pool, house.clock);
  const execute = ({ evaluationId, expected, action, input, actor }: Act) =>
    house.act(evaluationId, expected, action, input as object, actor);
  return {
    packs,
    tree,
    cases,
    publishing: new RoutePublishing(packs, tree, trail, house.clock),
    dryRun: new RouteDryRun(packs, cases, tree, house.clock),
    migrating: new RouteMigrating(cases, { execute } as never),
  };
};
