import { drafted, filler, goalForm, onDuty, opened, person, type Fact } from './builders.ts';
import { lived, type Deed } from './lived.ts';
import type { Actor } from '#domain/evaluation/action';
import type { State } from '#domain/evaluation/state';
import { defineRoute, type RouteNode } from '#domain/approval/route';

// Cases on routes of a bureau's own, and the people of a 财政业务科 who sign together.

export const members: readonly Actor[] = ['甲', '乙', '丙'].map((name, i) => ({
  ...person('budgetOffice', 'czj'),
  id: `budget-${i + 1}`,
  name,
}));
export const [first, second, third] = members as [Actor, Actor, Actor];

export const people: readonly Actor[] = [...onDuty.filter(({ roles }) => !roles.includes('budgetOffice')), ...members];

const every: RouteNode['may'] = [
  'approve',
  'disagree',
  'returnForRevision',
  'amend',
  'transfer',
  'delegate',
  'addSigners',
];
const common = {
  mode: 'single',
  may: every,
  returnTo: 'passed',
  resubmit: ['REDO', 'DIRECT'],
} satisfies Partial<RouteNode>;

/** A node that may do everything; whatever a scenario wants otherwise is said there. */
export const node = (id: string, more: Partial<RouteNode> = {}): RouteNode => ({
  ...common,
  id,
  title: `${id}节点`,
  candidates: { role: 'unitHead', reach: 'own' },
  ...more,
});
export const head = node('unitHead');
export const dept = node('department', { candidates: { role: 'departmentReviewer', reach: 'above' } });
export const together = node('countersign', { mode: 'all', candidates: { role: 'budgetOffice', reach: 'above' } });
export const office = node('finance', { candidates: { role: 'performanceOffice', reach: 'above' } });

const pins = { machine: 1, route: 'county@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 };

/** A goal that is filled in, on a route of these nodes. */
export const drafting = (...goal: RouteNode[]): Fact[] => [
  opened({ pins, pack: defineRoute({ id: 'county@1', version: 1, title: '本县流程', goal, review: goal }) }),
  drafted(goalForm()),
];

/** What happened after it was handed in. */
export const reviewed = (nodes: readonly RouteNode[], ...deeds: Deed[]): Fact[] =>
  lived(drafting(...nodes), [[filler, 'submitGoal'], ...deeds], { people });

/** Every task of the case as one line: where, whose, how it stands. */
export const tasksIn = ({ approval }: State): string[] =>
  (approval?.tasks ?? []).map(({ node: at, visit, holder, status, cancelled, rule }) =>
    [`${at}/${visit}`, holder?.name, status, cancelled?.reason ?? rule].filter(Boolean).join(' '),
  );

export const visitsIn = ({ approval }: State): string[] =>
  (approval?.visits ?? []).map(({ node: at, status, rule }) => [at, status, rule].filter(Boolean).join(' '));
