import type { Await } from '../awaiting/awaits.ts';
import type { Light, Place } from '../vocabulary.ts';

/** One evaluation in a work list. */
export interface WorkLine {
  id: string;
  version: number;
  unit: string;
  title: string;
  round: string;
  fiscalYear: number;
  place: Place;
  placeName: string;
  findings: { red: number; yellow: number; blue: number };
  computed: string | null;
  /** Instant of its last change: since then it has been lying where it lies. */
  since: string;
  awaits: readonly Await[];
  due: string | null;
  light: Light | null;
  /** Its task can be approved together with others. */
  together: boolean;
}

/** 待办、已办、抄送、我发起的. */
export const workLists = ['todo', 'done', 'copied', 'mine'] as const;
export type WorkList = (typeof workLists)[number];
