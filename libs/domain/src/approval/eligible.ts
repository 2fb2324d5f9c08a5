import type { Person, Actor } from '../evaluation/action.ts';
import { roles, type Role } from '../vocabulary.ts';
import { actingTasks, nodesOf, openNode, type Approval, type Task } from './approval.ts';
import { candidateExpressions, type Candidates, type Route, type RouteNode } from './route.ts';

/** Whether an organisation is the given one or stands above it. */
export const covers = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);

const within = { own: (post: string, unit: string) => post === unit, above: covers } as const;

/** Whether somebody holds one of these posts, from the unit itself or from above it. */
export const holdsPost = (person: Person, wanted: readonly Role[], reach: 'own' | 'above', unit: string): boolean =>
  [person, ...(person.otherPosts ?? [])].some(
    ({ roles: held, path }) => wanted.some((role) => held.includes(role)) && within[reach](path, unit),
  );

const meaning: Record<keyof typeof candidateExpressions, { role: Role; reach: 'own' | 'above' }> = {
  unitHead: { role: 'unitHead', reach: 'own' },
  submitterLeader: { role: 'unitHead', reach: 'own' },
  competentDepartment: { role: 'departmentReviewer', reach: 'above' },
  financeOffice: { role: 'performanceOffice', reach: 'above' },
};

/** Whether a node's candidates include somebody, seen from the unit whose case it is. */
export const fits = (candidates: Candidates, person: Person, unit: string): boolean => {
  if ('persons' in candidates) return candidates.persons.includes(person.id);
  if ('expression' in candidates) return fits(meaning[candidates.expression], person, unit);
  if ('reach' in candidates) return holdsPost(person, [candidates.role], candidates.reach, unit);
  const { role, at } = candidates;
  return [person, ...(person.otherPosts ?? [])].some(({ roles: held, path }) => path === at && held.includes(role));
};

const reviewers: readonly Role[] = ['unitHead', 'departmentReviewer', 'budgetOffice', 'performanceOffice'];

/** Whether somebody reviews in an organisation above the unit, at whatever node. */
export const reviewsAbove = (person: Person, unit: string): boolean =>
  [person, ...(person.otherPosts ?? [])].some(
    ({ roles: held, path }) => path !== unit && covers(path, unit) && reviewers.some((role) => held.includes(role)),
  );

/** The candidates of a node in words. */
export const candidateWords = (candidates: Candidates): string => {
  if ('persons' in candidates) return '指定人员';
  if ('expression' in candidates) return candidateExpressions[candidates.expression];
  return roles[candidates.role];
};

/** 流程管理员: 财政绩效科 of the bureau itself, at the root of the tree. */
export const isFlowAdministrator = (person: Person, unit: string): boolean =>
  holdsPost(person, ['performanceOffice'], 'own', unit.split('.')[0] ?? unit);

/** What somebody has to do now, as themselves or in another's place. */
export interface Duty {
  task: Task;
  node: RouteNode;
  /** Absent: in their own name. */
  onBehalfOf?: Person;
}

const isOf = (task: Task, node: RouteNode, person: Person, unit: string): boolean => {
  const holder = task.holder ?? task.claimedBy;
  return holder ? holder.id === person.id : fits(node.candidates, person, unit);
};

/** Every task that somebody may act on now; their own before those of others. */
export const dutiesOf = (
  { approval, packs, unit }: { approval: Approval | null; packs: readonly Route[]; unit: { path: string } },
  actor: Actor,
): readonly Duty[] => {
  const node = openNode(approval, packs);
  if (!approval || !node) return [];
  const tasks = actingTasks(approval);
  const own = tasks.filter((task) => isOf(task, node, actor, unit.path)).map((task) => ({ task, node }));
  const others = (actor.standsFor ?? []).flatMap((person) =>
    tasks
      .filter((task) => isOf(task, node, person, unit.path) && !own.some((duty) => duty.task === task))
      .map((task) => ({ task, node, onBehalfOf: person })),
  );
  return [...own, ...others];
};

/** Whether somebody has anything to do with the way of a case: as a candidate of any of its nodes. */
export const isOnRoute = (approval: Approval, packs: readonly Route[], person: Person, unit: string): boolean =>
  nodesOf(approval, packs).some(({ candidates }) => fits(candidates, person, unit)) ||
  approval.tasks.some(({ holder, byId }) => holder?.id === person.id || byId === person.id);
