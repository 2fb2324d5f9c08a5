import type { Pool } from 'pg';
import type { HeldTask } from '#domain/answers/handovers';
import { isUnfinished, openNode, type Task } from '#domain/approval/approval';
import type { State } from '#domain/evaluation/state';

/** Only cases on their way through a route have open tasks. Rare and wide: the whole of them is read. */
const cases = `
  select e.id, e.state from evaluation e
  where e.place in ('goal.reviewing', 'review') and exists (
    select from jsonb_array_elements(e.state -> 'approval' -> 'tasks') t
    where $1 in (t -> 'holder' ->> 'id', t -> 'claimedBy' ->> 'id', t -> 'helper' ->> 'id'))
  order by e.id`;

const below = `
  select e.id, e.state from evaluation e
  where e.place in ('goal.reviewing', 'review') and (e.unit_path = $1 or starts_with(e.unit_path, $1 || '.'))
  order by e.id`;

const roleIn = (task: Task, person: string): HeldTask['as'] | null => {
  if (!isUnfinished(task)) return null;
  if (task.holder?.id === person) return 'holder';
  if (task.claimedBy?.id === person) return 'claimed';
  return task.helper?.id === person ? 'advice' : null;
};

export const heldTasksIn = (evaluation: string, state: State, person: string): readonly HeldTask[] => {
  const node = openNode(state.approval, state.packs)?.title ?? '';
  return (state.approval?.tasks ?? []).flatMap((task) => {
    const as = roleIn(task, person);
    return as ? [{ evaluation, unit: state.unit.name, title: state.title, task: task.id, node, as }] : [];
  });
};

/** Every open task that a person holds by name, wherever it is. */
export const heldTasks = async (pool: Pool, person: string): Promise<HeldTask[]> => {
  const { rows } = await pool.query<{ id: string; state: State }>(cases, [person]);
  return rows.flatMap(({ id, state }) => heldTasksIn(id, state, person));
};

/** The same of everybody, for the cases of a part of the tree; by person. */
export const heldTasksBelow = async (pool: Pool, path: string): Promise<ReadonlyMap<string, HeldTask[]>> => {
  const { rows } = await pool.query<{ id: string; state: State }>(below, [path]);
  const held = new Map<string, HeldTask[]>();
  for (const { id, state } of rows) {
    const tasks = (state.approval?.tasks ?? []).filter(isUnfinished);
    const people = tasks.flatMap(({ holder, claimedBy, helper }) =>
      [holder, claimedBy, helper].flatMap((one) => one?.id ?? []),
    );
    for (const person of new Set(people))
      held.set(person, [...(held.get(person) ?? []), ...heldTasksIn(id, state, person)]);
  }
  return held;
};
