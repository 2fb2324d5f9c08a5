import type { Route, RouteNode } from '#domain/approval/route';
import type { Actor } from '#domain/evaluation/action';
import { department, office, unitHead } from './builders.ts';

// Routes of a county for the specs.

export const head: RouteNode = {
  id: 'head',
  title: '单位负责人',
  mode: 'single',
  candidates: { role: 'unitHead', reach: 'own' },
  may: ['approve', 'returnForRevision'],
};
export const dept: RouteNode = {
  id: 'dept',
  title: '主管部门',
  mode: 'single',
  candidates: { role: 'departmentReviewer', reach: 'above' },
  may: ['approve', 'returnForRevision'],
};
export const fin: RouteNode = {
  id: 'fin',
  title: '绩效科',
  mode: 'single',
  candidates: { role: 'performanceOffice', reach: 'above' },
  may: ['approve', 'returnForRevision'],
};
/** A second look, between department and finance. */
export const second: RouteNode = { ...dept, id: 'second', title: '主管部门复核' };

/** Who acts at the nodes above. */
export const actorAt: Readonly<Record<string, Actor>> = {
  head: unitHead,
  dept: department,
  second: department,
  fin: office,
};

export const county = (version: number, nodes: readonly RouteNode[] = [head, dept, fin], name = 'county'): Route => ({
  id: `${name}@${version}`,
  version,
  title: `本县流程第${version}版`,
  goal: [...nodes],
  review: [...nodes],
});
