import type { CalendarWarning } from '../deadlines/calendar.ts';
import type { Preview } from '../deadlines/preview.ts';

/** One version of a year's holidays. */
export interface EditionLine {
  edition: string;
  source: string;
  published: string;
  /** Comes with the product. */
  builtIn: boolean;
  /** The one that holds for its year. */
  inForce: boolean;
  /** Days off and worked weekends. */
  days: Readonly<Record<string, 'off' | 'work'>>;
}

export interface CalendarList {
  editions: EditionLine[];
  /** Loud: years without data that today's work already runs into; [] for whoever keeps no calendar. */
  warnings: CalendarWarning[];
}

/** One evaluation that another calendar touches. */
export interface Affected extends Preview {
  id: string;
  unit: string;
  title: string;
}

/** What an edition moves, or has moved. */
export interface CalendarReceipt {
  edition: string;
  source: string;
  published: string;
  /** Evaluations of which a date moves. */
  moved: number;
  /** Timers that appear and go. */
  appear: number;
  go: number;
  evaluations: readonly Affected[];
  /** Evaluations that could not be moved, with the reason. Only in a receipt. */
  failed: readonly { id: string; reason: string }[];
}
