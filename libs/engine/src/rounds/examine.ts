import type { Organisation } from '#domain/answers/organisations';
import type { DispatchLine, DispatchProblem } from '#domain/answers/rounds';
import { lint } from '#domain/approval/lint/lint';
import type { Register } from '#domain/approval/lint/register';
import type { RouteProblem } from '#domain/approval/lint/rule';
import { routeInForce } from '#domain/approval/release';
import type { Route } from '#domain/approval/route';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Context } from '#domain/evaluation/action';
import { decideOpening } from '#domain/evaluation/decide';
import type { DataOf } from '#domain/evaluation/events';
import { isOpenOn } from '../people/organisations.ts';
import { DispatchTask, type DispatchOrder } from './dispatch-order.ts';
import type { GivenTask } from './given-tasks.ts';
import { taskId } from './task-id.ts';

/** All that an order is held against. */
export interface Surroundings {
  order: DispatchOrder;
  context: Context & { calendar: NonNullable<Context['calendar']> };
  units: ReadonlyMap<string, Organisation>;
  given: readonly GivenTask[];
  register: Register;
  /** Problems of routes themselves, by their number: filled as routes are met. */
  routes: Map<string, RouteProblem[]>;
}

/** A task as it was examined; `input` is there when it can be given. */
export interface Examined {
  line: DispatchLine;
  input?: Readonly<Record<string, unknown>>;
}

const red = (where: string, message: string, remedy: string): DispatchProblem => ({
  severity: 'RED',
  where,
  message,
  remedy,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '');

/** The fact that the command would make, or why it would not. */
const openingOf = (
  { order: { round, fiscalYear }, context }: Surroundings,
  task: Record<string, unknown>,
  { id, path, name }: Organisation,
): DataOf<'evaluation.opened.v1'> | DispatchProblem => {
  const read = DispatchTask.safeParse(task);
  const [issue] = read.error?.issues ?? [];
  if (issue) return red(issue.path.join('.'), `填写有误：${issue.message}`, '改正后重新下达');
  try {
    const input = { ...withoutUnit(task), round, fiscalYear, unit: { id, path, name } };
    const [fact] = decideOpening(input, context);
    return fact?.data as DataOf<'evaluation.opened.v1'>;
  } catch (error) {
    if (error instanceof DomainError) return red('', error.message, '改正后重新下达');
    throw error;
  }
};

/** The task as the command takes it: the unit is named beside it. */
const withoutUnit = (task: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(task).filter(([key]) => key !== 'unitId'));

const staticProblems = ({ routes }: Surroundings, route: Route): RouteProblem[] => {
  const known = routes.get(route.id) ?? lint({ route });
  routes.set(route.id, known);
  return known;
};

/** What people and dates of this unit make of the route; what is wrong with it anywhere is said once elsewhere. */
const problemsOf = (
  around: Surroundings,
  { unit, pins, pack, deadlines }: DataOf<'evaluation.opened.v1'>,
): DispatchProblem[] => {
  const { now, calendar, routes = [] } = around.context;
  const route = pack ?? routeInForce(pins.route, civilDate(now), routes).route;
  const everywhere = new Set(staticProblems(around, route).map(({ rule, where }) => `${rule} ${where}`));
  const register = { ...around.register, units: [unit] };
  const round = { opened: civilDate(now), deadlines, calendar };
  return lint({ route, register, round }).filter(({ rule, where }) => !everywhere.has(`${rule} ${where}`));
};

/** One task of the order; `before` are the lines of the tasks above it. */
export const examine = (
  around: Surroundings,
  task: Record<string, unknown>,
  before: readonly DispatchLine[],
): Examined => {
  const { order, units, given, context } = around;
  const [unitId, title] = [textOf(task['unitId']), textOf(task['title']).trim()];
  const unit = units.get(unitId);
  const blank = { row: before.length + 1, unitId, unit: unit?.name ?? null, title, route: null, id: null };
  const refused = (...problems: DispatchProblem[]): Examined => ({ line: { ...blank, outcome: 'refused', problems } });
  if (!unit || !isOpenOn(unit, civilDate(context.now)))
    return refused(red('unitId', `没有编号为“${unitId}”的在册单位，或您无权向其下达任务`, '核对单位编号'));
  const same = before.find((line) => line.unitId === unitId && line.title === title);
  if (same) return refused(red('title', `与第${same.row}行是同一单位的同一任务`, '删去其中一行，或改写标题'));
  const opened = openingOf(around, task, unit);
  if ('severity' in opened) return refused(opened);
  const there = given.filter((one) => one.unitId === unitId && one.title === title);
  const standing = there.find(({ voided }) => !voided);
  const problems = problemsOf(around, opened);
  const line = { ...blank, route: opened.pins.route, problems };
  if (standing) return { line: { ...line, id: standing.id, outcome: 'exists', problems: [] } };
  if (problems.some(({ severity }) => severity === 'RED')) return { line: { ...line, outcome: 'refused' } };
  const id = taskId(order.round, unitId, title, there.length);
  return { line: { ...line, id, outcome: 'opens' }, input: withoutUnit(task) };
};
