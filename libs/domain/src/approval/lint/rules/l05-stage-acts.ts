import { defineRouteRule, placedOf } from '../rule.ts';

/** Goals are neither scored nor turned down for good: the machine has no such fact there. A button is refused; a rule would be stuck. */
const unknown = { giveScore: '打分', reject: '不予通过' } as const;

export const stageActs = defineRouteRule({
  code: 'L05',
  name: '目标审核中没有的操作',
  severity: 'YELLOW',
  check: ({ route }) =>
    placedOf(route, 'goal').flatMap(({ node, where, words }) => [
      ...node.may
        .filter((act) => act in unknown)
        .map((act) => ({
          where: `${where}.may`,
          message: `${words}允许“${unknown[act as keyof typeof unknown]}”，目标审核阶段没有这个操作`,
          remedy: '从节点的办理权限中删去，只在自评审核中设置',
        })),
      ...(node.onFailure === 'reject'
        ? [
            {
              severity: 'RED' as const,
              where: `${where}.onFailure`,
              message: `${words}未通过时“不予通过”，目标审核阶段只能退回`,
              remedy: '将 onFailure 改为 return',
            },
          ]
        : []),
    ]),
});
