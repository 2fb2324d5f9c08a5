import { narrow } from '../values/width.ts';
import { familyNames, notNames, protectedPeople } from './lexicons/names.ts';

const name = `([${familyNames}][\\u4e00-\\u9fff]{1,2})`;
/** What may follow a name, so that a family name that begins a word is no person. */
const end =
  '(?=[，。；、,;.:：（()）\\s]|等[\\d一二三四五六七八九十人]|反映|信访|上访|一案|案|夫妇|夫妻|一家|家庭|诉|$)';
const named = new RegExp(`(?:${protectedPeople})[:：（(]?${name}${end}`, 'gu');
/** 化解张三信访积案. */
const ofCase = new RegExp(
  `(?:化解|办结|处理|处置|稳控|救助|解决|调处|办理|关于|劝返)(?:了)?${name}(?:等人?|\\d{0,3}人)?(?:的)?(?:信访|上访|积案|重复访|一案|案件|问题)`,
  'gu',
);

/** One character of every word above: most texts have none of them and need no closer look. */
const cue = /[访案诉人户象者生主告犯]/u;

/** Names of petitioners, parties and people who receive help, as far as their surroundings give them away. */
export const namesIn = (text: string): string[] => {
  if (!cue.test(text)) return [];
  const packed = narrow(text);
  return [named, ofCase]
    .flatMap((pattern) => [...packed.matchAll(pattern)].flatMap(([, person]) => person ?? []))
    .filter((person) => !notNames.test(person));
};
