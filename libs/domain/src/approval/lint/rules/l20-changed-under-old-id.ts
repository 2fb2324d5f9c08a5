import { canonical } from '../../../canonical.ts';
import { defineRouteRule } from '../rule.ts';

export const changedUnderOldId = defineRouteRule({
  code: 'L20',
  name: '已发布的版本被改动',
  severity: 'RED',
  check: ({ route, known = [] }) => {
    const same = known.find(({ id }) => id === route.id);
    if (!same || canonical(same) === canonical(route)) return [];
    return [
      {
        where: 'id',
        message: `${route.id}已经发布，内容与此不同；已发布的版本不得改动，办理中的评价仍按它办理`,
        remedy: '把改动作为新版本发布，版本号加一',
      },
    ];
  },
});
