import type { EventType } from '#domain/evaluation/events';

/** Who reacts to events. Each has a queue as its doorbell and a worker behind it. */
export const consumers = ['score', 'audit', 'notify', 'remind', 'archive'] as const;
export type Consumer = (typeof consumers)[number];

/** For every event the decision who reacts. Total over the event types; [] is a decision too. */
export const reactions: Readonly<Record<EventType, readonly Consumer[]>> = {
  'evaluation.opened.v1': ['notify', 'remind'],
  'form.drafted.v1': ['score', 'audit'],
  'goal.submitted.v1': ['notify', 'remind'],
  'goal.returned.v1': ['notify', 'remind'],
  'goal.approved.v1': ['notify', 'remind'],
  'task.approved.v1': ['notify'],
  'monitoring.opened.v1': ['notify', 'remind'],
  'monitoring.recorded.v1': ['notify', 'remind'],
  'adjustment.requested.v1': ['notify'],
  'adjustment.decided.v1': ['notify', 'audit'],
  'execution.closed.v1': ['notify', 'remind', 'score', 'audit'],
  'selfEvaluation.submitted.v1': ['score', 'audit', 'notify', 'remind'],
  'review.returned.v1': ['notify', 'remind'],
  'review.rejected.v1': ['notify'],
  'review.scored.v1': ['score'],
  'review.approved.v1': ['notify'],
  'disclosure.prepared.v1': [],
  'evaluation.published.v1': ['notify'],
  'evaluation.archived.v1': ['archive'],
  'evaluation.cancelled.v1': ['notify', 'remind'],
  'evaluation.voided.v1': ['notify', 'remind'],
  'finding.waived.v1': ['notify'],
  'deadline.extended.v1': ['notify', 'remind'],
};
