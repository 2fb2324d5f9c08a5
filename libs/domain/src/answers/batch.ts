import type { Answer } from './act.ts';

/** What became of one case. */
export type BatchReceipt =
  | { id: string; done: true; version: number; place: Answer['place'] }
  | { id: string; done: false; code: string; title: string; details: object };

/** 回执: every case has its own; what was refused did not keep the others back. */
export interface BatchAnswer {
  batch: string;
  done: number;
  refused: number;
  receipts: BatchReceipt[];
}
