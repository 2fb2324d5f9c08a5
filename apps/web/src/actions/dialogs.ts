import type { FC } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import type { ActionName } from '#domain/evaluation/actions';
import { AnswerReturn, answersOf } from './answer-return.tsx';
import { DisposalAbove } from './disposal-above.tsx';
import { ReturnForRevision, returnOf } from './return-for-revision.tsx';
import { ScoresAbove } from './scores-above.tsx';
import { WaivedAbove } from './waived-above.tsx';
import { WithdrawnAbove } from './withdrawn-above.tsx';

/** What one action's dialog has of its own; the rest follows from the action's input. */
export interface Dialog {
  width?: number;
  /** Shown above the questions. */
  Above?: FC<{ detail: Detail; preset: Record<string, unknown> }>;
  /** In place of the questions that the input's shape makes. */
  Body?: FC<{ detail: Detail }>;
  /** What the fields say, as the action wants it. */
  inputOf?(typed: Record<string, unknown>): Record<string, unknown>;
}

export const dialogs: Partial<Record<ActionName, Dialog>> = {
  returnForRevision: { width: 760, Body: ReturnForRevision, inputOf: returnOf },
  answerReturn: { width: 720, Body: AnswerReturn, inputOf: answersOf },
  giveScore: { Above: ScoresAbove },
  waiveFinding: { Above: WaivedAbove },
  withdrawAttachment: { Above: WithdrawnAbove },
  decideDisposal: { Above: DisposalAbove },
};
