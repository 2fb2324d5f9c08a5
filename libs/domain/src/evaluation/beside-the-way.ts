import type { EventType } from './events.ts';

/** Papers come and go as long as the case is not put away. */
const papers: EventType[] = ['attachment.added.v1', 'attachment.withdrawn.v1'];

/** What may happen beside the way, as long as the case is open. */
export const beside: EventType[] = [
  ...papers,
  'task.urged.v1',
  'evaluation.copied.v1',
  'evaluation.remarked.v1',
  'extension.requested.v1',
  'extension.refused.v1',
  'deadline.extended.v1',
  'deadline.moved.v1',
  'evaluation.suspended.v1',
  'evaluation.resumed.v1',
  'route.migrated.v1',
];

/** What may happen to a draft without handing it in. */
export const filling: EventType[] = [...beside, 'form.drafted.v1', 'finding.waived.v1'];

/** What may happen to tasks while a revision is under review. */
export const deciding: EventType[] = [
  ...beside,
  'task.approved.v1',
  'task.disagreed.v1',
  'task.claimed.v1',
  'task.unclaimed.v1',
  'task.transferred.v1',
  'task.delegated.v1',
  'delegation.answered.v1',
  'signers.added.v1',
  'signer.removed.v1',
  'decision.takenBack.v1',
  'level.accepted.v1',
  'level.released.v1',
  'approval.sentBack.v1',
  'form.amended.v1',
  'approver.missing.v1',
  'task.reassigned.v1',
  'approval.jumped.v1',
];

/** What may happen once everything is decided. */
export const closed: EventType[] = [
  ...papers,
  'evaluation.copied.v1',
  'evaluation.remarked.v1',
  'reopening.requested.v1',
];
