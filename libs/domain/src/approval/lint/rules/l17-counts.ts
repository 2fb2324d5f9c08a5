import type { Mode } from '../../route.ts';
import { defineRouteRule, placed } from '../rule.ts';

/** The number that a counting rule asks for; 0 where it asks for none. */
const asked = (mode: Mode): number => {
  if (typeof mode === 'string' || 'percent' in mode) return 0;
  return 'passCount' in mode ? mode.passCount : mode.rejectCount;
};

/** More votes than people: such a node either never passes, or passes at once without a vote. */
export const counts = defineRouteRule({
  code: 'L17',
  name: '票数多于人数',
  severity: 'RED',
  check: ({ route }) =>
    placed(route).flatMap(({ node: { mode, candidates }, where, words }) => {
      const members = 'persons' in candidates ? new Set(candidates.persons).size : Infinity;
      if (asked(mode) <= members) return [];
      const effect = typeof mode === 'object' && 'passCount' in mode ? '永远不能通过' : '无须投票即通过';
      return [
        {
          where: `${where}.mode`,
          message: `${words}要求${asked(mode)}票，名单上只有${members}人，${effect}`,
          remedy: '减少票数，或增加候选人',
        },
      ];
    }),
});
