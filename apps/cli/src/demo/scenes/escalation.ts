import { workdaysBetween } from '#domain/deadlines/calendar';
import { addDays, civilDate, inWords } from '#domain/deadlines/civil';
import { builtInCalendar } from '#domain/deadlines/editions';
import type { Person } from '../client.ts';
import type { Scene, Stage } from './scene.ts';

/** The last date that is this many working days overdue today. */
const overdueBy = (workdays: number, today: string): string => {
  let due = addDays(today, -1);
  while (workdaysBetween(builtInCalendar, due, today) < workdays) due = addDays(due, -1);
  return due;
};

/** A goal that was due on a date in the past; who is told of it, and who is not. */
const miss = async ({ cast, witness, title, round }: Stage, due: string, toldTo: number): Promise<void> => {
  const line: readonly Person[] = [cast.filler, cast.unitHead, cast.departmentReviewer];
  const deadlines = { goal: due, selfEvaluation: addDays(civilDate(new Date().toISOString()), 90) };
  const task = { unitId: 'czj.xfj.hunan', evalScope: 'PROJECT', fiscalYear: 2022, scheme: 'HUNAN' };
  const id = await cast.performanceOffice.open({
    ...task,
    title: `${title}（应于${inWords(due)}报送）`,
    round,
    deadlines,
  });
  const told = line.slice(0, toldTo).map((person) => [person, '已逾期'] as const);
  await witness.step(`应于${inWords(due)}报送的目标未报，系统提醒`, id, ...told);
  for (const person of line.slice(toldTo)) await witness.untold(id, person, '已逾期');
};

/**
 * 逾期升级: the filer alone, from the second working day overdue the unit head too, from the fifth the department.
 * The clock of a running system cannot be turned, so three dates show what one date would come to.
 */
export const escalation: Scene = async (stage) => {
  const today = civilDate(new Date().toISOString());
  await stage.witness.step('【逾期升级】三项任务，期限分别已过一天、两个工作日、五个工作日');
  await miss(stage, addDays(today, -1), 1);
  await miss(stage, overdueBy(2, today), 2);
  await miss(stage, overdueBy(5, today), 3);
};
