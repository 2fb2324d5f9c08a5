import { z } from 'zod';

/** 补充说明: what a bureau adds to one kind of message. One paragraph of plain text; '' is none. */
export const Supplement = z
  .string()
  .trim()
  .max(200, '补充说明最多200字')
  .regex(/^[^\p{Cc}<>]*$/u, '补充说明只能是一段文字，不能换行，也不能含尖括号');

/** Everything that a program at the other end may make a link of. */
const links = /(?:[a-z][a-z\d+.-]*:\/\/|www\.)[!-~]*|(?<![\w@.-])(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[!-~]*)?/giu;

const liesBelow = (link: string, home: string): boolean => {
  const base = home.replace(/\/+$/u, '').toLowerCase();
  const found = link.toLowerCase();
  return found === base || ['/', '?', '#'].some((sign) => found.startsWith(base + sign));
};

/** Links to anywhere but the house itself. Without a public address every link is foreign. */
export const foreignLinks = (text: string, publicUrl: string | undefined): string[] =>
  [...text.matchAll(links)].map(([link]) => link).filter((link) => !publicUrl || !liesBelow(link, publicUrl));
