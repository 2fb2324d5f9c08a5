import { z } from 'zod';
import { namesIn } from './audit/person-names.ts';
import { changeTexts, textsOf } from './audit/texts.ts';
import type { Form } from './form.ts';
import { findNumbers, maskNumber, plainOf } from './private-numbers.ts';
import { findMobiles, maskMobile, maskMobiles } from './privacy.ts';

const Where = z.string().min(1).max(300);
const Why = z.string().trim().min(1).max(500);

/** 遮盖此处: everything private at one place of the form goes, for the reason that is given. */
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

/** One slice of private words at a place, and what the public reads instead. */
export interface MaskedSlice {
  where: string;
  text: string;
  masked: string;
}

const han = '\\p{Script=Han}';
const afterName = `(?=[^${han}·]|$|联系|电话|手机|填报|填表|日期|单位|负责|审核|制表)`;
const labelled = new RegExp(
  `((?:填表人|填报人|经办人|联系人|负责人|审核人|制表人|签字|签名)(?:[（(][^）)]{0,6}[）)])?\\s*[：:]\\s*)(${han}{2,4}?)${afterName}`,
  'gu',
);

/** 张三 as 张*, 欧阳某某 as 欧***: the surname's first character stays. */
const maskName = (name: string): string => [...name].map((sign, index) => (index === 0 ? sign : '*')).join('');

const maskNames = (text: string): string => text.replace(new RegExp(`[${han}·]{2,}`, 'gu'), maskName);

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

/** The private numbers at a place of the form: mobile, identity and account numbers, each once. */
export const privateNumbers = (form: Form, where: string): MaskedSlice[] => {
  const found = textsOf(form)
    .filter((one) => one.where === where)
    .flatMap(({ text }) => [
      ...findMobiles(text).map((one) => ({ where, text: one.text, masked: maskMobile(one.text) })),
      ...findNumbers(text).map((one) => ({ where, text: one.text, masked: maskNumber(one) })),
    ]);
  return found.filter((one, index) => found.findIndex(({ text }) => text === one.text) === index);
};

/** A number that is private at one place is so wherever else the form repeats it, also in what only a file shows. */
const withoutNumbers = (form: Form, redactions: readonly Redaction[]): Form => {
  const slices = redactions
    .flatMap(({ where }) => privateNumbers(form, where))
    .flatMap(({ text, masked }) => [
      { text, masked },
      { text: plainOf(text), masked },
    ]);
  if (slices.length === 0) return form;
  return changeTexts(form, (text) => slices.reduce((left, slice) => left.replaceAll(slice.text, slice.masked), text));
};

const withoutStaff = (form: Form): Form => {
  const unnamed = changeTexts(form, (text) =>
    text.replace(labelled, (_, label: string, name: string) => label + maskName(name)),
  );
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
  const unnumbered = withoutNumbers(form, redactions);
  const unpersonal = changeTexts(unnumbered, (text, where) => maskProtected(text, where, kept));
  const copy = withoutMobiles ? changeTexts(unpersonal, maskMobiles) : unpersonal;
  return maskStaffNames ? withoutStaff(copy) : copy;
};
