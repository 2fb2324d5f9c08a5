import { attachmentKinds } from '../vocabulary.ts';

export type AttachmentKind = keyof typeof attachmentKinds;

/** Whose papers each kind are: the unit's, which go in with its form, or those of whoever reviews it. */
export const sideOf: Readonly<Record<AttachmentKind, 'unit' | 'reviewer'>> = {
  selfReport: 'unit',
  evidence: 'unit',
  review: 'reviewer',
  other: 'unit',
};
