import type { z } from 'zod';
import { addSigners } from './actions/add-signers.ts';
import { decideAdjustment, requestAdjustment } from './actions/adjustment.ts';
import { approve } from './actions/approve.ts';
import { archive } from './actions/archive.ts';
import { relock, returnByRule, suspendByRule } from './actions/by-rule.ts';
import { claim, unclaim } from './actions/claim.ts';
import { closeExecution } from './actions/close-execution.ts';
import { copyTo } from './actions/copy-to.ts';
import { answerDelegation, delegate } from './actions/delegate.ts';
import { prepareDisclosure, publish } from './actions/disclosure.ts';
import { decideDisposal } from './actions/disposal.ts';
import { cancel, voidEvaluation } from './actions/ending.ts';
import { extendDeadline } from './actions/extend-deadline.ts';
import { refuseExtension, requestExtension } from './actions/extension.ts';
import { giveScore } from './actions/give-score.ts';
import { importDraft } from './actions/import-draft.ts';
import { openMonitoring, recordMonitoring } from './actions/monitoring.ts';
import { moveDeadlines } from './actions/move-deadline.ts';
import { migrateRoute } from './actions/migrate-route.ts';
import { open } from './actions/open.ts';
import { reassign } from './actions/reassign.ts';
import { reject } from './actions/reject.ts';
import { remark } from './actions/remark.ts';
import { returnForRevision } from './actions/return-for-revision.ts';
import { saveDraft } from './actions/save-draft.ts';
import { submitGoal } from './actions/submit-goal.ts';
import { submitSelfEvaluation } from './actions/submit-self-evaluation.ts';
import { transfer } from './actions/transfer.ts';
import { urge } from './actions/urge.ts';
import { waiveFinding } from './actions/waive-finding.ts';

/** Everything people can do to an evaluation. The route, the button, the API document and the permission come from here. */
export const actions = {
  open,
  saveDraft,
  importDraft,
  submitGoal,
  approve,
  returnForRevision,
  claim,
  unclaim,
  transfer,
  delegate,
  answerDelegation,
  addSigners,
  copyTo,
  remark,
  urge,
  reassign,
  openMonitoring,
  recordMonitoring,
  requestAdjustment,
  decideAdjustment,
  closeExecution,
  submitSelfEvaluation,
  giveScore,
  reject,
  prepareDisclosure,
  publish,
  archive,
  waiveFinding,
  extendDeadline,
  requestExtension,
  refuseExtension,
  moveDeadlines,
  decideDisposal,
  suspendByRule,
  relock,
  returnByRule,
  migrateRoute,
  cancel,
  voidEvaluation,
} as const;

export type ActionName = keyof typeof actions;
export type InputOf<A extends ActionName> = z.input<(typeof actions)[A]['input']>;
