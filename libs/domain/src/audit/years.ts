import { narrow } from '../values/width.ts';

/** Years that belong to a document, a title in book marks, a plan of several years or another year's figure. */
const notOfThisForm = [
  /《[^》]{0,80}》/g,
  /[〔﹝[(（【]\s*(?:19|20)\d{2}\s*[〕﹞\])）】]/g,
  /(?:19|20)\d{2}\s*年?\s*(?:[-~—－至到]|和|、)+\s*(?:19|20)?\d{2}\s*年/g,
  /(?:较|比|同|对比|相比|相较|与|超过|高于|低于|基于|对照|参照|以|从|自|截至|截止|到)\s*(?:19|20)\d{2}\s*年(?:度|底|末)?/g,
  /(?:19|20)\d{2}\s*年(?:度|底|末)?\s*(?:的)?\s*(?:相比|同期|以来|为基|基数|基期|水平|结转|结余|尾款|决算|续建|跨年|以前|之前|起|开始|成立|建成)/g,
  /(?:上年|去年|上一年|往年|次年|来年|明年|下年)[(（]?\s*(?:19|20)\d{2}\s*年?/g,
];

/** A year that a text names, and whether a month follows it. */
export interface NamedYear {
  year: number;
  withMonth: boolean;
}

/** The years that a text names as its own, in their order. */
export const yearsIn = (text: string): NamedYear[] => {
  const own = notOfThisForm.reduce((rest, pattern) => rest.replace(pattern, ' '), narrow(text));
  return [...own.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年(\s*\d{1,2}\s*月)?/g)].map(([, year, month]) => ({
    year: Number(year),
    withMonth: month !== undefined,
  }));
};

/** The first year in a text that cannot be meant in a form of the fiscal year; null when all is well. */
export const wrongYear = (text: string, fiscalYear: number): number | null => {
  const named = yearsIn(text);
  if (named.some(({ year }) => year === fiscalYear)) return null;
  // Payments and reports may fall due in the year after.
  return named.find(({ year, withMonth }) => !(withMonth && year === fiscalYear + 1))?.year ?? null;
};
