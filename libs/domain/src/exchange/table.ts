import type { State } from '../evaluation/state.ts';
import type { Form } from '../form.ts';
import type { ScoreSheet } from '../scoring/score.ts';

/** What the tables are made of: an evaluation, its self-evaluation (the goal before there is one), and its scores. */
export interface Exchanged {
  state: State;
  form: Form;
  sheet: ScoreSheet;
}

/** null: this house holds no such value, or the cell could not be read as what the column wants. */
export type Value = string | null;
export type Row = Readonly<Record<string, Value>>;

export interface Column<Source> {
  name: string;
  title: string;
  /** number: plain digits; amounts are in 元 with two places, points and rates as precise as stated. */
  kind: 'text' | 'number';
  value(this: void, source: Source, exchanged: Exchanged): Value;
}

/** One table of the national exchange, with its columns in their order. */
export interface ExchangeTable {
  name: string;
  title: string;
  columns: readonly Pick<Column<never>, 'name' | 'title' | 'kind'>[];
  rows(this: void, exchanged: Exchanged): Row[];
}

interface Definition<Source> {
  name: string;
  title: string;
  columns: readonly Column<Source>[];
  /** What each row is made of. */
  sources(this: void, exchanged: Exchanged): readonly Source[];
}

export const defineTable = <Source>({ name, title, columns, sources }: Definition<Source>): ExchangeTable => ({
  name,
  title,
  columns,
  rows: (exchanged) =>
    sources(exchanged).map((source) =>
      Object.fromEntries(columns.map((column) => [column.name, column.value(source, exchanged)])),
    ),
});

type Of<Source> = (source: Source, exchanged: Exchanged) => Value;

export const text = <Source>(name: string, title: string, value: Of<Source>): Column<Source> => ({
  name,
  title,
  kind: 'text',
  value,
});
export const number = <Source>(name: string, title: string, value: Of<Source>): Column<Source> => ({
  name,
  title,
  kind: 'number',
  value,
});
