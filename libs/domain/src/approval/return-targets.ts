import type { Approval } from './approval.ts';
import type { RouteNode } from './route.ts';
import { passedVisits } from './visits.ts';

/** The nodes that a return may lead to, in the order in which they were passed: from history, not from the drawing. */
export const returnTargets = (approval: Approval, { id, returnTo = 'start' }: RouteNode): string[] => {
  if (returnTo === 'start') return [];
  const passed = [...new Set(passedVisits(approval).map(({ node }) => node))].filter((node) => node !== id);
  return returnTo === 'previous' ? passed.slice(-1) : passed;
};
