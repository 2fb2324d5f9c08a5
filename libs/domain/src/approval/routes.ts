import { DomainError } from '../error.ts';
import { defineRoute, type Route, type RouteNode } from './route.ts';

const unitHead: RouteNode = {
  id: 'unitHead',
  title: '单位负责人审签',
  mode: 'single',
  candidates: { role: 'unitHead', reach: 'own' },
  may: ['approve', 'returnForRevision'],
};
const department: RouteNode = {
  id: 'department',
  title: '主管部门初审',
  mode: 'single',
  candidates: { role: 'departmentReviewer', reach: 'above' },
  may: ['approve', 'returnForRevision', 'giveScore'],
};
const finance: RouteNode = {
  id: 'finance',
  title: '财政绩效科复审',
  mode: 'single',
  candidates: { role: 'performanceOffice', reach: 'above' },
  may: ['approve', 'returnForRevision', 'reject', 'giveScore'],
};
const goalFinance: RouteNode = { ...finance, may: ['approve', 'returnForRevision'] };

const first = defineRoute({
  id: 'standard@1',
  version: 1,
  title: '单位负责人 → 主管部门 → 财政绩效科',
  goal: [unitHead, department, goalFinance],
  review: [unitHead, department, { ...finance, scoreRequired: true }],
});

/** From the second version on a task may change hands, be advised on and be signed together. */
const shared = (node: RouteNode): RouteNode => ({
  ...node,
  may: [...node.may, 'transfer', 'delegate', 'addSigners'],
  returnTo: 'passed',
  resubmit: ['REDO', 'DIRECT'],
});

const standard = defineRoute({
  ...first,
  id: 'standard@2',
  version: 2,
  goal: first.goal.map(shared),
  review: first.review.map(shared),
});

/** 财政业务科 of the bureau looks at the figures together, before 绩效科 gives the last word. */
const countersign: RouteNode = {
  id: 'countersign',
  title: '财政业务科会签',
  mode: 'all',
  candidates: { role: 'budgetOffice', reach: 'above' },
  may: ['approve', 'disagree', 'returnForRevision', 'amend'],
  writable: ['funds'],
};

const joint = defineRoute({
  id: 'joint@1',
  version: 1,
  title: '单位负责人 → 主管部门 → 财政业务科会签 → 财政绩效科',
  goal: [...first.goal.slice(0, 2), countersign, ...first.goal.slice(2)].map(shared),
  review: [...first.review.slice(0, 2), countersign, ...first.review.slice(2)].map(shared),
});

/** Scores belong to the review alone: from here on nobody is offered one while the goal is looked at. */
const goals = {
  unitHead: shared(unitHead),
  department: shared({ ...department, may: ['approve', 'returnForRevision'] }),
  finance: shared(goalFinance),
};

const plain = defineRoute({
  ...standard,
  id: 'standard@3',
  version: 3,
  goal: [goals.unitHead, goals.department, goals.finance],
});

const together = defineRoute({
  ...joint,
  id: 'joint@2',
  version: 2,
  goal: [goals.unitHead, goals.department, shared(countersign), goals.finance],
});

/** Every route version that comes with the product; a bureau's own packs are carried by the evaluations themselves. */
export const routes: Readonly<Record<string, Route>> = {
  [first.id]: first,
  [standard.id]: standard,
  [joint.id]: joint,
  [plain.id]: plain,
  [together.id]: together,
};

export const defaultRoute = plain.id;

/** @throws DomainError invalid when neither the product nor the evaluation knows it */
export const routeOf = (id: string, packs: readonly Route[] = []): Route => {
  const route = packs.find((pack) => pack.id === id) ?? routes[id];
  if (!route) throw new DomainError('invalid', `没有名为“${id}”的审核流程`, { known: Object.keys(routes) });
  return route;
};
