/** Words that a rule looks for, and why they count. `words`: regular-expression pieces without repetition of a group. */
export interface Entry {
  words: string;
  why: string;
}

export type Lexicon = readonly Entry[];

/** One pattern for every word of a lexicon; longer words stand first where one begins like another. */
export const anyOf = (...lexicons: Lexicon[]): RegExp =>
  new RegExp(lexicons.flatMap((lexicon) => lexicon.map(({ words }) => words.split(' ').join('|'))).join('|'), 'u');

/** Every word of a lexicon that a text holds, each once, in the order of the text. */
export const wordsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(new RegExp(pattern, 'gu'))].map(([word]) => word)),
];

/** The text without the words of a lexicon. */
export const without = (text: string, pattern: RegExp): string => text.replace(new RegExp(pattern, 'gu'), '');
