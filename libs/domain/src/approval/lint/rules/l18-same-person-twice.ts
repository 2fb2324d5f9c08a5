import type { Person } from '../../../evaluation/action.ts';
import { defineRouteRule, placedOf, type LintCase, type Placed, type Purpose } from '../rule.ts';

const only = (people: readonly Person[]): string | undefined => (people.length === 1 ? people[0]?.id : undefined);

/** In every unit that has anybody at both nodes, it is one and the same person at both. */
const alike = ({ register }: LintCase, one: Placed, next: Placed): boolean => {
  const pairs = (register?.units ?? [])
    .map((unit) => [one, next].map(({ node }) => register?.candidates(node.candidates, unit) ?? []))
    .filter((pair) => pair.every((people) => people.length > 0));
  return pairs.length > 0 && pairs.every(([a = [], b = []]) => only(a) !== undefined && only(a) === only(b));
};

export const samePersonTwice = defineRouteRule({
  code: 'L18',
  name: '相邻节点是同一人',
  severity: 'YELLOW',
  check: (linted) =>
    (['goal', 'review'] satisfies Purpose[]).flatMap((purpose) => {
      const all = placedOf(linted.route, purpose);
      return all.slice(1).flatMap((next, i) => {
        const before = all[i];
        return before && alike(linted, before, next)
          ? [
              {
                where: next.where,
                message: `${next.words}与前一节点“${before.node.title}”在各单位都只有同一个人，两关等于一关，不合岗位分离`,
                remedy: '换一个岗位的人审核，或合并两个节点',
              },
            ]
          : [];
      });
    }),
});
