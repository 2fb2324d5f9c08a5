import type { Role } from '../vocabulary.ts';

/** One node of a route: who decides there, and what they may do. Counting modes beyond `single` join as data. */
export interface RouteNode {
  id: string;
  title: string;
  mode: 'single';
  role: Role;
  /** own: the person's organisation is the unit itself; above: it is the unit or stands above it in the tree. */
  reach: 'own' | 'above';
  may: readonly ('approve' | 'returnForRevision' | 'reject' | 'giveScore')[];
  /** The node passes only with a reviewer's score on file. */
  scoreRequired?: boolean;
}

/** A versioned order of nodes. A released version is never edited. */
export interface Route {
  id: string;
  version: number;
  title: string;
  goal: readonly RouteNode[];
  review: readonly RouteNode[];
}

export const defineRoute = (route: Route): Route => route;
