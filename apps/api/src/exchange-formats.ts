import { asCsv } from '#domain/exchange/csv';
import { exchangeTables } from '#domain/exchange/tables';
import { zipOf } from '#engine/archive/zip';
import type { ExchangeDocument } from '#engine/queries/evaluation-papers';

interface ExchangeFormat {
  contentType: string;
  extension: string;
  write(this: void, document: ExchangeDocument): Promise<Buffer>;
}

/** One document; or a CSV for every table, which only a zip holds together. */
export const exchangeFormat = {
  json: {
    contentType: 'application/json; charset=utf-8',
    extension: 'json',
    write: async (document) => Buffer.from(`${JSON.stringify(document, null, 2)}\n`),
  },
  csv: {
    contentType: 'application/zip',
    extension: 'zip',
    write: ({ tables }) =>
      zipOf(
        exchangeTables.map((table) => ({
          path: `${table.name}.csv`,
          bytes: Buffer.from(asCsv(table, tables[table.name] ?? [])),
        })),
      ),
  },
} satisfies Record<string, ExchangeFormat>;

export type ExchangeFormatName = keyof typeof exchangeFormat;
export const exchangeFormats = Object.keys(exchangeFormat) as [ExchangeFormatName, ...ExchangeFormatName[]];
