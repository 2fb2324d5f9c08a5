import type { RouteNode } from './route.ts';
import { routeOf } from './routes.ts';

export type TaskStatus = 'WAITING' | 'PENDING' | 'APPROVED' | 'RETURNED' | 'REJECTED' | 'CANCELLED';

/** One node's duty for one revision. Data in the folded state, not a token of a process engine. */
export interface Task {
  id: string;
  node: string;
  status: TaskStatus;
  by?: string;
  at?: string;
  opinion?: string;
}

/** A submitted revision on its way through the nodes of its route. */
export interface Approval {
  purpose: 'goal' | 'review';
  route: string;
  revision: number;
  tasks: readonly Task[];
}

export const nodesOf = (approval: Pick<Approval, 'route' | 'purpose'>): readonly RouteNode[] =>
  routeOf(approval.route)[approval.purpose];

/** Opens the route for a revision: the first node is to act, the others wait. */
export const openApproval = (purpose: Approval['purpose'], route: string, revision: number): Approval => ({
  purpose,
  route,
  revision,
  tasks: nodesOf({ purpose, route }).map(({ id }, i) => ({
    id: `${purpose}-${revision}-${id}`,
    node: id,
    status: i === 0 ? 'PENDING' : 'WAITING',
  })),
});

export const pendingTask = (approval: Approval | null): Task | undefined =>
  approval?.tasks.find(({ status }) => status === 'PENDING');

/** The node of the task that is to be decided now. */
export const pendingNode = (approval: Approval | null): RouteNode | undefined => {
  const task = pendingTask(approval);
  return task && approval ? nodesOf(approval).find(({ id }) => id === task.node) : undefined;
};

export const isLastNode = (approval: Approval): boolean => pendingTask(approval) === approval.tasks.at(-1);

type Decision = { status: 'APPROVED' | 'RETURNED' | 'REJECTED'; by: string; at: string; opinion: string };

/** Records a decision: an approval opens the next node, anything else cancels what was still to come. */
export const decideTask = (approval: Approval, id: string, decision: Decision): Approval => {
  const place = approval.tasks.findIndex((task) => task.id === id);
  return {
    ...approval,
    tasks: approval.tasks.map((task, i) => {
      if (i === place) return { ...task, ...decision };
      if (i < place) return task;
      if (decision.status !== 'APPROVED') return { ...task, status: 'CANCELLED' };
      return i === place + 1 ? { ...task, status: 'PENDING' } : task;
    }),
  };
};
