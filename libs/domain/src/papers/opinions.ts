import { nodesOf, type Approval, type Task } from '../approval/approval.ts';
import { civilDate } from '../deadlines/civil.ts';
import type { State } from '../evaluation/state.ts';
import { decisions } from '../vocabulary.ts';

/** What one reviewer decided at one node, and why. `on` is a day, YYYY-MM-DD. */
export interface Opinion {
  node: string;
  decision: string;
  text: string;
  /** null where a rule has passed over the task. */
  reviewer: string | null;
  on: string | null;
}

const decisionOf = ({ status }: Task): string | undefined =>
  (decisions as Partial<Record<Task['status'], string>>)[status];

/** The decisions about the revision that was handed in last, in their order; [] before anybody has decided. */
export const opinionsOf = ({ approval, packs }: State, purpose: Approval['purpose']): Opinion[] => {
  if (approval?.purpose !== purpose) return [];
  const titles = new Map(nodesOf(approval, packs).map(({ id, title }) => [id, title]));
  return approval.tasks.flatMap((task) => {
    const decision = decisionOf(task);
    if (!decision) return [];
    const reviewer = task.by ? `${task.by}${task.onBehalfOf ? `（代${task.onBehalfOf}）` : ''}` : null;
    const node = titles.get(task.node) ?? task.node;
    return [{ node, decision, text: task.opinion ?? '', reviewer, on: task.at ? civilDate(task.at) : null }];
  });
};
