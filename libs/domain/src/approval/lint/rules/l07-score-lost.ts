import { defineRouteRule, placedOf, type Placed } from '../rule.ts';

/** A return within the route forgets the score: whoever asks for one must be able to give it, or to go back that far. */
const isStranded = (all: readonly Placed[], { index, node }: Placed): boolean => {
  if (node.scoreRequired !== true || node.may.includes('giveScore')) return false;
  const giver = all.findLast((one) => one.index < index && one.node.may.includes('giveScore'));
  const between = giver ? all.filter((one) => one.index > giver.index && one.index <= index) : [];
  return between.some((one) => one.index > (giver?.index ?? 0) + 1 && one.node.returnTo !== undefined);
};

export const scoreLost = defineRouteRule({
  code: 'L07',
  name: '退回后得分可能缺失',
  severity: 'YELLOW',
  check: ({ route }) => {
    const all = placedOf(route, 'review');
    return all
      .filter((one) => isStranded(all, one))
      .map(({ where, words }) => ({
        where,
        message: `${words}须有审核得分但自己不能打分；退回到打分节点之后的节点会清除得分，重新到达时无人可打`,
        remedy: '让本节点也可以打分，或只允许退回填报人',
      }));
  },
});
