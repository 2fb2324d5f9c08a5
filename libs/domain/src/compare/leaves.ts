import type { Form } from '../form.ts';

/** Every word of a form by its address; rows by their own names, so that one put in between moves nothing else. */
export type Leaves = ReadonlyMap<string, string>;

const nameOf = (element: unknown, i: number): string => {
  const { key, setId, seq, path } = (element ?? {}) as Record<string, string | number | undefined>;
  return String(key ?? setId ?? seq ?? path ?? i + 1);
};

/** Where a word stood in its file says nothing about the form. */
const beside = new Set(['at']);

const walk = (value: unknown, where: string, found: Map<string, string>): void => {
  if (Array.isArray(value)) {
    const names = value.map(nameOf);
    // Two rows of one name are told apart by their order: no change may hide behind another row.
    const nth = (i: number): number => names.slice(0, i).filter((name) => name === names[i]).length;
    value.forEach((one, i) => walk(one, `${where}[${names[i]}${nth(i) > 0 ? `#${nth(i) + 1}` : ''}]`, found));
  } else if (value !== null && typeof value === 'object') {
    for (const [name, one] of Object.entries(value))
      if (!beside.has(name)) walk(one, name === 'raw' ? where : where ? `${where}.${name}` : name, found);
  } else if (value !== null && value !== undefined) found.set(where, String(value).trim());
};

/** `null` and a missing place are alike; a blank cell is ''. */
export const leavesOf = (form: Form): Leaves => {
  const found = new Map<string, string>();
  walk(form, '', found);
  return found;
};

export interface Change {
  where: string;
  from: string;
  to: string;
}

/** Every word in which two forms differ. A word that is not there reads ''. */
export const changesBetween = (before: Form, after: Form): Change[] => {
  const earlier = leavesOf(before);
  const later = leavesOf(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((where) => {
    const [from, to] = [earlier.get(where), later.get(where)];
    return from === to ? [] : [{ where, from: from ?? '', to: to ?? '' }];
  });
};

/** Whether one address is the other or lies within it: funds, funds.rows[TOTAL], funds.rows[TOTAL].score. */
export const liesIn = (where: string, place: string): boolean =>
  where === place || (where.startsWith(place) && /^[.[]/u.test(where.slice(place.length)));

/** What a change is about. */
export const changeKinds = { amount: '金额', score: '分值得分', grade: '等级', wording: '文字' } as const;
export type ChangeKind = keyof typeof changeKinds;

const patterns: readonly [ChangeKind, RegExp][] = [
  ['score', /\.(?:score|weight)$|^totals/u],
  ['amount', /^funds|^figures/u],
  ['grade', /^grade/u],
];

export const kindOfChange = ({ where }: Change): ChangeKind =>
  patterns.find(([, pattern]) => pattern.test(where))?.[0] ?? 'wording';

/** How many changes of which kind: 金额2处、文字1处. */
export const countedInWords = (changes: readonly Change[]): string => {
  const kinds = changes.map(kindOfChange);
  return (Object.keys(changeKinds) as ChangeKind[])
    .map((kind) => [changeKinds[kind], kinds.filter((one) => one === kind).length] as const)
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word}${n}处`)
    .join('、');
};
