import { defineRouteRule, placed } from '../rule.ts';

export const returnTarget = defineRouteRule({
  code: 'L08',
  name: '退回目标从未经过',
  severity: 'RED',
  check: ({ route }) =>
    placed(route)
      .filter(({ index, node }) => index === 0 && node.returnTo === 'previous')
      .map(({ where, words }) => ({
        where: `${where}.returnTo`,
        message: `${words}是第一个节点，前面没有可以退回的节点`,
        remedy: '将 returnTo 改为 start（退回填报人）',
      })),
});
