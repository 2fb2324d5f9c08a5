import type { z } from 'zod';
import { addSigners } from './actions/add-signers.ts';
import { accept, releaseAccepted } from './actions/accepting.ts';
import { decideAdjustment, requestAdjustment } from './actions/adjustment.ts';
import { amendForm } from './actions/amend-form.ts';
import { answerReturn } from './actions/answer-return.ts';
import { approve } from './actions/approve.ts';
import { approveInBatch } from './actions/approve-in-batch.ts';
import { addAttachment, withdrawAttachment } from './actions/attaching.ts';
import { archive } from './actions/archive.ts';
import { relock, returnByRule, suspendByRule } from './actions/by-rule.ts';
import { claim, unclaim } from './actions/claim.ts';
import { closeExecution } from './actions/close-execution.ts';
import { copyTo } from './actions/copy-to.ts';
import { answerDelegation, delegate } from './actions/delegate.ts';
import { disagree } from './actions/disagree.ts';
import { prepareDisclosure, publish } from './actions/disclosure.ts';
import { decideDisposal } from './actions/disposal.ts';
import { cancel, voidEvaluation } from './actions/ending.ts';
import { extendDeadline } from './actions/extend-deadline.ts';
import { refuseExtension, requestExtension } from './actions/extension.ts';
import { giveScore } from './actions/give-score.ts';
import { importDraft } from './actions/import-draft.ts';
import { jump } from './actions/jump.ts';
import { openMonitoring, recordMonitoring } from './actions/monitoring.ts';
import { moveDeadlines } from './actions/move-deadline.ts';
import { migrateRoute } from './actions/migrate-route.ts';
import { open } from './actions/open.ts';
import { reassign } from './actions/reassign.ts';
import { removeSigner } from './actions/remove-signer.ts';
import { reject } from './actions/reject.ts';
import { remark } from './actions/remark.ts';
import { reopen, requestReopening } from './actions/reopening.ts';
import { returnForRevision } from './actions/return-for-revision.ts';
import { saveDraft } from './actions/save-draft.ts';
import { submitGoal } from './actions/submit-goal.ts';
import { submitSelfEvaluation } from './actions/submit-self-evaluation.ts';
import { transfer } from './actions/transfer.ts';
import { urge } from './actions/urge.ts';
import { resume, suspend } from './actions/suspending.ts';
import { takeBack } from './actions/take-back.ts';
import { waiveFinding } from './actions/waive-finding.ts';
import { withdraw } from './actions/withdraw.ts';

/** Everything people can do to an evaluation. The route, the button, the API document and the permission come from here. */
export const actions = {
  open,
  saveDraft,
  importDraft,
  submitGoal,
  approve,
  approveInBatch,
  disagree,
  returnForRevision,
  claim,
  unclaim,
  transfer,
  delegate,
  answerDelegation,
  addSigners,
  removeSigner,
  copyTo,
  remark,
  addAttachment,
  withdrawAttachment,
  urge,
  reassign,
  answerReturn,
  withdraw,
  takeBack,
  accept,
  releaseAccepted,
  amendForm,
  jump,
  suspend,
  resume,
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
  requestReopening,
  reopen,
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
