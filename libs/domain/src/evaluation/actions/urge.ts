import { z } from 'zod';
import { openNode, type Holder } from '../../approval/approval.ts';
import { fits, holdsPost } from '../../approval/eligible.ts';
import { defineAction, type Context, type Person } from '../action.ts';
import { leadersOf } from '../colleagues.ts';
import type { State } from '../state.ts';
import { filing, refuseUrging, urgedTasks, workingDay } from '../urging.ts';

/** Who is waited for: by name, or everybody who may take the task. */
const awaited = ({ approval, packs, unit, filers }: State, id: string, people: readonly Person[]): Person[] => {
  if (id === filing) return people.filter((person) => holdsPost(person, ['filler'], 'own', unit.path));
  const task = approval?.tasks.find((one) => one.id === id);
  const named = [task?.helper, task?.holder ?? task?.claimedBy].flatMap((one) => one?.id ?? []);
  if (named.length > 0) return people.filter((person) => named.includes(person.id));
  const node = openNode(approval, packs);
  return people.filter((person) => node && fits(node.candidates, person, unit.path) && !filers.includes(person.id));
};

/** The leaders of those who have been urged before, whoever did it. */
const leaders = (state: State, ids: readonly string[], { people = [], actor }: Context): Holder[] => {
  const again = ids.filter((id) => state.urged.some(({ task }) => task === id));
  const found = again
    .flatMap((id) => awaited(state, id, people))
    .flatMap((person) => leadersOf(person, people))
    .filter(({ id }) => id !== actor.id);
  return found.filter(({ id }, i) => found.findIndex((one) => one.id === id) === i).slice(0, 50);
};

/** 催办: says that something is waited for, once a working day; it moves no deadline and decides nothing. */
export const urge = defineAction({
  label: '催办',
  hint: '提醒办理人尽快办理，每个工作日一次',
  who: 'participant',
  reach: 'above',
  makes: ['task.urged.v1'],
  input: z.strictObject({
    tasks: z.array(z.string().min(1).max(160)).min(1).max(50).optional(),
    remark: z.string().trim().max(500).default(''),
    batch: z.string().max(160).optional(),
  }),
  asksPeople: true,
  hinders: refuseUrging,
  decide: (state, { tasks: wanted, remark, batch }, context) => {
    const tasks = urgedTasks(state, wanted, context);
    const told = leaders(state, tasks, context);
    const data = { tasks, remark, day: workingDay(context), ...(batch && { batch }) };
    return [{ type: 'task.urged.v1', data: { ...data, ...(told.length > 0 && { leaders: told }) } }];
  },
});
