import { inWords } from '../../../deadlines/civil.ts';
import { dueStages, type DueStage } from '../../../vocabulary.ts';
import { defineRouteRule } from '../rule.ts';

const order = ['goal', 'monitoring', 'selfEvaluation'] as const satisfies readonly DueStage[];

export const deadlineOrder = defineRouteRule({
  code: 'L23',
  name: '期限先后颠倒',
  severity: 'RED',
  check: ({ round }) => {
    const set = order.filter((stage) => round?.deadlines[stage] !== undefined);
    return set.slice(1).flatMap((stage, i) => {
      const before = set[i] ?? 'goal';
      const [first, then] = [round?.deadlines[before] ?? '', round?.deadlines[stage] ?? ''];
      if (then > first) return [];
      return [
        {
          where: `deadlines.${stage}`,
          message: `${dueStages[stage]}期限${inWords(then)}不晚于${dueStages[before]}期限${inWords(first)}`,
          remedy: '按环节先后重新安排期限',
        },
      ];
    });
  },
});
