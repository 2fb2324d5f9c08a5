import { unitsInWords } from '../register.ts';
import { defineRouteRule, placed } from '../rule.ts';

/** The candidates are there, but every one of them fills in the unit's forms and may not review them. */
export const onlyFillers = defineRouteRule({
  code: 'L14',
  name: '候选人都是填报人',
  severity: 'YELLOW',
  check: ({ route, register }) =>
    placed(route).flatMap(({ node, where, words }) => {
      if (!register || node.self === 'TO_LEADER') return [];
      if ('role' in node.candidates && node.candidates.role === 'filler') return [];
      const stuck = register.units.filter((unit) => {
        const people = register.candidates(node.candidates, unit);
        return people.length > 0 && people.every((person) => register.fills(person, unit));
      });
      if (stuck.length === 0) return [];
      return [
        {
          where: `${where}.candidates`,
          ...(stuck.length === register.units.length && { severity: 'RED' as const }),
          message: `${words}在${unitsInWords(stuck)}的候选人同时都是本单位填报人，填了表就不能审核`,
          remedy: '为这些单位另设审核人，或设 self: TO_LEADER 转由负责人办理',
        },
      ];
    }),
});
