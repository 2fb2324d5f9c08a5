import { z } from 'zod';
import { attachmentKinds } from '../vocabulary.ts';
import { attachmentLimits } from './limits.ts';

const Id = z.string().min(1).max(40);

export const Kind = z.enum(Object.keys(attachmentKinds) as [keyof typeof attachmentKinds]);

/** Address of one indicator of the form, as findings write it. */
export const IndicatorAddress = z
  .string()
  .max(300)
  .regex(
    /^indicatorSets\[[^\]]+\]\.indicators\[\d+\]$/u,
    '所附指标的位置应写作“indicatorSets[eval].indicators[1]”的样子',
  );

/** What the indicator at the address was called when the paper was laid beside it: rows move, and addresses with them. */
export const IndicatorName = z.string().trim().min(1).max(500);

/** Papers beside the form. The log holds what a file is called and its hash; the bytes lie beside it under that hash. */
export const attachmentEvents = {
  'attachment.added.v1': z.strictObject({
    attachment: Id,
    kind: Kind,
    name: z.string().min(1).max(attachmentLimits.nameBytes),
    bytes: z.int().positive(),
    /** Of the content: hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    mediaType: z.string().min(1).max(120),
    note: z.string().max(attachmentLimits.words),
    where: IndicatorAddress.optional(),
    beside: IndicatorName.optional(),
  }),
  'attachment.withdrawn.v1': z.strictObject({
    attachment: Id,
    reason: z.string().trim().min(1).max(attachmentLimits.words),
  }),
} as const;
