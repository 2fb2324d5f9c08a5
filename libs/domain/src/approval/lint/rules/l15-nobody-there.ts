import { unitsInWords } from '../register.ts';
import { defineRouteRule, placed } from '../rule.ts';

export const nobodyThere = defineRouteRule({
  code: 'L15',
  name: '无人可以审核',
  severity: 'YELLOW',
  check: ({ route, register }) =>
    placed(route).flatMap(({ node, where, words }) => {
      const empty = register?.units.filter((unit) => register.candidates(node.candidates, unit).length === 0) ?? [];
      if (empty.length === 0) return [];
      return [
        {
          where: `${where}.candidates`,
          ...(empty.length === register?.units.length && { severity: 'RED' as const }),
          message: `${words}在${unitsInWords(empty)}没有符合条件的在职人员`,
          remedy: '先在人员登记中配齐岗位，或改设候选人',
        },
      ];
    }),
});
