import { rowsOfOffice } from '../office/read-office.ts';
import type { Row } from '../row.ts';
import { modernise } from './old-office.ts';
import { rowsOfPdf } from './pdf.ts';

export interface Converter {
  /** By the first bytes only: whatever is called .doc may be something else. */
  accepts(this: void, bytes: Uint8Array): boolean;
  /** The rows of the file. @throws Damaged */
  rows(this: void, bytes: Buffer): Promise<Row[]>;
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** Types of files that another program of this machine has to open first. A new one is a new line here. */
export const converters: readonly Converter[] = [
  {
    accepts: (bytes) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0),
    rows: async (bytes) => rowsOfOffice(await modernise(bytes)),
  },
  { accepts: (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d), rows: (bytes) => rowsOfPdf(bytes) },
];
