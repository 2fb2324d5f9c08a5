import { DomainError } from '../error.ts';
import { defineRoute, type Route, type RouteNode } from './route.ts';

const unitHead: RouteNode = {
  id: 'unitHead',
  title: '单位负责人审签',
  mode: 'single',
  role: 'unitHead',
  reach: 'own',
  may: ['approve', 'returnForRevision'],
};
const department: RouteNode = {
  id: 'department',
  title: '主管部门初审',
  mode: 'single',
  role: 'departmentReviewer',
  reach: 'above',
  may: ['approve', 'returnForRevision', 'giveScore'],
};
const finance: RouteNode = {
  id: 'finance',
  title: '财政绩效科复审',
  mode: 'single',
  role: 'performanceOffice',
  reach: 'above',
  may: ['approve', 'returnForRevision', 'reject', 'giveScore'],
};

const standard = defineRoute({
  id: 'standard@1',
  version: 1,
  title: '单位负责人 → 主管部门 → 财政绩效科',
  goal: [unitHead, department, { ...finance, may: ['approve', 'returnForRevision'] }],
  review: [unitHead, department, { ...finance, scoreRequired: true }],
});

/** Every route version that any evaluation may be pinned to. */
export const routes: Readonly<Record<string, Route>> = { [standard.id]: standard };

export const defaultRoute = standard.id;

export const routeOf = (id: string): Route => {
  const route = routes[id];
  if (!route) throw new DomainError('invalid', `没有名为“${id}”的审核流程`, { known: Object.keys(routes) });
  return route;
};
