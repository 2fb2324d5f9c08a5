/** A mobile number as written: `text` is the slice from `start` to `end` of the searched text. */
export interface FoundMobile {
  start: number;
  end: number;
  text: string;
}

const digit = '[0-9０-９]';
const separator = '[\\s\\u200b.．·・\\-－–—‐‑]';
/** Digits with a few separators between each other: a number lies in one of them in all its spellings. */
const run = new RegExp(`${digit}+(?:${separator}{1,3}${digit}+)*`, 'g');
const block = new RegExp(`${digit}+`, 'g');
const mobile = /^1[3-9]\d{9}$/;

/** A three-digit head is the mark of a mobile number: cards and identity numbers are broken into four, six and eight. */
const ownSpellings = new Set(['11', '3-4-4', '3-8', '3-3-5', '3-3-3-2']);
/** These may also be the end of a longer number, and count only where they stand alone. */
const sharedSpellings = new Set(['4-4-3', '4-3-4', '4-7', '5-6', '6-5', '7-4', '2-3-3-3', '1-1-1-1-1-1-1-1-1-1-1']);
const blockCounts = [1, 2, 3, 4, 11];

interface Block {
  start: number;
  end: number;
  digits: string;
}

export const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A country code or a trunk 0 written together with the number is not part of it. */
const withoutPrefix = ({ start, end, digits }: Block): Block => {
  const prefix = /^(?:(?:00)?86|0)(?=1[3-9]\d{9}$)/.exec(digits)?.[0].length ?? 0;
  return { start: start + prefix, end, digits: digits.slice(prefix) };
};

const blocksOf = (text: string, offset: number): Block[] =>
  [...text.matchAll(block)].map((match) => {
    const start = offset + match.index;
    return withoutPrefix({ start, end: start + match[0].length, digits: halfWidth(match[0]) });
  });

/** 1983.9812345 is a decimal, 13900000000元 an amount. */
const isFigure = (written: string, rest: string): boolean =>
  /^\d{4,}[.．]\d+$/.test(halfWidth(written)) || /^(?:[.．]\d+)?\s*[万亿千百]*元/.test(halfWidth(rest));

const isMobile = (own: readonly Block[], alone: boolean, text: string): boolean => {
  const pattern = own.map(({ digits }) => digits.length).join('-');
  const end = own.at(-1)?.end ?? 0;
  return (
    mobile.test(own.map(({ digits }) => digits).join('')) &&
    (ownSpellings.has(pattern) || (alone && sharedSpellings.has(pattern))) &&
    !isFigure(text.slice(own[0]?.start, end), text.slice(end))
  );
};

/** A neighbour of one or two digits is the number of a list or the day of a date. */
const isSmall = (neighbour: Block | undefined): boolean => neighbour === undefined || neighbour.digits.length <= 2;

const mobilesIn = (blocks: readonly Block[], text: string): Block[] => {
  const found: Block[] = [];
  for (let from = 0; from < blocks.length;) {
    const own = blockCounts
      .map((count) => blocks.slice(from, from + count))
      .find((some) => {
        const before = found.at(-1)?.end === blocks[from - 1]?.end ? undefined : blocks[from - 1];
        return isMobile(some, isSmall(before) && isSmall(blocks[from + some.length]), text);
      });
    const [first, last] = [own?.[0], own?.at(-1)];
    if (first && last) found.push({ ...first, end: last.end });
    from += own?.length ?? 1;
  }
  return found;
};

/**
 * Mobile numbers in any text: solid, spaced, dashed or dotted, in half- or full-width digits, with +86 or 86 in front.
 * Landlines, amounts and longer numbers (identity and bank cards) are none.
 */
export const findMobiles = (text: string): FoundMobile[] =>
  [...text.matchAll(run)].flatMap((match) =>
    mobilesIn(blocksOf(match[0], match.index), text).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
    })),
  );

/** 13812341234 in any spelling as 138****1234. */
export const maskMobile = (written: string): string => {
  const digits = halfWidth(written).replace(/\D/g, '').slice(-11);
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
};

/** The text with every mobile number masked. */
export const maskMobiles = (text: string): string =>
  findMobiles(text).reduceRight(
    (masked, { start, end, text: found }) => masked.slice(0, start) + maskMobile(found) + masked.slice(end),
    text,
  );
