import type { RouteProblem } from '../approval/lint/rule.ts';
import type { Route } from '../approval/route.ts';
import type { RefusalCode } from '../error.ts';
import type { Place } from '../vocabulary.ts';

/** A version with all that is known of it. */
export interface RouteLine {
  id: string;
  name: string;
  version: number;
  title: string;
  /** Comes with the product. */
  builtIn: boolean;
  /** What a task gets today that asks for the name only. */
  current: boolean;
  effectiveFrom: string | null;
  retired: { at: string; reason: string } | null;
  publishedBy: string | null;
  publishedAt: string | null;
  contentHash: string;
  /** Open evaluations within the asker's reach that run under it. */
  open: number;
}

export interface WholeRoute extends RouteLine {
  route: Route;
}

/** What is wrong with a draft, and whether it may be published all the same. */
export interface Linted {
  publishable: boolean;
  problems: RouteProblem[];
}

/** Why a case stays as it is. */
export type Untouched = 'otherRoute' | 'already' | 'decided';

/** Who would be asked at the node that is open after the change. */
export interface Awaited {
  node: string;
  /** Those who hold the tasks, or everybody who may take them. */
  persons: string[];
}

/** What would become of a case: it finishes on its own version, goes on under the new one, or cannot. */
export type Fate =
  | { outcome: 'untouched'; why: Untouched }
  | { outcome: 'migrates'; awaited: Awaited | null }
  | { outcome: 'refused'; reason: string };

/** One case that the new version concerns. */
export type DryRunCase = { id: string; unit: string; title: string; place: Place; from: string } & Exclude<
  Fate,
  { outcome: 'untouched' }
>;

/** What a version would do to every open evaluation within the asker's reach. */
export interface DryRunReport {
  to: string;
  /** Civil date on which it is asked for: today, or the day on which the version comes into force. */
  on: string;
  counts: Record<Fate['outcome'], number>;
  untouched: Record<Untouched, number>;
  /** Those that would migrate or cannot; the untouched are counted only. */
  cases: DryRunCase[];
}

/** What became of one case. */
export interface MigrationReceipt {
  id: string;
  unit: string;
  title: string;
  outcome: 'migrated' | 'untouched' | 'refused';
  version?: number;
  code?: RefusalCode;
  reason?: string;
}

export interface MigrationReport {
  to: string;
  counts: Record<MigrationReceipt['outcome'], number>;
  receipts: MigrationReceipt[];
  /** There are more: the same call with this as `after` goes on with them. */
  next: string | null;
}
