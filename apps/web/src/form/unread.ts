import { readAmountWan, readNumber } from '#domain/values/figure';

const amount = /\.(?:initialBudget|annualBudget|executed)$/u;
const nothing = /^[\s/\\—–\-无]*$/u;

/** What stands in the cell of a number and is none: no total counts it. */
export const isUnread = (where: string, text: string): boolean =>
  !nothing.test(text) &&
  (amount.test(where) ? readAmountWan({ raw: text }, '万元') : readNumber({ raw: text })) === null;
