import { sensitiveIn, tellsWork } from './audit/sensitive-words.ts';
import { changeTexts, textsOf } from './audit/texts.ts';
import type { Form } from './form.ts';
import { withoutLabelled, maskName } from './person-masks.ts';
import { findNumbers, maskNumber, plainOf } from './private-numbers.ts';
import { findMobiles, maskMobile } from './privacy.ts';
import { findLandlines, maskLandline, staffNameIn, withoutLandline } from './staff-contacts.ts';

/** One slice of private words at a place, and what the public reads instead. */
export interface MaskedSlice {
  where: string;
  text: string;
  masked: string;
}

type Slice = Pick<MaskedSlice, 'text' | 'masked'>;

/** One kind of words that may be redacted: where it is found, and how far hiding it reaches. */
interface Kind {
  find(this: void, form: Form, where: string): Slice[];
  /** `here`: the text stands at the redacted place. */
  hide(this: void, text: string, slice: Slice, here: boolean): string;
}

const textsAt = (form: Form, where: string): string[] =>
  textsOf(form).flatMap((one) => (one.where === where ? [one.text] : []));

/** Mobile, identity and account numbers: private at one place, they are so wherever else the form repeats them. */
const numbers: Kind = {
  find: (form, where) =>
    textsAt(form, where).flatMap((text) => [
      ...findMobiles(text).map((one) => ({ text: one.text, masked: maskMobile(one.text) })),
      ...findNumbers(text).map((one) => ({ text: one.text, masked: maskNumber(one) })),
    ]),
  hide: (text, slice) => text.replaceAll(slice.text, slice.masked).replaceAll(plainOf(slice.text), slice.masked),
};

const landlines: Kind = {
  find: (form, where) =>
    where === 'header.contactPhone'
      ? findLandlines(form.header.contactPhone?.raw ?? '').map((text) => ({ text, masked: maskLandline(text) }))
      : [],
  hide: withoutLandline,
};

/** A name of two characters may also be a word: elsewhere it goes only where it is said to be somebody's. */
const staff: Kind = {
  find: ({ header: { filledBy } }, where) => {
    const name = where === 'header.filledBy' ? staffNameIn(filledBy) : null;
    return name === null ? [] : [{ text: filledBy?.raw.trim() ?? '', masked: maskName(name) }];
  },
  hide: (text, slice, here) =>
    here ? text.replaceAll(slice.text, slice.masked) : withoutLabelled(text, staffNameIn({ raw: slice.text })),
};

/** Another place with the same word may have passed the secrecy review. */
const sensitiveWork: Kind = {
  find: (form, where) =>
    tellsWork(form, where)
      ? textsAt(form, where)
          .flatMap(sensitiveIn)
          .map((text) => ({ text, masked: '*'.repeat([...text].length) }))
      : [],
  hide: (text, slice, here) => (here ? text.replaceAll(slice.text, slice.masked) : text),
};

const kinds: readonly Kind[] = [numbers, landlines, staff, sensitiveWork];

const slicesOf = (form: Form, where: string) =>
  kinds.flatMap(({ find, hide }) => find(form, where).map((slice) => ({ slice, hide })));

/** What a redaction of that place of the form would hide, each once. */
export const privateSlices = (form: Form, where: string): MaskedSlice[] => {
  const found = slicesOf(form, where).map(({ slice }) => ({ where, ...slice }));
  return found.filter((one, index) => found.findIndex(({ text }) => text === one.text) === index);
};

/** The form without what is private at the redacted places. */
export const redact = (form: Form, places: readonly string[]): Form => {
  const hidden = places.flatMap((place) => slicesOf(form, place).map((one) => ({ ...one, place })));
  if (hidden.length === 0) return form;
  return changeTexts(form, (text, where) =>
    hidden.reduce((left, { slice, hide, place }) => hide(left, slice, place === where), text),
  );
};
