import { z } from 'zod';
import { obstacles } from '../../approval/migration.ts';
import { routeInForce } from '../../approval/release.ts';
import { civilDate } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

/** 变更审核流程: a case under way goes on under another version, where nothing that was decided is lost by it. */
export const migrateRoute = defineAction({
  label: '变更审核流程',
  hint: '将办理中的评价改按另一版审核流程继续办理，须说明理由',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['route.migrated.v1'],
  input: z.strictObject({
    to: z.string().min(1).max(60),
    reason: z.string().trim().min(1, '变更审核流程必须说明理由').max(2_000),
  }),
  asksPeople: true,
  asksRoutes: true,
  decide: (state, { to: wanted, reason }, { now, routes = [], people }) => {
    const { route, pack } = routeInForce(wanted, civilDate(now), routes);
    const from = state.pins.route;
    if (route.id === from)
      throw new DomainError('illegalAction', `本评价已按${route.id}办理，无须变更`, { from, to: route.id });
    const found = obstacles(state, route, people);
    if (found.length > 0)
      throw new DomainError('illegalAction', `不能改按${route.id}办理：${found.join('；')}`, { obstacles: found });
    return [{ type: 'route.migrated.v1', data: { from, to: route.id, ...(pack && { pack }), reason } }];
  },
});
