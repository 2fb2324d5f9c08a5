import { z } from 'zod';
import { namesIn } from './audit/person-names.ts';
import { changeTexts, textsOf } from './audit/texts.ts';
import type { Form } from './form.ts';
import { maskName, maskNames, withoutLabelled } from './person-masks.ts';
import { maskMobiles } from './privacy.ts';
import { redact, type MaskedSlice } from './private-slices.ts';

const Where = z.string().min(1).max(300);
const Why = z.string().trim().min(1).max(500);

/** 遮盖此处: everything private or sensitive at one place of the form goes, for the reason that is given. */
export const Redaction = z.strictObject({ where: Where, reason: Why });
export type Redaction = z.infer<typeof Redaction>;
/** What looks like the name of somebody protected and is none: it stays at this place, for the reason that is given. */
export const KeptName = z.strictObject({ where: Where, name: z.string().min(2).max(20), reason: Why });
export type KeptName = z.infer<typeof KeptName>;

/** What the public copy hides and what it leaves, besides the names of petitioners that always go. */
export interface Masks {
  maskMobiles?: boolean | undefined;
  maskStaffNames: boolean;
  redactions?: readonly Redaction[] | undefined;
  kept?: readonly KeptName[] | undefined;
}

type Kept = Pick<KeptName, 'where' | 'name'>;

/** The names that stay at a place, though they look like those of somebody protected. */
const staying = (kept: readonly Kept[], where: string): string[] =>
  kept.filter((one) => one.where === where).map(({ name }) => name);

const namesAt = (text: string, where: string, kept: readonly Kept[]): string[] => {
  const stay = staying(kept, where);
  return [...new Set(namesIn(text))].filter((name) => !stay.includes(name));
};

/** Petitioners, parties and people who receive help: 张三 as 张*, wherever the text names them. */
const maskProtected = (text: string, where: string, kept: readonly Kept[]): string =>
  namesAt(text, where, kept).reduce((masked, name) => masked.replaceAll(name, maskName(name)), text);

/** Names that the copy hides of itself, place by place: a person confirms each, or keeps what is no person's. */
export const protectedNames = (form: Form, kept: readonly Kept[] = []): MaskedSlice[] =>
  textsOf(form).flatMap(({ where, text }) =>
    namesAt(text, where, kept).map((name) => ({ where, text: name, masked: maskName(name) })),
  );

const withoutStaff = (form: Form): Form => {
  const unnamed = changeTexts(form, (text) => withoutLabelled(text));
  const { filledBy, unitHeadSignature } = unnamed.header;
  const masked = {
    filledBy: filledBy && { ...filledBy, raw: maskNames(filledBy.raw) },
    unitHeadSignature: unitHeadSignature && { ...unitHeadSignature, raw: maskNames(unitHeadSignature.raw) },
  };
  return { ...unnamed, header: { ...unnamed.header, ...masked } };
};

/**
 * The copy of a form that everybody may see: never the name of a petitioner unless it was told to be none, no mobile
 * number unless they may stay, nothing of what was redacted, and no names of staff when they are to go.
 */
export const publicCopy = (form: Form, masks: Masks): Form => {
  const { maskMobiles: withoutMobiles = true, maskStaffNames, redactions = [], kept = [] } = masks;
  const redacted = redact(
    form,
    redactions.map(({ where }) => where),
  );
  const unpersonal = changeTexts(redacted, (text, where) => maskProtected(text, where, kept));
  const copy = withoutMobiles ? changeTexts(unpersonal, maskMobiles) : unpersonal;
  return maskStaffNames ? withoutStaff(copy) : copy;
};
