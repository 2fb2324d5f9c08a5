import type { Severity } from '../../audit/rule.ts';
import type { Calendar } from '../../deadlines/calendar.ts';
import type { Approval } from '../approval.ts';
import type { Route, RouteNode } from '../route.ts';
import type { Register } from './register.ts';

/** One complaint about a route. `where` is an address (review[2]) or '' for the route as a whole. */
export interface RouteProblem {
  rule: string;
  /** RED keeps a version from being published, YELLOW wants a look, BLUE is advice. */
  severity: Severity;
  where: string;
  /** One Chinese sentence: what is wrong. */
  message: string;
  /** One Chinese sentence: what to do about it. */
  remedy: string;
}

/** A round that the route would be used in: civil dates, and the working days between them. */
export interface Round {
  opened: string;
  deadlines: { goal: string; monitoring?: string | undefined; selfEvaluation: string };
  calendar: Calendar;
}

/** What is asked about. Questions about people or dates stay silent where these are not given. */
export interface LintCase {
  route: Route;
  /** Every version that is known already, of this route and of others. */
  known?: readonly Route[];
  register?: Register;
  round?: Round;
}

/** A complaint before the rule has signed it; it takes the rule's severity unless it says otherwise. */
export type Complaint = Omit<RouteProblem, 'rule' | 'severity'> & { severity?: Severity };

export interface RouteRule {
  code: string;
  /** The question, in words. */
  name: string;
  severity: Severity;
  check(this: void, linted: LintCase): Complaint[];
}

export const defineRouteRule = (rule: RouteRule): RouteRule => rule;

export type Purpose = Approval['purpose'];
export const purposes = { goal: '目标审核', review: '自评审核' } as const;

/** A node with its address and its name in words. */
export interface Placed {
  purpose: Purpose;
  index: number;
  node: RouteNode;
  where: string;
  words: string;
}

/** Every node of one way, in its order. */
export const placedOf = (route: Route, purpose: Purpose): Placed[] =>
  route[purpose].map((node, index) => ({
    purpose,
    index,
    node,
    where: `${purpose}[${index}]`,
    words: `${purposes[purpose]}第${index + 1}个节点“${node.title}”`,
  }));

/** Every node of both ways. */
export const placed = (route: Route): Placed[] => [...placedOf(route, 'goal'), ...placedOf(route, 'review')];
