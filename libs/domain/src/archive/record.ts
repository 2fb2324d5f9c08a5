import type { Finding } from '../audit/rule.ts';
import type { Recorded } from '../evaluation/events.ts';
import type { FormKey, Forms, State } from '../evaluation/state.ts';
import type { ScoreSheet } from '../scoring/score.ts';

/** A fact and its place in the chain of hashes (hex). */
export interface ChainedEvent {
  event: Recorded;
  hash: string;
}

/** Everything that is known about an evaluation on the day it is put away. */
export interface ArchiveRecord {
  evaluationId: string;
  state: State;
  forms: Forms;
  history: readonly ChainedEvent[];
  /** Scores of the self-evaluation; null when it has none. */
  sheet: ScoreSheet | null;
  findings: readonly Finding[];
}

export interface ArchiveFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string;
}

/** Counts up when the files of a package or their shapes change: 2 encloses the attachments. */
export const archiveFormat = 'jicheng-archive/2';

/** What readers understand. */
export const archiveFormats = ['jicheng-archive/1', archiveFormat] as const;
export type ArchiveFormat = (typeof archiveFormats)[number];

/** Where in the package each form lies. */
export const formPaths: Readonly<Record<FormKey, string>> = {
  goal: '表格/绩效目标填报稿.json',
  approvedGoal: '表格/绩效目标.json',
  adjustment: '表格/绩效目标调整申请.json',
  selfEvaluation: '表格/自评表.json',
  public: '公开件.json',
};

/** Where the files lie that a verifier reads again. */
export const recordPaths = {
  metadata: '元数据.json',
  events: '全过程/事件.jsonl',
  state: '全过程/状态.json',
  score: '得分.json',
  findings: '问题清单.json',
  page: '自评表.html',
  readme: '说明.txt',
} as const;
