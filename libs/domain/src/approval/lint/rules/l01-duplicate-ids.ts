import { defineRouteRule, placedOf, purposes, type Purpose } from '../rule.ts';

export const duplicateIds = defineRouteRule({
  code: 'L01',
  name: '节点编号重复',
  severity: 'RED',
  check: ({ route }) =>
    (Object.keys(purposes) as Purpose[]).flatMap((purpose) => {
      const nodes = placedOf(route, purpose);
      return nodes
        .filter(({ node, index }) => nodes.findIndex((other) => other.node.id === node.id) < index)
        .map(({ node, where, words }) => ({
          where,
          message: `${words}的编号“${node.id}”已被前面的节点使用，办理记录将无法区分两个节点`,
          remedy: '给这个节点换一个编号',
        }));
    }),
});
