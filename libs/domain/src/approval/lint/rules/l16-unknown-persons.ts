import { defineRouteRule, placed } from '../rule.ts';

/** Where not one is known, L15 says that nobody is there. */
export const unknownPersons = defineRouteRule({
  code: 'L16',
  name: '指定人员不在册',
  severity: 'RED',
  check: ({ route, register }) =>
    placed(route).flatMap(({ node: { candidates }, where, words }) => {
      if (!register || !('persons' in candidates)) return [];
      const unknown = candidates.persons.filter((id) => !register.knows(id));
      if (unknown.length === 0 || unknown.length === candidates.persons.length) return [];
      return [
        {
          where: `${where}.candidates`,
          message: `${words}指定的${unknown.join('、')}不在人员登记中，或已停用`,
          remedy: '改正人员编号，或从名单中删去',
        },
      ];
    }),
});
