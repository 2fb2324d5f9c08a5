import { inWords } from '../../../deadlines/civil.ts';
import { dueStages, type DueStage } from '../../../vocabulary.ts';
import { defineRouteRule } from '../rule.ts';

export const deadlineBeforeOpening = defineRouteRule({
  code: 'L22',
  name: '期限早于下达',
  severity: 'RED',
  check: ({ round }) =>
    Object.entries(round?.deadlines ?? {}).flatMap(([stage, due]) =>
      round === undefined || due === undefined || due >= round.opened
        ? []
        : [
            {
              where: `deadlines.${stage}`,
              message: `${dueStages[stage as DueStage]}期限${inWords(due)}早于任务下达日${inWords(round.opened)}，下达时即已逾期`,
              remedy: `改为${inWords(round.opened)}以后的日期`,
            },
          ],
    ),
});
