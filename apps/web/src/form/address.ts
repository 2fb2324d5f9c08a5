import type { Form } from '#domain/form';

/** Columns that people type into. */
export const fundColumns = ['initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'] as const;
export const indicatorColumns = ['level3', 'target', 'actual', 'weight', 'score', 'deviationReason'] as const;
export type FundColumn = (typeof fundColumns)[number];
export type IndicatorColumn = (typeof indicatorColumns)[number];

export const atFund = (key: string, column: FundColumn): string => `funds.rows[${key}].${column}`;
export const atIndicator = (set: string, seq: number, column: IndicatorColumn): string =>
  `indicatorSets[${set}].indicators[${seq}].${column}`;

interface Place {
  read(form: Form): string;
  write(form: Form, text: string): Form;
}

const indicatorAt = (set: string, seq: number, column: IndicatorColumn): Place => ({
  read: (form) => {
    const rows = form.indicatorSets.find(({ setId }) => setId === set)?.indicators;
    // Rows are numbered in their order: a long table is asked for every cell with every key.
    const row = rows?.[seq - 1]?.seq === seq ? rows[seq - 1] : rows?.find((one) => one.seq === seq);
    const value = row?.[column];
    return typeof value === 'string' ? value : (value?.raw ?? '');
  },
  write: (form, text) => ({
    ...form,
    indicatorSets: form.indicatorSets.map((one) =>
      one.setId === set
        ? {
            ...one,
            indicators: one.indicators.map((row) =>
              row.seq === seq ? { ...row, [column]: column === 'level3' ? text : { ...row[column], raw: text } } : row,
            ),
          }
        : one,
    ),
  }),
});

const fundAt = (key: string, column: FundColumn): Place => ({
  read: (form) => form.funds?.rows.find((row) => row.key === key)?.[column]?.raw ?? '',
  write: (form, text) =>
    form.funds
      ? {
          ...form,
          funds: {
            ...form.funds,
            rows: form.funds.rows.map((row) =>
              row.key === key ? { ...row, [column]: { ...row[column], raw: text } } : row,
            ),
          },
        }
      : form,
});

/** A cell one or two steps down: header.filledBy, goals.expected, totals.score, responsibilities. */
const fieldAt = (outer: string, inner: string | undefined): Place => ({
  read: (form) => {
    const part = form[outer as keyof Form] as Record<string, { raw?: string } | null> | { raw?: string } | null;
    const cell = inner ? (part as Record<string, { raw?: string } | null> | null)?.[inner] : part;
    return (cell as { raw?: string } | null)?.raw ?? '';
  },
  write: (form, text) => {
    const part = (form[outer as keyof Form] ?? {}) as unknown as Record<string, object | null>;
    return { ...form, [outer]: inner ? { ...part, [inner]: { ...part[inner], raw: text } } : { ...part, raw: text } };
  },
});

const grammar: readonly [RegExp, (...found: string[]) => Place][] = [
  [
    /^indicatorSets\[([^\]]+)\]\.indicators\[(\d+)\]\.(\w+)$/u,
    (set = '', seq = '0', column = '') => indicatorAt(set, Number(seq), column as IndicatorColumn),
  ],
  [/^funds\.rows\[([^\]]+)\]\.(\w+)$/u, (key = '', column = '') => fundAt(key, column as FundColumn)],
  [/^(header|goals|totals)\.(\w+)$/u, (outer = '', inner) => fieldAt(outer, inner)],
  [/^(responsibilities)$/u, (outer = '') => fieldAt(outer, undefined)],
];

const placeOf = (where: string): Place => {
  for (const [pattern, place] of grammar) {
    const found = pattern.exec(where);
    if (found) return place(...found.slice(1));
  }
  throw new Error(`no such place in a form: ${where}`);
};

const places = new Map<string, Place>();
const known = (where: string): Place => {
  const place = places.get(where) ?? placeOf(where);
  places.set(where, place);
  return place;
};

export const textAt = (form: Form, where: string): string => known(where).read(form);
export const withText = (form: Form, where: string, text: string): Form => known(where).write(form, text);
