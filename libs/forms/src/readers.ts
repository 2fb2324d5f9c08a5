import type { ReadForm } from './recognise/recognise.ts';
import { readJson } from './json/read-json.ts';
import { readOffice } from './office/read-office.ts';
import { refuse } from './refusal.ts';
import { readText } from './text/read-text.ts';

export interface Reader {
  /** Decided by the first bytes, and by the name only where they say nothing. */
  accepts(this: void, name: string, bytes: Uint8Array): boolean;
  read(this: void, name: string, bytes: Uint8Array): ReadForm[];
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** Formats that cannot be read at once: it is said what to do instead. */
const notRead = (cause: string, advice: string, ...signs: readonly number[]): Reader => ({
  accepts: (_, bytes) => startsWith(bytes, ...signs),
  read: (name) => {
    throw refuse('unreadable', name, cause, advice);
  },
});

const json: Reader = {
  accepts: (name, bytes) => {
    const start = new TextDecoder().decode(bytes.subarray(0, 200));
    return /\.json$/i.test(name) || /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(start);
  },
  read: readJson,
};

/** In the order in which they are asked; plain text takes the rest. A new format is a new line here. */
export const readers: readonly Reader[] = [
  notRead('不能从PDF文件读取表格', '导入生成它的Word或Excel文件', 0x25, 0x50, 0x44, 0x46, 0x2d),
  notRead('Word、Excel旧格式（.doc、.xls）要先转换', '另存为.docx或.xlsx后重新导入', 0xd0, 0xcf, 0x11, 0xe0),
  {
    accepts: (name, bytes) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || /\.(?:docx|docm|xlsx|xlsm)$/i.test(name),
    read: readOffice,
  },
  json,
  { accepts: () => true, read: readText },
];
