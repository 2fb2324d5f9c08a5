import { isMoneyNode } from '../posts.ts';
import { defineRouteRule, placed } from '../rule.ts';

export const moneyAutomatic = defineRouteRule({
  code: 'L11',
  name: '资金节点自动跳过',
  severity: 'YELLOW',
  check: ({ route }) =>
    placed(route)
      .filter(({ node }) => isMoneyNode(node))
      .flatMap(({ node, where, words }) => [
        ...(node.self === 'SKIP' ? [{ where: `${where}.self`, words, rule: '审核人即填报人' }] : []),
        ...(node.duplicate !== undefined && node.duplicate !== 'NONE'
          ? [{ where: `${where}.duplicate`, words, rule: '审核人重复' }]
          : []),
      ])
      .map(({ where, words, rule }) => ({
        where,
        message: `${words}涉及资金，“${rule}”时却自动跳过，这一关可能没有人看`,
        remedy: '资金节点不用自动规则：删去这项设置',
      })),
});
