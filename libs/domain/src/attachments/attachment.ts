import type { Holder } from '../approval/approval.ts';
import type { EventType, Recorded } from '../evaluation/events.ts';
import { sideOf, type AttachmentKind } from './kinds.ts';

/** A file that came with a command, received, measured and checked outside of the domain. */
export interface ReceivedFile {
  /** Hex. */
  sha256: string;
  bytes: number;
  mediaType: string;
}

/** A paper on record. Its type follows from its name; its content lies elsewhere, under its hash. */
export interface Attachment {
  id: string;
  kind: AttachmentKind;
  name: string;
  bytes: number;
  sha256: string;
  note?: string | undefined;
  /** The indicator it proves. */
  where?: string | undefined;
  /** What that indicator was called then. */
  beside?: string | undefined;
  by: Holder;
  at: string;
  /** Why it cannot be withdrawn: handed in with the form, or decided upon. */
  lock?: 'submitted' | 'decided';
  withdrawn?: { by: string; at: string; reason: string };
}

export const isLive = ({ withdrawn }: Attachment): boolean => !withdrawn;

/** Bytes of several of them. */
export const bytesOf = (some: readonly Attachment[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0);

const submits: ReadonlySet<EventType> = new Set<EventType>(['goal.submitted.v1', 'selfEvaluation.submitted.v1']);
const givesBack: ReadonlySet<EventType> = new Set<EventType>([
  'goal.returned.v1',
  'review.returned.v1',
  'submission.withdrawn.v1',
]);
const endsReview: ReadonlySet<EventType> = new Set<EventType>([
  'goal.approved.v1',
  'review.approved.v1',
  'review.rejected.v1',
]);
const decides: ReadonlySet<EventType> = new Set<EventType>([
  'task.approved.v1',
  'task.disagreed.v1',
  'goal.returned.v1',
  'review.returned.v1',
  'approval.sentBack.v1',
]);

type Lock = Attachment['lock'] | 'open';

/** What a fact makes of a lock: undefined where it leaves it as it is. */
const lockBy = ({ kind, by, lock }: Attachment, event: Recorded): Lock => {
  if (endsReview.has(event.type)) return 'decided';
  if (sideOf[kind] === 'reviewer') return decides.has(event.type) && by.id === event.by.id ? 'decided' : undefined;
  if (submits.has(event.type)) return 'submitted';
  return givesBack.has(event.type) && lock === 'submitted' ? 'open' : undefined;
};

const locked = (one: Attachment, event: Recorded): Attachment => {
  const next = one.lock === 'decided' || one.withdrawn ? undefined : lockBy(one, event);
  if (next === undefined || next === one.lock) return one;
  const { lock: _, ...open } = one;
  return next === 'open' ? open : { ...open, lock: next };
};

/** What was handed in is held while it is under review; what a decision rests on is held for good. */
export const afterFact = (some: readonly Attachment[], event: Recorded): readonly Attachment[] =>
  some.length === 0 ? some : some.map((one) => locked(one, event));
