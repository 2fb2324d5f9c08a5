import { z } from 'zod';
import { attachmentEvents } from '../attachments/events.ts';
import { approvalEvents, Holder, Returned, submission } from '../approval/events.ts';
import { Route } from '../approval/route.ts';
import { CivilDate } from '../deadlines/civil-date.ts';
import { deadlineEvents, DueRules } from '../deadlines/events.ts';
import { ReminderPolicy } from '../deadlines/policy.ts';
import { Form, Unplaced } from '../form.ts';
import { KeptName, Redaction } from '../public-copy.ts';

const Id = z.string().min(1).max(100);
const Reason = z.string().trim().min(1).max(2_000);
/** Never the private words themselves: events are kept for ever. */
const Masked = z.string().max(2_000);
const MaybeOpinion = z.string().max(2_000);

/** A score on the scale of the scheme: 0 to 100, at most two places. */
export const Score = z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, '得分应在0至100之间，最多两位小数');

export const Unit = z.strictObject({ id: Id, path: z.string().min(1).max(400), name: z.string().min(1).max(200) });

/** What an evaluation runs under from its first day to its last. */
export const Pins = z.strictObject({
  machine: z.int().positive(),
  route: Id,
  scheme: Id,
  schemeVersion: z.int().positive(),
  rules: z.int().positive(),
});

/** Every fact that can happen, by its versioned name. Released shapes are never edited: a change is a new .v2. */
export const events = {
  'evaluation.opened.v1': z.strictObject({
    unit: Unit,
    round: z.string().min(1).max(100),
    fiscalYear: z.int(),
    title: z.string().min(1).max(300),
    evalScope: z.enum(['DEPARTMENT', 'PROJECT', 'TRANSFER']),
    pins: Pins,
    /** The route itself, where it is a bureau's own. */
    pack: Route.optional(),
    deadlines: z.strictObject({ goal: CivilDate, monitoring: CivilDate.optional(), selfEvaluation: CivilDate }),
    /** How those dates came about that were not given as dates. */
    rules: DueRules.optional(),
    /** When people are reminded in this round; absent: the usual policy. */
    policy: ReminderPolicy.optional(),
  }),
  'form.drafted.v1': z.strictObject({
    form: Form,
    /** File that the draft was read from, and what could not be placed. */
    source: z.strictObject({ name: z.string().max(300), unplaced: z.array(Unplaced).max(2_000) }).optional(),
    /** Targets of the draft that differed from the approved goal, which was kept. */
    replaced: z.array(z.strictObject({ where: z.string(), said: z.string(), approved: z.string() })).optional(),
  }),
  'goal.submitted.v1': z.strictObject(submission),
  'goal.returned.v1': Returned,
  'goal.approved.v1': z.strictObject({ revision: z.int().positive() }),
  'monitoring.opened.v1': z.strictObject({ period: z.string().regex(/^\d{4}-\d{2}$/), due: CivilDate.optional() }),
  'monitoring.recorded.v1': z.strictObject({
    period: z.string().regex(/^\d{4}-\d{2}$/),
    executedFen: z.int().nonnegative(),
    outlook: z.enum(['certain', 'possible', 'impossible']),
    light: z.enum(['green', 'yellow', 'red']).nullable(),
    remark: MaybeOpinion,
  }),
  'adjustment.requested.v1': z.strictObject({ form: Form, reason: Reason }),
  'adjustment.decided.v1': z.strictObject({ agreed: z.boolean(), opinion: Reason }),
  'execution.closed.v1': z.strictObject({ remark: MaybeOpinion }),
  'selfEvaluation.submitted.v1': z.strictObject({ ...submission, statedTotal: z.string().nullable() }),
  'review.returned.v1': Returned,
  'review.rejected.v1': z.strictObject({
    task: Id,
    opinion: Reason,
    onBehalfOf: Holder.optional(),
    rule: z.string().max(40).optional(),
  }),
  'review.scored.v1': z.strictObject({ task: Id, score: Score, opinion: MaybeOpinion }),
  'review.approved.v1': z.strictObject({ revision: z.int().positive() }),
  'disclosure.prepared.v1': z.strictObject({
    publicForm: Form,
    maskMobiles: z.boolean(),
    maskStaffNames: z.boolean(),
    /** What was redacted at single places, as the public reads it now. */
    redactions: z.array(Redaction.extend({ masked: Masked })).optional(),
    /** Names that were hidden of themselves, each looked at by whoever prepared the copy. */
    names: z.array(z.strictObject({ where: Redaction.shape.where, masked: Masked })).optional(),
    /** Names that were found to be no person's, and stay. */
    kept: z.array(KeptName).optional(),
    /** What the secrecy review said of the sensitive work that the copy tells. */
    secrecyReview: z.string().max(500).optional(),
  }),
  'evaluation.published.v1': z.strictObject({ remark: MaybeOpinion }),
  'evaluation.archived.v1': z.strictObject({
    fondsCode: z.string().max(60),
    retention: z.enum(['永久', '30年', '10年']),
  }),
  'evaluation.cancelled.v1': z.strictObject({ reason: Reason }),
  'evaluation.voided.v1': z.strictObject({ reason: Reason }),
  'finding.waived.v1': z.strictObject({
    rule: z.string().max(10),
    where: z.string().max(300),
    reason: Reason,
    /** Last day on which it holds; without one it holds until the form is decided. */
    until: CivilDate.optional(),
  }),
  ...approvalEvents,
  ...deadlineEvents,
  ...attachmentEvents,
} as const;

export type EventType = keyof typeof events;
export const eventTypes = Object.keys(events) as EventType[];
export type DataOf<T extends EventType> = z.infer<(typeof events)[T]>;
export type Event = { [T in EventType]: { type: T; data: DataOf<T> } }[EventType];

/** Facts beside the form and its way: somebody who is typing meanwhile is not disturbed by them. */
export const aside: ReadonlySet<EventType> = new Set<EventType>([
  'task.urged.v1',
  'evaluation.copied.v1',
  'evaluation.remarked.v1',
  'extension.requested.v1',
  'extension.refused.v1',
  'deadline.extended.v1',
  'deadline.moved.v1',
  'finding.waived.v1',
  'attachment.added.v1',
  'attachment.withdrawn.v1',
]);

/** A person who acts, as what, from which organisation. `system` acts by a named rule only. */
export interface By {
  id: string;
  name: string;
  role: string;
}

/** A fact in the log: who and when travel beside it. `at` is an ISO instant. */
export type Recorded = Event & { version: number; at: string; by: By };

const ruled: ReadonlySet<EventType> = new Set<EventType>([
  'goal.returned.v1',
  'review.returned.v1',
  'review.rejected.v1',
  'approver.missing.v1',
  'evaluation.suspended.v1',
  'evaluation.relocked.v1',
]);

/** What a named rule has decided, though a person's act has set it off: it never bears that person's name. */
export const isByRule = ({ type, data }: Event): boolean => ruled.has(type) && 'rule' in data && Boolean(data.rule);
