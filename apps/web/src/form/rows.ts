import type { Form, Indicator } from '#domain/form';

/** The rows of one table, numbered anew. */
export const changeSet = (
  form: Form,
  setId: string,
  how: (rows: readonly Indicator[]) => readonly Indicator[],
): Form => ({
  ...form,
  indicatorSets: form.indicatorSets.map((set) =>
    set.setId === setId ? { ...set, indicators: how(set.indicators).map((row, i) => ({ ...row, seq: i + 1 })) } : set,
  ),
});

/** A row of the same dimension, with nothing in it. */
export const emptied = (row: Indicator): Indicator => ({
  ...row,
  level3: '',
  target: { raw: '' },
  actual: row.actual && { raw: '' },
  weight: row.weight && { raw: '' },
  score: row.score && { raw: '' },
  deviationReason: row.deviationReason && { raw: '' },
});

/** One more indicator of the same dimension, below this one. */
export const addRow = (form: Form, setId: string, seq: number): Form =>
  changeSet(form, setId, (rows) => rows.flatMap((row) => (row.seq === seq ? [row, emptied(row)] : [row])));

/** So many more at the end, of the last one's dimension. */
export const addRows = (form: Form, setId: string, count: number): Form =>
  changeSet(form, setId, (rows) => {
    const last = rows.at(-1);
    return last ? [...rows, ...Array.from({ length: count }, () => emptied(last))] : rows;
  });

export const removeRow = (form: Form, setId: string, seq: number): Form =>
  changeSet(form, setId, (rows) => (rows.length > 1 ? rows.filter((row) => row.seq !== seq) : rows));
