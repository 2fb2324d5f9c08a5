import { events, type Recorded } from '#domain/evaluation/events';
import type { State } from '#domain/evaluation/state';
import type { Approval, Task, Visit } from '#domain/approval/approval';
import { formerColleague } from './setting.ts';

const acting = new Set(['PENDING', 'CLAIMED', 'DELEGATED']);
const open = new Set([...acting, 'WAITING', 'PASSING']);
const underReview = (place: State['place']): boolean => place === 'goal.reviewing' || place === 'review';

const visitsLeft = ({ status }: Visit, { status: now }: Visit, type: string): boolean =>
  status === now ||
  status === 'OPEN' ||
  (now === 'CLOSED' && (status === 'PASSED' || status === 'SKIPPED')) ||
  (type === 'decision.takenBack.v1' && now === 'OPEN' && status === 'PASSED');

/** Decisions and cancellations stand, but for the two deeds that strike them, and these keep what was said. */
const kept = (before: Task, after: Task, type: string): boolean => {
  if (open.has(before.status) || before.status === after.status) return true;
  if (type === 'form.amended.v1') return after.earlier?.at(-1)?.status === before.status;
  return (
    type === 'decision.takenBack.v1' &&
    (before.status === 'CANCELLED' || after.earlier?.at(-1)?.status === before.status || after.rule !== before.rule)
  );
};

const sameCase = (before: Approval | null, after: Approval | null): boolean =>
  before?.purpose === after?.purpose && before?.revision === after?.revision;

/** Between two facts nothing is lost, doubled or decided twice. */
const continuity = (before: State, type: string, after: State): string[] => {
  if (!before.approval || !after.approval || !sameCase(before.approval, after.approval)) return [];
  const { visits, tasks } = after.approval;
  return [
    ...before.approval.visits
      .filter((visit, i) => visits[i]?.node !== visit.node || !visitsLeft(visit, visits[i], type))
      .map(({ node, n }) => `the outcome of visit ${n} of ${node} is another one`),
    ...before.approval.tasks
      .filter((task, i) => tasks[i]?.id !== task.id || !kept(task, tasks[i], type))
      .map(({ id }) => `the task ${id} is lost or decided anew`),
    ...tasks
      .filter(({ byId, at }, i) => byId && at !== before.approval?.tasks[i]?.at && before.filers.includes(byId))
      .map(({ id, byId }) => `${byId} has filed and decides ${id}`),
  ];
};

const taskFaults = (task: Task, { filers }: State): string[] => {
  const { id, status, cancelled, byId, holder } = task;
  const decided = ['APPROVED', 'PASSING', 'RETURNED', 'REJECTED'].includes(status);
  return [
    ...((status === 'CANCELLED') !== Boolean(cancelled?.reason && cancelled.by) ? [`${id} fell without a cause`] : []),
    ...(decided && !byId ? [`nobody has decided ${id}`] : []),
    ...(acting.has(status) && holder?.id === formerColleague.id ? [`${id} waits for somebody who has left`] : []),
    ...(acting.has(status) && holder && filers.includes(holder.id) ? [`${id} waits for somebody who has filed`] : []),
  ];
};

/** What must hold of any case at any time. */
const shape = (state: State): string[] => {
  const { approval, place } = state;
  const visits = approval?.visits.filter(({ status }) => status === 'OPEN') ?? [];
  const tasks = approval?.tasks ?? [];
  const due = tasks.filter(({ status }) => acting.has(status));
  return [
    ...(visits.length === (underReview(place) ? 1 : 0) ? [] : [`${visits.length} open visits at ${place}`]),
    ...(underReview(place) && due.length === 0 ? ['nobody is asked'] : []),
    ...tasks
      .filter(({ status, visit }) => open.has(status) && visits[0]?.n !== visit)
      .map(({ id }) => `${id} is open outside the open visit`),
    ...(new Set(tasks.map(({ id }) => id)).size === tasks.length ? [] : ['two tasks bear the same id']),
    ...tasks.flatMap((task) => taskFaults(task, state)),
  ];
};

/** Forms are large and parsed by the command itself: of their facts only some are looked at. */
const misshapen = ({ type, data, version }: Recorded): string[] => {
  if ('form' in data && version % 5 > 0) return [];
  const parsed = events[type].safeParse(data);
  return parsed.success ? [] : [`${type} is not of its shape: ${parsed.error.message}`];
};

/** Faults that show after every fact, whatever the model thinks. */
export const factFaults = (before: State, event: Recorded, after: State): string[] => {
  return [
    ...misshapen(event),
    ...(after.version === before.version + 1 ? [] : ['the version does not count']),
    ...continuity(before, event.type, after),
  ];
};

/** Faults that show once a command is through. */
export const restFaults = shape;
