import { modernise } from './old-office.ts';

export interface Converter {
  /** By the first bytes only: whatever is called .doc may be something else. */
  accepts(this: void, bytes: Uint8Array): boolean;
  /** The same file in a form that can be read at once. @throws Damaged */
  convert(this: void, bytes: Buffer): Promise<Buffer>;
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** Types of files that another program of this machine has to open first. A new one is a new line here. */
export const converters: readonly Converter[] = [
  { accepts: (bytes) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0), convert: (bytes) => modernise(bytes) },
];
