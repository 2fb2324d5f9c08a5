import type { Form, Indicator } from '#domain/form';
import type { Blemish } from './years.ts';

/** One row of a kind, changed: those that are chosen below never fall short. */
const inLast =
  (level2Code: Indicator['level2Code'], change: (row: Indicator) => Indicator) =>
  (form: Form): Form => ({
    ...form,
    indicatorSets: form.indicatorSets.map((set) => {
      const last = set.indicators.findLast((row) => row.level2Code === level2Code);
      return { ...set, indicators: set.indicators.map((row) => (row === last ? change(row) : row)) };
    }),
  });

const faults: Readonly<Record<Blemish, (form: Form) => Form>> = {
  vague: inLast('SATISFACTION', (row) => ({ ...row, actual: { raw: '群众反映较好' } })),
  copied: inLast('TIMELINESS', (row) => ({ ...row, actual: row.target })),
  overdone: inLast('QUANTITY', (row) => ({ ...row, actual: { raw: '260件' } })),
};

/** The table with those faults. */
export const blemished = (form: Form, blemishes: readonly Blemish[]): Form =>
  blemishes.reduce((left, blemish) => faults[blemish](left), form);
