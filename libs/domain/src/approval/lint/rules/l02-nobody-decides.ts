import { defineRouteRule, placed } from '../rule.ts';

export const nobodyDecides = defineRouteRule({
  code: 'L02',
  name: '节点不能同意',
  severity: 'RED',
  check: ({ route }) =>
    placed(route)
      .filter(({ node }) => !node.may.includes('approve'))
      .map(({ where, words }) => ({
        where,
        message: `${words}没有“同意”，到这里的评价再也不能前进`,
        remedy: '在节点的办理权限中加上“同意”，或删去这个节点',
      })),
});
