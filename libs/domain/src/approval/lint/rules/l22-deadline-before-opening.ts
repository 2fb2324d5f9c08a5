import { dueStages, type DueStage } from '../../../vocabulary.ts';
import { defineRouteRule } from '../rule.ts';

export const deadlineBeforeOpening = defineRouteRule({
  code: 'L22',
  name: '期限早于下达',
  severity: 'RED',
  check: ({ round }) =>
    Object.entries(round?.deadlines ?? {})
      .filter(([, due]) => round !== undefined && due !== undefined && due < round.opened)
      .map(([stage, due]) => ({
        where: `deadlines.${stage}`,
        message: `${dueStages[stage as DueStage]}期限${due}早于任务下达日${round?.opened}，下达时即已逾期`,
        remedy: `改为${round?.opened}以后的日期`,
      })),
});
