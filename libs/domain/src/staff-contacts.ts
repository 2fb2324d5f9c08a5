import type { Cell, Form } from './form.ts';
import { findMobiles, halfWidth } from './privacy.ts';

const digit = '[0-9０-９]';
const dash = '[-－–—]';
const fullName = /^[\p{Script=Han}·]{2,6}$/u;
/** The code of a district in brackets, with a dash, or none; seven or eight digits; an extension. */
const landline = new RegExp(
  `(?<!${digit})(?:[(（]?[0０]${digit}{2,3}[)）]?(?:${dash}|\\s){0,2})?([2-9２-９]${digit}{6,7})(?:${dash}${digit}{1,5})?(?!${digit})`,
  'gu',
);

/** The full name of whoever filled the form in, without its blanks; null when it is blank, hidden or more than a name. */
export const staffNameIn = (filledBy: Cell | null): string | null => {
  const name = (filledBy?.raw ?? '').replace(/[\s\u00a0\u3000]/gu, '');
  return fullName.test(name) ? name : null;
};

/** Land lines in what a form says of its telephone; digits of a mobile number are none. */
export const findLandlines = (text: string): string[] => {
  const mobiles = findMobiles(text);
  return [...text.matchAll(landline)]
    .filter(({ 0: found, index }) => !mobiles.some(({ start, end }) => start < index + found.length && index < end))
    .map(([found]) => found);
};

/** 0731-85550001 as 0731-****0001: the code of the district, the last four digits and the extension stay. */
export const maskLandline = (written: string): string =>
  halfWidth(written).replace(new RegExp(landline, 'u'), (all, own: string) => {
    const from = all.indexOf(own);
    return `${all.slice(0, from)}****${own.slice(-4)}${all.slice(from + own.length)}`;
  });

/** Elsewhere the same digits may belong to an amount or to a longer number. */
export const withoutLandline = (text: string, { text: number, masked }: { text: string; masked: string }): string =>
  text.replace(
    new RegExp(
      `(?<!${digit}|[.．])${number.replace(/[()（）]/gu, '\\$&')}(?!${digit}|[.．]${digit}|\\s*[万亿千百]*元)`,
      'gu',
    ),
    masked,
  );

/** Whether the form tells the telephone of an office. */
export const hasLandline = ({ contactPhone }: Form['header']): boolean =>
  findLandlines(contactPhone?.raw ?? '').length > 0;
