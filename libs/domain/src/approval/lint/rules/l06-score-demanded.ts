import { defineRouteRule, placed, type Placed } from '../rule.ts';

const given = (all: readonly Placed[], upTo: Placed): boolean =>
  all.some(
    ({ purpose, index, node }) =>
      purpose === 'review' && upTo.purpose === 'review' && index <= upTo.index && node.may.includes('giveScore'),
  );

export const scoreDemanded = defineRouteRule({
  code: 'L06',
  name: '要求得分却无处打分',
  severity: 'RED',
  check: ({ route }) => {
    const all = placed(route);
    return all
      .filter((one) => one.node.scoreRequired === true && !given(all, one))
      .map(({ where, words }) => ({
        where: `${where}.scoreRequired`,
        message: `${words}须有审核得分才能通过，但到此为止没有可以打分的节点，评价将停在这里`,
        remedy: '让本节点或它之前的节点可以打分，或取消 scoreRequired',
      }));
  },
});
