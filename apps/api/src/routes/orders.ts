import { z } from 'zod';
import { Route } from '#domain/approval/route';
import { CivilDate } from '#domain/deadlines/civil-date';

const Reason = z.string().trim().min(1, '请说明理由').max(2_000);
/** Names of further routes whose cases are to come over: standard, joint. */
const From = z.array(z.string().regex(/^[a-zA-Z][\w-]{0,39}$/u, '流程名称形如 standard，不带版本号')).max(20);

export const RouteId = z.string().regex(/^[a-zA-Z][\w-]{0,39}@\d{1,4}$/u, '流程编号形如 standard@2');

/** What is said to routes over HTTP. */
export const LintOrder = z.strictObject({ route: Route });
export const PublishOrder = z.strictObject({ route: Route, effectiveFrom: CivilDate });
export const RetireOrder = z.strictObject({ reason: Reason });
export const DryRunOrder = z.strictObject({ from: From.default([]), draft: Route.optional() });
export const MigrateOrder = z.strictObject({
  reason: Reason,
  from: From.default([]),
  evaluations: z.array(z.uuid('评价编号格式不对')).min(1).max(1_000).optional(),
  after: z.uuid('评价编号格式不对').optional(),
});
