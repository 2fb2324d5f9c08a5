import type { Candidates, RouteNode } from '../route.ts';

const financePosts: readonly string[] = ['budgetOffice', 'performanceOffice'];

const ofFinance = (candidates: Candidates): boolean =>
  ('role' in candidates && financePosts.includes(candidates.role)) ||
  ('expression' in candidates && candidates.expression === 'financeOffice');

/** A node that answers for money: people of the finance bureau decide there, or an amount leads to it. */
export const isMoneyNode = ({ candidates, when }: RouteNode): boolean =>
  ofFinance(candidates) || when?.fact === 'budgetFen';
