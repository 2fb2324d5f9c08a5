import { Decimal } from '../decimal.ts';
import { normalUnit, unitPattern } from './units.ts';

export interface Item {
  value: Decimal;
  unit: string | null;
}

/** What has digits and yet is no figure: years and dates, ordinals, document numbers, enumeration marks. */
const notFigures = [
  /(?:19|20)\d{2}\s*(?:[-~—至到]\s*(?:(?:19|20)?\d{2}))?\s*年度?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]|份|底|末)?)?/g,
  /(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/g,
  /\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|份|底|末|初|中旬|上旬|下旬)/g,
  /[〔[(]\s*(?:19|20)\d{2}\s*[\])〕]\s*\d+\s*号|\d+\s*号/g,
  /第\s*\d+/g,
  /\(\s*\d{1,2}\s*\)/g,
  /(?<=^|[。;,，:、\s])\d{1,2}\s*(?:[、)]|\.(?!\d))/g,
];
const bound = '以上|以下|以内';
const figure = new RegExp(
  String.raw`(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d.])\s*(?:(${unitPattern})|(?=${bound}))`,
  'g',
);

/** Numbers inside a (narrow) sentence with their units. One without a unit counts only before 以上, 以下, 以内. */
export const itemsIn = (sentence: string): Item[] => {
  if (!/\d/.test(sentence)) return [];
  const bare = notFigures.reduce((text, pattern) => text.replace(pattern, '\u0001'), sentence);
  return [...bare.matchAll(figure)].map(([, whole = '', fraction = '', unit]) => ({
    value: new Decimal(whole.replaceAll(',', '') + fraction),
    unit: unit === undefined ? null : normalUnit(unit),
  }));
};

const day = /\d{1,2}\s*[日号]/g;
const schedule =
  /^(?:每年|每月|每季度?|于|在)?(?:(?:19|20)\d{2}年度?)?(?:\d{1,2}月)?(?:\d{1,2}[日号]|\d{1,2}月|[、,，和及-]|底|末|份|中旬)*(?:之?前|以前)?(?:完成)?$/;

/** 每月8日、18日、28日 or 2022年12月31日前: the days of each month, or null when the (narrow) text is no schedule. */
export const scheduleIn = (text: string): Item[] | null => {
  const packed = text.replace(/\s/g, '');
  if (!/\d(?:年|月|日|号)/.test(packed) || !schedule.test(packed)) return null;
  if (!/每|月/.test(packed) && !/(?:19|20)\d{2}年/.test(packed)) return null;
  return (packed.match(day) ?? []).map((said) => ({ value: new Decimal(Number.parseInt(said, 10)), unit: '日' }));
};
