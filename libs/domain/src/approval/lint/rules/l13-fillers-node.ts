import { defineRouteRule, placed } from '../rule.ts';

export const fillersNode = defineRouteRule({
  code: 'L13',
  name: '由填报人审核',
  severity: 'RED',
  check: ({ route }) =>
    placed(route)
      .filter(({ node: { candidates } }) => 'role' in candidates && candidates.role === 'filler')
      .map(({ where, words }) => ({
        where: `${where}.candidates`,
        message: `${words}由填报人办理，等于自己审核自己填报的表`,
        remedy: '改由单位负责人或上级审核',
      })),
});
