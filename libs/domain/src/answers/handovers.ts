/** An open task that is somebody's by name: held, taken, or waiting for their advice. */
export interface HeldTask {
  evaluation: string;
  unit: string;
  title: string;
  task: string;
  node: string;
  as: 'holder' | 'claimed' | 'advice';
}

/** What became of a proxy or of a post as a filler. */
export interface StandInLine {
  kind: 'proxyTaken' | 'proxyGiven' | 'fillerPost';
  words: string;
  outcome: 'moved' | 'ended' | 'asked' | 'held' | 'left' | 'refused';
  why?: string;
  /** Numbers, to take it back by. */
  ended?: string;
  made?: string;
}

/** What became of one task. */
export interface HandoverLine extends HeldTask {
  outcome: 'moved' | 'left' | 'refused';
  why?: string;
}

/** 工作移交: what was given to whom, by one act. */
export interface HandoverReceipt {
  id: string;
  from: string;
  to: string;
  reason: string;
  preview: boolean;
  tasks: HandoverLine[];
  /** Proxies and posts. */
  register: StandInLine[];
}
