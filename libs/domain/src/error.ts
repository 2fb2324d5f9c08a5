/** Every refusal that people may meet. Anything else that is thrown is a bug. */
export type RefusalCode =
  | 'invalid' // the input is not of the right shape, or contradicts itself
  | 'illegalAction' // not possible at this place of the evaluation
  | 'forbidden' // not this person, not this role, not this unit
  | 'notFound'
  | 'conflict' // somebody else was faster: VERSION_CONFLICT
  | 'unauthenticated'
  | 'passwordChangeRequired'
  | 'blockedByFindings' // RED findings are open
  | 'deadlinePassed'
  | 'opinionRequired'
  | 'selfApproval'
  | 'notAssignee'
  | 'unchangedResubmission'
  // the contract of approvals; texts, causes and next steps: approval/refusals.ts
  | 'taskGone'
  | 'taskSuspended'
  | 'targetNodeUnknown'
  | 'targetNotPassed'
  | 'targetRunning'
  | 'sameNode'
  | 'signatureRequired'
  | 'transferToSelf'
  | 'signerDuplicate'
  | 'signerKindMixed'
  | 'signNested'
  | 'signerLast'
  | 'waitingForSigners'
  | 'withdrawNotAllowed'
  | 'alreadyDecided'
  | 'nodeDone'
  | 'caseClosed'
  | 'noHandler'
  | 'assigneesIncomplete'
  | 'lockedByUpper'
  | 'openItems'
  | 'urgeTooOften'
  | 'batchNotAllowed'
  | 'privateDataInPublicCopy'
  | 'idempotencyKeyReused'
  | 'preconditionRequired'
  | 'tooManyRequests'
  | 'busy' // no room at the moment: the same request may be repeated
  | 'tooLarge'
  | 'unreadable';

/** An expected refusal: a stable code, one sentence for people, and the facts behind it. */
export class DomainError extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
