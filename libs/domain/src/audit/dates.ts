import { narrow } from '../values/width.ts';

/** A printed date as YYYY-MM-DD; without its day, the first of the month. null when it names no year and month. */
export const readDate = (text: string): string | null => {
  const packed = narrow(text).replace(/\s/g, '');
  const [, year, month, day] =
    /((?:19|20)\d{2})[年./-](\d{1,2})(?:[月./-](\d{1,2}))?/.exec(packed) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(packed) ??
    [];
  if (year === undefined || month === undefined) return null;
  return [year, month.padStart(2, '0'), (day ?? '1').padStart(2, '0')].join('-');
};

/** Days from one YYYY-MM-DD to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
