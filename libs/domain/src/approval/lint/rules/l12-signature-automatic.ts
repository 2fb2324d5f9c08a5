import { defineRouteRule, placed } from '../rule.ts';

export const signatureAutomatic = defineRouteRule({
  code: 'L12',
  name: '须签名的节点自动通过',
  severity: 'RED',
  check: ({ route }) =>
    placed(route)
      .filter(({ node: { signatureRequired, empty, self, duplicate = 'NONE' } }) =>
        Boolean(signatureRequired && (empty === 'PASS' || self === 'SKIP' || duplicate !== 'NONE')),
      )
      .map(({ where, words }) => ({
        where,
        message: `${words}要求签名，又设置了自动通过或自动跳过，签名可能缺失`,
        remedy: '删去 empty: PASS、self: SKIP 和 duplicate，或取消签名要求',
      })),
});
