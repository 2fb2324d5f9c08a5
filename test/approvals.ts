import type { Opening, Task } from '#domain/approval/approval';
import type { Mode, Route, RouteNode } from '#domain/approval/route';
import type { Calendar } from '#domain/deadlines/calendar';
import { DomainError } from '#domain/error';
import type { Actor, Context, Person } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import { decide } from '#domain/evaluation/decide';
import type { Event, Recorded } from '#domain/evaluation/events';
import { replay } from '#domain/evaluation/evolve';
import { formsOf, type State } from '#domain/evaluation/state';
import { drafted, fact, filler, goalForm, onDuty, opened, person, type Fact } from './builders.ts';
import { record, today } from './given.ts';

// A bureau where several people hold each post, for what happens to tasks: who they are handed to, and how they count.

const named = (id: string, name: string, role: Parameters<typeof person>[0], path: string): Actor => ({
  ...person(role, path),
  id,
  name,
});
/** 财政业务科: four of them. */
export const zhao = named('zhao', '赵一', 'budgetOffice', 'czj');
export const qian = named('qian', '钱二', 'budgetOffice', 'czj');
export const sun = named('sun', '孙三', 'budgetOffice', 'czj');
export const li = named('li', '李四', 'budgetOffice', 'czj');
/** 主管部门: a reviewer and the head. */
export const zhou = named('zhou', '周五', 'departmentReviewer', 'czj.jyj');
export const wu = named('wu', '吴六', 'unitHead', 'czj.jyj');
/** 财政局: its head, and whoever administers the flows. */
export const zheng = named('zheng', '郑七', 'unitHead', 'czj');
export const wang = named('wang', '王八', 'performanceOffice', 'czj');
/** Another department, which has nothing to do with the case. */
export const stranger = named('stranger', '冯九', 'departmentReviewer', 'czj.wjj');

export const everybody: readonly Actor[] = [...onDuty, zhao, qian, sun, li, zhou, wu, zheng, wang];

const last: RouteNode = {
  id: 'finance',
  title: '财政绩效科复审',
  mode: 'single',
  candidates: { role: 'performanceOffice', reach: 'above' },
  may: ['approve', 'returnForRevision'],
};

/** One node where everything may be done, decided in the given way; then the office. */
const routeOf = (mode: Mode, more: Partial<RouteNode>): Route => {
  const node: RouteNode = {
    id: 'sign',
    title: '财政业务科会签',
    mode,
    candidates: { role: 'budgetOffice', reach: 'above' },
    may: ['approve', 'disagree', 'returnForRevision', 'transfer', 'delegate', 'addSigners'],
    ...more,
  };
  return { id: 'drill@1', version: 1, title: '会签演练', goal: [node, last], review: [node, last] };
};

/** A case that goes on with every act. */
export interface Case {
  readonly state: State;
  readonly history: readonly Recorded[];
  /** Does it; the facts that came of it. */
  act(by: Actor, action: ActionName, input?: object, now?: string): Event[];
  /** Tries it, and gives the refusal. */
  refused(by: Actor, action: ActionName, input?: object, now?: string): DomainError;
  /** Tasks in short: "赵一 PENDING". */
  readonly tasks: string[];
  task(holder: Actor): Task;
  /** Somebody comes or goes. */
  staff: readonly Person[];
  /** Without one, every day is a working day. */
  calendar?: Calendar;
}

const inShort = ({ holder, claimedBy, status }: Task): string => `${(holder ?? claimedBy)?.name ?? '候选人'} ${status}`;

export const begun = (facts: readonly Fact[], staff: readonly Person[] = everybody): Case => {
  let history: readonly Recorded[] = record(facts);
  const contextOf = (actor: Actor, now: string): Context => {
    const state = replay(history);
    const { staff: people, calendar } = one;
    return { actor, now, forms: formsOf(state, history), people, ...(calendar && { calendar }) };
  };
  const one: Case = {
    staff,
    get state() {
      return replay(history);
    },
    get history() {
      return history;
    },
    act(by, action, input = {}, now = today) {
      const made = decide(one.state, action, input, contextOf(by, now));
      const from = history.length;
      const facts = made.map((fact, i) => ({
        ...fact,
        at: now,
        by: { id: by.id, name: by.name, role: by.roles.join() },
        version: from + i + 1,
      }));
      history = [...history, ...(facts as Recorded[])];
      replay(history);
      return made;
    },
    refused(by, action, input = {}, now = today) {
      try {
        decide(one.state, action, input, contextOf(by, now));
      } catch (error) {
        if (error instanceof DomainError) return error;
        throw error;
      }
      throw new Error(`${action} was not refused`);
    },
    get tasks() {
      return one.state.approval?.tasks.map(inShort) ?? [];
    },
    task(holder) {
      const found = one.state.approval?.tasks.findLast((task) => (task.holder ?? task.claimedBy)?.id === holder.id);
      if (!found) throw new Error(`${holder.name} has no task`);
      return found;
    },
  };
  return one;
};

/** Handed in, at a node decided in the given way; by these people, or open to all candidates. */
export const signing = (mode: Mode, holders?: readonly Actor[], more: Partial<RouteNode> = {}): Case => {
  const pack = routeOf(mode, more);
  const opens: Opening = { node: 'sign', ...(holders && { holders: holders.map(({ id, name }) => ({ id, name })) }) };
  const pins = { machine: 1, route: pack.id, scheme: 'MOF-2020', schemeVersion: 1, rules: 1 };
  return begun([
    opened({ pack, pins }),
    drafted(goalForm()),
    fact('goal.submitted.v1', { revision: 1, leadsTo: { opens } }, filler),
  ]);
};
