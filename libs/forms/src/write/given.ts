import type { Form } from '#domain/form';
import { readFileSync } from 'node:fs';
import { readForms } from '../read.ts';
import type { GridCell, Row } from '../row.ts';
import type { Layout, Table } from './layout.ts';

// For the specs of writing: published forms, and a layout as a reader of office files sees it.

const files = ['000.txt', '003.txt', '004.txt'];
/** Every published form with a name for it. */
export const published: [name: string, form: Form][] = files.flatMap((file) =>
  readForms(file, readFileSync(`test/forms/${file}`)).map(({ form }, index): [string, Form] => [
    `${file.slice(0, 3)}-${'ab'[index]}`,
    form,
  ]),
);
export const publishedForm = (name: string): Form =>
  structuredClone(published.find(([known]) => known === name)?.[1] ?? published[0]![1]);

/** One of the published tables grown to as many indicators as wanted. */
export const withIndicators = (form: Form, count: number): Form => {
  const [set] = form.indicatorSets;
  const rows = set!.indicators;
  const grown = Array.from({ length: count }, (_, index) => ({
    ...rows[Math.floor((index / count) * rows.length)]!,
    seq: index + 1,
    level3: `第${index + 1}件实事按时办结`,
  }));
  return { ...form, indicatorSets: [{ ...set!, indicators: grown }] };
};

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const tableRows = (table: Table, at: string): Row[] => {
  const rows = table.rows.map(() => new Map<number, string>());
  for (const [index, row] of table.rows.entries())
    for (const { column, rows: height, text } of row)
      for (let down = 0; down < height; down += 1) rows[index + down]!.set(column, down === 0 ? lines(text) : '');
  return rows.map((cells, index) => ({
    cells: [...cells]
      .toSorted(([a], [b]) => a - b)
      .map(([column, text]): GridCell => ({ text, at: `${at}R${index}C${column}` })),
    inTable: true,
    tight: index > 0,
    mendable: false,
  }));
};

/** A cell merged over columns is one cell, the lower cells of a vertical merge are blank, a paragraph is a row. */
export const rowsOf = ({ blocks }: Layout): Row[] =>
  blocks.flatMap((block, index): Row[] => {
    if (block.block === 'table') return tableRows(block, `T${index}`);
    return [{ cells: [{ text: lines(block.text), at: `P${index}` }], inTable: false, tight: false, mendable: false }];
  });

/** A form without its addresses, which belong to the file that it was read from. */
export const content = (form: Form): unknown =>
  JSON.parse(JSON.stringify(form, (key, value: unknown) => (key === 'at' ? undefined : value)));
