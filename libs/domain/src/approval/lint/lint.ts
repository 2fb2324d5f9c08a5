import type { Severity } from '../../audit/rule.ts';
import type { LintCase, RouteProblem, RouteRule } from './rule.ts';
import { routeRules } from './rules.ts';

const rank: Readonly<Record<Severity, number>> = { RED: 0, YELLOW: 1, BLUE: 2 };

/** Everything that is wrong with a route, worst first. Pure: what is not given is not asked about. */
export const lint = (linted: LintCase, rules: readonly RouteRule[] = routeRules): RouteProblem[] =>
  rules
    .flatMap(({ code, severity, check }) => check(linted).map((complaint) => ({ rule: code, severity, ...complaint })))
    .toSorted((one, other) => rank[one.severity] - rank[other.severity]);

/** What keeps a version from being published, or a task from being given. */
export const faults = (problems: readonly RouteProblem[]): RouteProblem[] =>
  problems.filter(({ severity }) => severity === 'RED');
