import type { z } from 'zod';
import type { Approval, Holder, Task } from './approval.ts';
import type { approvalEvents } from './events.ts';
import type { RouteNode } from './route.ts';

/** Who and when, and the nodes of the route that the case is on. */
export interface Told {
  by: Holder;
  at: string;
  nodes: readonly RouteNode[];
}

export type ApprovalEvent = keyof typeof approvalEvents;
type Data<T extends ApprovalEvent> = z.infer<(typeof approvalEvents)[T]>;
export type Fold<T extends ApprovalEvent> = (approval: Approval, data: Data<T>, told: Told) => Approval;

/** One task otherwise, all others as they are. */
export const change = (approval: Approval, id: string, how: (task: Task) => Task): Approval => ({
  ...approval,
  tasks: approval.tasks.map((task) => (task.id === id ? how(task) : task)),
});

/** What somebody says of a task. */
export interface Decision {
  task: string;
  opinion: string;
  onBehalfOf?: Holder | undefined;
  signature?: string | undefined;
}

/** A task with its decision on it. */
export const decided = (
  task: Task,
  status: Task['status'],
  { opinion, onBehalfOf, signature }: Decision,
  { by, at }: Told,
): Task => ({
  ...task,
  status,
  by: by.name,
  byId: by.id,
  at,
  opinion,
  ...(onBehalfOf && { onBehalfOf: onBehalfOf.name }),
  ...(signature && { signature }),
});

/** A task without some of its particulars. */
export const without = <K extends keyof Task>(task: Task, ...keys: readonly K[]): Omit<Task, K> =>
  Object.fromEntries(Object.entries(task).filter(([key]) => !keys.includes(key as K))) as unknown as Omit<Task, K>;
