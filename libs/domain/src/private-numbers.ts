import { halfWidth } from './privacy.ts';

/** An identity or account number as written: `text` is the slice from `start` to `end` of the searched text. */
export interface FoundNumber {
  start: number;
  end: number;
  text: string;
  kind: 'identity' | 'account';
}

const digit = '[0-9０-９]';
/** One sign between two groups; a line ends a number. */
const gap = '[ \\t\\u3000\\u00a0\\-－—]';
const check = '[XxＸｘ]';
const alone = (digits: string): RegExp => new RegExp(`(?<!${digit}|[.．])${digits}(?!${digit})`, 'gu');
/** Solid numbers first: what stands beside one, with a blank between, is another. */
const spellings = [alone(`${digit}{10,30}${check}?`), alone(`${digit}(?:${gap}?${digit}){9,29}(?:${gap}?${check})?`)];

/** What stands in front of a number that is told to be one. */
const identityCue = /(?:身份证|身份号码|证件号)[^0-9０-９，。；\n]{0,12}$/u;
const accountCue = /(?:银行卡|卡号|账号|帐号|银行账户|银行帐户|存折)[^0-9０-９，。；\n]{0,12}$/u;

/** GB 11643: the district, a day of birth, a serial number and a check sign; the check sign is often mistyped, and proves nothing. */
const identity = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u;
/** Cards of the country begin with 62. */
const card = /^62\d{14,17}$/u;
/** Cards by the issuer's first digits and the length of its numbers (ISO/IEC 7812); 91 to 93 begin credit codes of companies. */
const issued = /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|3[0568]\d{14,17}|6\d{15,18}|9[04-9]\d{14,17})$/u;
/** Four figures in a row look like a card in groups of four: with blanks it takes the three digits more. */
const cardLike =
  /^[0-9０-９]+$|^[0-9０-９]{4}(?:[-－—][0-9０-９]{4}){3}(?:[-－—][0-9０-９]{1,3})?$|^[0-9０-９]{4}(?:[^0-9０-９][0-9０-９]{4}){3}[^0-9０-９][0-9０-９]{3}$/u;
/** A number that is said to be another's: of a document, a contract, an invoice. */
const otherCue =
  /(?:编号|编码|代码|文号|条码|档号|合同号?|凭证号?|发票号?|订单号?|流水号|序列号|批次号?|备案号)[^0-9０-９，。；\n]{0,12}$/u;
const otherEnd = /^\s*号/u;

/** ISO/IEC 7812: every other digit doubled, from the last but one on; one number in ten passes by chance. */
const passesLuhn = (plain: string): boolean =>
  [...plain].toReversed().reduce((sum, sign, at) => {
    const digit = Number(sign) * (at % 2 === 1 ? 2 : 1);
    return sum + (digit > 9 ? digit - 9 : digit);
  }, 0) %
    10 ===
  0;

const isBareCard = (written: string, before: string, after: string): boolean => {
  const plain = plainOf(written);
  return (
    issued.test(plain) && cardLike.test(written) && !otherCue.test(before) && !otherEnd.test(after) && passesLuhn(plain)
  );
};

/** 13900000000.00元 and 13900000000万元 are amounts. */
const figure = /^(?:[.．]\d|\s*[万亿千百]*元)/u;

const kindOf = (written: string, before: string, after: string): FoundNumber['kind'] | undefined => {
  if (figure.test(after)) return undefined;
  const plain = plainOf(written);
  if (identity.test(plain) || (identityCue.test(before) && /^\d{15}$|^\d{17}[\dX]$/u.test(plain))) return 'identity';
  if (card.test(plain) || (accountCue.test(before) && /^\d{10,30}$/u.test(plain))) return 'account';
  return isBareCard(written, before, after) ? 'account' : undefined;
};

/** Without its gaps, in half-width signs. */
export const plainOf = (written: string): string =>
  halfWidth(written)
    .replace(/[^0-9XxＸｘ]/gu, '')
    .replace(/[xＸｘ]/gu, 'X');

/** 430111199001011234 as 43*************234, 6222021390000000123 as ****0123. */
export const maskNumber = ({ text, kind }: Pick<FoundNumber, 'text' | 'kind'>): string => {
  const plain = plainOf(text);
  return kind === 'identity'
    ? `${plain.slice(0, 2)}${'*'.repeat(plain.length - 5)}${plain.slice(-3)}`
    : `****${plain.slice(-4)}`;
};

const numbersIn = (text: string, spelling: RegExp): FoundNumber[] =>
  [...text.matchAll(spelling)].flatMap(({ 0: found, index: start }) => {
    const end = start + found.length;
    const kind = kindOf(found, text.slice(0, start), text.slice(end));
    return kind ? [{ start, end, text: found, kind }] : [];
  });

/** Identity and account numbers in any text, by their own look or by the words in front of them; neither amounts nor document numbers. */
export const findNumbers = (text: string): FoundNumber[] =>
  spellings
    .map((spelling) => numbersIn(text, spelling))
    .reduce((known, more) => [
      ...known,
      ...more.filter(({ start, end }) => !known.some((one) => start < one.end && one.start < end)),
    ])
    .toSorted((a, b) => a.start - b.start);
