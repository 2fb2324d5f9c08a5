import type { Advance, Approval, Opening, Task, Visit } from './approval.ts';
import { cancelOpen } from './settle.ts';
import type { RouteNode } from './route.ts';

const taskId = ({ purpose, revision }: Approval, node: string, time: number): string =>
  `${purpose}-${revision}-${node}${time > 1 ? `-${time}` : ''}`;

const tasksOf = (base: string, visit: Visit, { holders }: Opening): Task[] => {
  const common = { node: visit.node, visit: visit.n };
  if (!holders) return [{ id: base, ...common, status: 'PENDING' }];
  const inTurn = visit.mode === 'seq';
  const first = holders.findIndex(({ rule }) => !rule);
  return holders.map(({ id, name, rule }, i) => ({
    id: `${base}.${i + 1}`,
    ...common,
    holder: { id, name },
    ...(rule ? { status: 'SKIPPED', rule } : { status: inTurn && i !== first ? 'WAITING' : 'PENDING' }),
  }));
};

/** Enters a node: its tasks arise here and nowhere else. */
export const enter = (approval: Approval, opening: Opening, nodes: readonly RouteNode[]): Approval => {
  const node = nodes.find(({ id }) => id === opening.node);
  if (!node) throw new Error(`the route ${approval.route} has no node ${opening.node}`);
  const time = approval.visits.filter((visit) => visit.node === node.id && !visit.rule).length + 1;
  const visit: Visit = {
    node: node.id,
    n: approval.visits.length + 1,
    mode: opening.mode ?? node.mode,
    status: 'OPEN',
    ...(opening.reopened && { reopened: true }),
    ...(opening.backTo && { backTo: opening.backTo }),
  };
  const tasks = tasksOf(taskId(approval, node.id, time), visit, opening);
  return { ...approval, visits: [...approval.visits, visit], tasks: [...approval.tasks, ...tasks] };
};

const skip = (
  approval: Approval,
  { node, rule }: { node: string; rule: string },
  nodes: readonly RouteNode[],
): Approval => {
  const mode = nodes.find(({ id }) => id === node)?.mode ?? 'single';
  const visit: Visit = { node, n: approval.visits.length + 1, mode, status: 'SKIPPED', rule };
  return { ...approval, visits: [...approval.visits, visit] };
};

/** Passes over what a rule skips and enters what comes next. */
export const advance = (approval: Approval, { skips = [], opens }: Advance, nodes: readonly RouteNode[]): Approval => {
  const skipped = skips.reduce((all, one) => skip(all, one, nodes), approval);
  return opens ? enter(skipped, opens, nodes) : skipped;
};

/** The visit that the case has come to: what was closed or passed over, though it lies later, does not count. */
export const latestVisit = ({ visits }: Approval): Visit | undefined =>
  visits.findLast(({ status }) => status !== 'CLOSED' && status !== 'SKIPPED');

/** The node behind the one that the case has come to, in the order of the route. */
export const following = (approval: Approval, nodes: readonly RouteNode[]): RouteNode | undefined => {
  const last = latestVisit(approval)?.node;
  return nodes[nodes.findIndex(({ id }) => id === last) + 1];
};

/** Closes the visits from one on: what was decided there no longer stands, what was open falls. */
export const closeFrom = (
  approval: Approval,
  n: number,
  reason: Parameters<typeof cancelOpen>[1],
  by: string,
): Approval => {
  const visits = approval.visits.map((visit): Visit =>
    visit.n >= n && visit.status !== 'FAILED' ? { ...visit, status: 'CLOSED' } : visit,
  );
  const tasks = cancelOpen(approval.tasks, reason, by, (task) => task.visit >= n);
  return withoutStaleAcceptance({ ...approval, visits, tasks });
};

/** What was accepted at a visit that no longer stands freezes nothing any more. */
const withoutStaleAcceptance = ({ accepted, ...approval }: Approval): Approval => {
  const stands = approval.visits.some(
    ({ node, status }) => node === accepted?.node && (status === 'OPEN' || status === 'PASSED'),
  );
  return accepted && stands ? { ...approval, accepted } : approval;
};

/** The latest standing visit of every node that was really passed, in order. */
export const passedVisits = ({ visits }: Approval): readonly Visit[] =>
  visits.filter(({ status }) => status === 'PASSED');
