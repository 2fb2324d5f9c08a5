import { canAllFail, canHold } from '../conditions.ts';
import { defineRouteRule, purposes, type Purpose } from '../rule.ts';

/** Conditions that never hold are L03's; here the others leave a gap between them. */
export const allSkipped = defineRouteRule({
  code: 'L04',
  name: '可能无人审核',
  severity: 'RED',
  check: ({ route }) =>
    (Object.keys(purposes) as Purpose[]).flatMap((purpose) => {
      const conditions = route[purpose].map(({ when }) => when);
      const known = conditions.filter((when) => when !== undefined).filter((when) => canHold(when, purpose));
      const gap = conditions.every(Boolean) && known.length > 0 && canAllFail(known, purpose);
      return gap
        ? [
            {
              where: purpose,
              message: `${purposes[purpose]}的每个节点都带条件，有的评价一个条件也不满足，将无人审核即通过`,
              remedy: '至少留一个不带条件的节点，或让各条件合起来覆盖全部情况',
            },
          ]
        : [];
    }),
});
