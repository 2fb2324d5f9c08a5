import { isMoneyNode } from '../posts.ts';
import { defineRouteRule, placed } from '../rule.ts';

export const moneyPass = defineRouteRule({
  code: 'L10',
  name: '资金节点无人时自动通过',
  severity: 'RED',
  check: ({ route }) =>
    placed(route)
      .filter(({ node }) => node.empty === 'PASS' && isMoneyNode(node))
      .map(({ where, words }) => ({
        where: `${where}.empty`,
        message: `${words}涉及资金，审批人为空时不得自动通过`,
        remedy: '将 empty 改为 TO_ADMIN（转管理员处理）',
      })),
});
