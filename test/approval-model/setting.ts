import { array, boolean, constant, constantFrom, oneof, option, record, subarray, type Arbitrary } from 'fast-check';
import { unit } from '../builders.ts';
import type { Actor, Person, Post } from '#domain/evaluation/action';
import type { Role } from '#domain/vocabulary';
import type { Candidates, Mode, NodeAct, Route, RouteNode } from '#domain/approval/route';

const somebody = (id: string, role: Role, path: string, ...otherPosts: Post[]): Person => ({
  id,
  name: `${id}同志`,
  roles: [role],
  path,
  ...(otherPosts.length > 0 && { otherPosts }),
});

const bureau = 'czj';
const department = 'czj.jyj';

/** Everybody on duty at the unit or above it: some with two posts, one who fills in and heads the unit. */
export const people: readonly Person[] = [
  somebody('f1', 'filler', unit.path),
  somebody('f2', 'filler', unit.path),
  somebody('h1', 'unitHead', unit.path),
  somebody('h2', 'unitHead', unit.path, { roles: ['filler'], path: unit.path }),
  somebody('d1', 'departmentReviewer', department),
  somebody('d2', 'departmentReviewer', department),
  somebody('d3', 'departmentReviewer', department),
  somebody('o1', 'performanceOffice', bureau),
  somebody('o2', 'performanceOffice', bureau),
  somebody('b1', 'budgetOffice', bureau),
  somebody('b2', 'budgetOffice', bureau),
  somebody('b3', 'budgetOffice', bureau, { roles: ['performanceOffice'], path: bureau }),
  somebody('a1', 'administrator', bureau),
];

const colleague = (id: string): Person => people.find((person) => person.id === id)!;

/** Named in routes although no longer on duty; and somebody from another department. */
export const formerColleague = somebody('gone', 'departmentReviewer', department);
export const stranger = somebody('x1', 'departmentReviewer', 'czj.wjj');

/** Those who may fill in the form, or bring it in: some of them could review it too. */
export const drafters: readonly Person[] = ['f1', 'f2', 'h2', 'b1'].map(colleague);

/** Those who may leave and come back. */
export const mobile = ['h1', 'd1', 'd2', 'd3', 'o2', 'b1', 'b2'];

/** Whoever may turn up at a counter: everybody, and those who stand in for another. */
export const actors: readonly Actor[] = [
  ...people,
  stranger,
  { ...colleague('d3'), standsFor: [colleague('d1'), colleague('o1')] },
  { ...colleague('b2'), standsFor: [colleague('h1')] },
];

const modes: Arbitrary<Mode> = constantFrom<Mode[]>(
  'single',
  'single',
  'single',
  'any',
  'all',
  'all',
  'seq',
  { percent: 50 },
  { percent: 67 },
  { percent: 100 },
  { passCount: 2 },
  { rejectCount: 1 },
  { rejectCount: 2 },
);

const byPost: Candidates[] = [
  { role: 'unitHead', reach: 'own' },
  { role: 'departmentReviewer', reach: 'above' },
  { role: 'performanceOffice', reach: 'above' },
  { role: 'budgetOffice', reach: 'above' },
  { role: 'budgetOffice', at: bureau },
  { role: 'archivist', reach: 'above' },
  { expression: 'unitHead' },
  { expression: 'competentDepartment' },
  { expression: 'financeOffice' },
  { expression: 'submitterLeader' },
];
const named = subarray(['h1', 'h2', 'd1', 'd2', 'o1', 'o2', 'b1', 'b2', formerColleague.id], {
  minLength: 2,
  maxLength: 4,
});

const candidates: Arbitrary<Candidates> = oneof(
  { weight: 3, arbitrary: constantFrom(...byPost) },
  { weight: 2, arbitrary: named.map((persons): Candidates => ({ persons })) },
);

const acts: NodeAct[] = [
  'approve',
  'disagree',
  'returnForRevision',
  'giveScore',
  'amend',
  'transfer',
  'delegate',
  'addSigners',
];
/** Most acts at most nodes: a node that may nothing leads nowhere. */
const may: Arbitrary<NodeAct[]> = oneof(
  { weight: 3, arbitrary: constant<NodeAct[]>([...acts, 'reject']) },
  { weight: 1, arbitrary: subarray<NodeAct>(acts.slice(1)).map((some): NodeAct[] => ['approve', ...some]) },
);

const sometimes = <T>(arbitrary: Arbitrary<T>, freq = 3): Arbitrary<T | undefined> =>
  option(arbitrary, { nil: undefined, freq });
const yes = constant(true);

const node = record({
  mode: modes,
  candidates,
  may,
  when: sometimes(
    constantFrom(
      { fact: 'evalScope' as const, is: '=' as const, value: 'PROJECT' },
      { fact: 'evalScope' as const, is: '=' as const, value: 'DEPARTMENT' },
    ),
    1,
  ),
  writable: sometimes(constantFrom(['header'], ['header', 'funds'])),
  opinionRequired: sometimes(boolean(), 1),
  requireReconfirm: sometimes(yes),
  returnTo: sometimes(constantFrom('start' as const, 'passed' as const, 'passed' as const, 'previous' as const)),
  resubmit: sometimes(
    constantFrom<('REDO' | 'DIRECT')[][]>(['REDO'], ['DIRECT'], ['REDO', 'DIRECT'], ['REDO', 'DIRECT']),
  ),
  keepDirect: sometimes(yes, 1),
  onFailure: sometimes(constantFrom('return' as const, 'reject' as const)),
  duplicate: sometimes(constantFrom('NONE' as const, 'ALL_LATER' as const, 'CONSECUTIVE' as const)),
  self: sometimes(constantFrom('REFUSE' as const, 'SKIP' as const, 'TO_LEADER' as const)),
  empty: sometimes(constantFrom('TO_ADMIN' as const, 'PASS' as const, 'REJECT' as const)),
});
type Drawn = typeof node extends Arbitrary<infer T> ? T : never;

const ofFinance = (who: Candidates): boolean =>
  ('role' in who && who.role.endsWith('Office')) || ('expression' in who && who.expression === 'financeOffice');

const defined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

/** A node that a bureau could publish: what the lint would call a fault is left out. */
const publishable = (drawn: Drawn, i: number, first: boolean, review: boolean): RouteNode => {
  const allowed = drawn.may.filter((act) => review || (act !== 'reject' && act !== 'giveScore'));
  return defined({
    ...drawn,
    id: `n${i + 1}`,
    title: `第${i + 1}关`,
    may: allowed,
    when: first ? undefined : drawn.when,
    returnTo: first && drawn.returnTo === 'previous' ? undefined : drawn.returnTo,
    empty: drawn.empty === 'PASS' && ofFinance(drawn.candidates) ? undefined : drawn.empty,
    onFailure: !review && drawn.onFailure === 'reject' ? undefined : drawn.onFailure,
  }) as RouteNode;
};

/** Routes of one to five nodes; both ways have the same ones, as far as their stage knows the acts. */
export const routePacks: Arbitrary<Route> = record({
  nodes: array(node, { minLength: 1, maxLength: 5, size: 'max' }),
  withdraw: sometimes(constantFrom('untilDecided' as const, 'untilEnd' as const)),
}).map(({ nodes, withdraw }) => ({
  id: 'walk@1',
  version: 1,
  title: '随机流程',
  ...(withdraw && { withdraw }),
  goal: nodes.map((one, i) => publishable(one, i, i === 0, false)),
  review: nodes.map((one, i) => publishable(one, i, i === 0, true)),
}));
