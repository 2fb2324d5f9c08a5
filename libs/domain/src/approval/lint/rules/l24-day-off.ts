import { isWorkday, nextWorkday } from '../../../deadlines/calendar.ts';
import { inWords } from '../../../deadlines/civil.ts';
import { dueStages, type DueStage } from '../../../vocabulary.ts';
import { defineRouteRule } from '../rule.ts';

export const dayOff = defineRouteRule({
  code: 'L24',
  name: '期限落在休息日',
  severity: 'YELLOW',
  check: ({ round }) =>
    Object.entries(round?.deadlines ?? {}).flatMap(([stage, due]) =>
      !round || due === undefined || isWorkday(round.calendar, due)
        ? []
        : [
            {
              where: `deadlines.${stage}`,
              message: `${dueStages[stage as DueStage]}期限${inWords(due)}是休息日或节假日`,
              remedy: `可改为其后第一个工作日${inWords(nextWorkday(round.calendar, due))}`,
            },
          ],
    ),
});
