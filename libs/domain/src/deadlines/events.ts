import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { DueRule } from './rule.ts';

const Reason = z.string().trim().min(1).max(2_000);
const Stage = z.enum(['goal', 'monitoring', 'selfEvaluation']);

/** The rule behind a date, by stage. */
export const DueRules = z.partialRecord(Stage, DueRule);

/** What happens to dates: asked for, granted, refused, moved by a calendar; and what a warning light leads to. */
export const deadlineEvents = {
  'deadline.extended.v1': z.strictObject({ stage: Stage, due: CivilDate, reason: Reason }),
  'extension.requested.v1': z.strictObject({ stage: Stage, due: CivilDate, reason: Reason }),
  'extension.refused.v1': z.strictObject({ reason: Reason }),
  /** By the rule behind the date, because another calendar edition or a standstill applies. */
  'deadline.moved.v1': z.strictObject({
    edition: z.string().min(1).max(60),
    deadlines: z.partialRecord(Stage, CivilDate),
    reason: Reason,
  }),
  /** 预警处置: what the unit does about a yellow or red light. */
  'disposal.decided.v1': z.strictObject({
    period: z.string().regex(/^\d{4}-\d{2}$/),
    choice: z.enum(['continue', 'adjust', 'cancel']),
    remark: Reason,
  }),
} as const;
