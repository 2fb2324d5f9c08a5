import { canHold, conditionWords } from '../conditions.ts';
import { defineRouteRule, placed } from '../rule.ts';

export const unreachable = defineRouteRule({
  code: 'L03',
  name: '节点永远到不了',
  severity: 'RED',
  check: ({ route }) =>
    placed(route).flatMap(({ node: { when }, purpose, where, words }) =>
      !when || canHold(when, purpose)
        ? []
        : [
            {
              where: `${where}.when`,
              message: `${words}的条件“${conditionWords(when)}”在${purpose === 'goal' ? '目标审核时' : '任何情况下'}都不会成立，节点永远被跳过`,
              remedy: '改正条件，或删去这个节点',
            },
          ],
    ),
});
