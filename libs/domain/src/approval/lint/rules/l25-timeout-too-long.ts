import { workdaysBetween } from '../../../deadlines/calendar.ts';
import { inWords } from '../../../deadlines/civil.ts';
import { dueStages } from '../../../vocabulary.ts';
import { defineRouteRule, placedOf, type Complaint, type LintCase, type Purpose, type Round } from '../rule.ts';

const stageOf = { goal: 'goal', review: 'selfEvaluation' } as const;
/** Each stage runs from the end of the one before it; the first from the day of opening. */
const startOf = { goal: ({ opened }: Round) => opened, review: ({ deadlines }: Round) => deadlines.goal } as const;

const tooLong = ({ route, round }: LintCase, purpose: Purpose): Complaint[] => {
  if (!round) return [];
  const due = round.deadlines[stageOf[purpose]];
  const start = startOf[purpose](round);
  // Dates that are upside down are complaints of their own.
  const left = due > start ? workdaysBetween(round.calendar, start, due) : Infinity;
  let used = 0;
  const over = placedOf(route, purpose).find(({ node }) => (used += node.timeout?.workdays ?? 0) > left);
  if (!over) return [];
  return [
    {
      where: `${over.where}.timeout`,
      message: `到${over.words}为止的办理时限共${used}个工作日，而${dueStages[stageOf[purpose]]}环节自${inWords(start)}至${inWords(due)}只有${left}个工作日`,
      remedy: '缩短节点的办理时限，或推迟期限',
    },
  ];
};

export const timeoutTooLong = defineRouteRule({
  code: 'L25',
  name: '办理时限超过环节所余',
  severity: 'YELLOW',
  check: (linted) => [...tooLong(linted, 'goal'), ...tooLong(linted, 'review')],
});
