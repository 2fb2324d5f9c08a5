import type { Person } from '../evaluation/action.ts';
import type { State } from '../evaluation/state.ts';
import { actingTasks, nodesOf, openVisit, type Approval, type Visit } from './approval.ts';
import { fits } from './eligible.ts';
import type { Mode, Route, RouteNode } from './route.ts';

/** Where a case stands on its way: the node that is to act, and what is behind it. */
interface Position {
  at: string;
  visited: readonly Visit[];
}

const alike: readonly Mode[] = ['single', 'any'];

/** A visit goes on counting as it began: only modes that count alike may take each other's place. */
const compatible = (one: Mode, other: Mode): boolean =>
  (alike.includes(one) && alike.includes(other)) || JSON.stringify(one) === JSON.stringify(other);

/** Under review: the open node. Returned and to come straight back: whoever returned it. Otherwise nowhere. */
const positionOf = ({ approval, returnList, place }: State): Position | undefined => {
  if (!approval) return undefined;
  const open = openVisit(approval);
  const standing = approval.visits.filter(({ status }) => status === 'PASSED' || status === 'SKIPPED');
  if (open) return { at: open.node, visited: [...standing, open] };
  return place.endsWith('returned') && returnList?.mode === 'DIRECT'
    ? { at: returnList.node, visited: approval.visits.filter(({ status }) => status !== 'OPEN') }
    : undefined;
};

const titleOf = (nodes: readonly RouteNode[], id: string): string =>
  `“${nodes.find((node) => node.id === id)?.title ?? id}”`;

const obstaclesOn = ({ at, visited }: Position, old: readonly RouteNode[], nodes: readonly RouteNode[]): string[] => {
  const here = nodes.findIndex(({ id }) => id === at);
  if (here < 0) return [`当前节点${titleOf(old, at)}在新版本中不存在`];
  const passed = visited.filter(({ node, status }) => node !== at && status === 'PASSED');
  const before = nodes.slice(0, here);
  const seen = new Set(visited.map(({ node }) => node));
  return [
    ...passed
      .filter(({ node }) => !before.some(({ id }) => id === node))
      .map(({ node }) =>
        nodes.some(({ id }) => id === node)
          ? `已经通过的节点${titleOf(old, node)}在新版本中排到了当前节点之后`
          : `已经通过的节点${titleOf(old, node)}在新版本中不存在`,
      ),
    ...before
      .filter(({ id }) => !seen.has(id))
      .map(({ title }) => `新版本在当前节点之前增加了“${title}”，迁移后这一关将无人办理`),
    ...visited.flatMap((visit) => {
      const node = nodes.find(({ id }) => id === visit.node);
      const fine = visit.status === 'SKIPPED' || visit.status === 'CLOSED' || !node;
      return fine || compatible(visit.mode, node.mode)
        ? []
        : [`节点${titleOf(old, visit.node)}的办理方式在新版本中变了，已有的意见无法照新方式计数`];
    }),
    ...visited
      .filter(({ backTo }) => backTo !== undefined && !nodes.some(({ id }) => id === backTo))
      .map(({ backTo = '' }) => `重报后应直送的节点${titleOf(old, backTo)}在新版本中不存在`),
  ];
};

/** Everybody who could act at the open node if the candidates were those of this route; filers never can. */
export const candidatesAt = (
  { unit, filers }: Pick<State, 'unit' | 'filers'>,
  node: RouteNode,
  people: readonly Person[],
): Person[] => people.filter((person) => fits(node.candidates, person, unit.path) && !filers.includes(person.id));

const emptiness = (state: State, nodes: readonly RouteNode[], people: readonly Person[] | undefined): string[] => {
  const node = nodes.find(({ id }) => id === openVisit(state.approval)?.node);
  const openToAll = actingTasks(state.approval).some(({ holder, claimedBy }) => !holder && !claimedBy);
  if (!people || !node || !openToAll || candidatesAt(state, node, people).length > 0) return [];
  return [`新版本的节点“${node.title}”在${state.unit.name}没有可以办理的人员`];
};

const nodesUnder = (approval: Approval | null, route: Route): readonly RouteNode[] =>
  approval ? route[approval.purpose] : [];

/**
 * Why a case cannot go on under another version, in sentences; [] when it can. The open node and those passed must
 * exist there in the same order and be counted alike, and no new node may lie behind the case already.
 * Whoever is on duty is asked only where `people` are given.
 */
export const obstacles = (state: State, to: Route, people?: readonly Person[]): string[] => {
  const position = positionOf(state);
  if (!state.approval || !position) return [];
  const nodes = nodesUnder(state.approval, to);
  return [...obstaclesOn(position, nodesOf(state.approval, state.packs), nodes), ...emptiness(state, nodes, people)];
};
