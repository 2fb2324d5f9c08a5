import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (start: string): string => {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'assets', 'fonts'))) return join(folder, 'assets', 'fonts');
  throw new Error('assets/fonts is missing from this installation');
};

/** Where the fonts lie, wherever the code runs from: sources in a test, dist in service. */
export const fontFolder = above(dirname(fileURLToPath(import.meta.url)));

const slice = (file: number, offset: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, offset);
  return bytes;
};

/** The table of an OpenType file that says which signs it draws. */
const characterMap = (path: string): Buffer => {
  const file = openSync(path, 'r');
  try {
    const count = slice(file, 4, 2).readUInt16BE();
    const directory = slice(file, 12, count * 16);
    for (let at = 0; at < directory.length; at += 16)
      if (directory.toString('latin1', at, at + 4) === 'cmap')
        return slice(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    return Buffer.alloc(4);
  } finally {
    closeSync(file);
  }
};

type Range = readonly [from: number, to: number];
const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Ranges of a part of the table, by its format: 4 holds 16-bit segments, 12 holds 32-bit groups. */
const formats: Readonly<Record<number, (map: Buffer, at: number) => Range[]>> = {
  4: (map, at) => {
    const bytes = map.readUInt16BE(at + 6);
    return count(bytes / 2).map((segment) => {
      const end = at + 14 + segment * 2;
      return [map.readUInt16BE(end + 2 + bytes), map.readUInt16BE(end)];
    });
  },
  12: (map, at) =>
    count(map.readUInt32BE(at + 12)).map((group) => {
      const start = at + 16 + group * 12;
      return [map.readUInt32BE(start), map.readUInt32BE(start + 4)];
    }),
};

const rangesIn = (map: Buffer): Range[] =>
  count(map.readUInt16BE(2)).flatMap((index) => {
    const at = map.readUInt32BE(4 + index * 8 + 4);
    return formats[map.readUInt16BE(at)]?.(map, at) ?? [];
  });

let known: Set<number> | undefined;
const drawn = (): Set<number> => {
  if (known) return known;
  known = new Set();
  for (const name of readdirSync(fontFolder).filter((file) => /\.(?:otf|ttf)$/.test(file)))
    for (const [from, to] of rangesIn(characterMap(join(fontFolder, name))))
      for (let sign = from; sign <= to; sign += 1) known.add(sign);
  return known;
};

/** A sign that none of the fonts can draw shows as its number, 〔U+1F600〕: it must not vanish from an official file. */
export const drawable = (text: string): string =>
  text
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/(?!\n)\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\n\u0020-\u007e]/gu, (sign) => {
      const code = sign.codePointAt(0)!;
      return drawn().has(code) ? sign : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
    });
