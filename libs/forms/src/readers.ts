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

/** Formats that are known and not read: it is said what to do instead. */
const notRead = (cause: string, extension: RegExp, ...signs: readonly number[]): Reader => ({
  accepts: (name, bytes) => startsWith(bytes, ...signs) || extension.test(name),
  read: (name) => {
    throw refuse('unreadable', name, cause, '另存为纯文本（.txt）或JSON文件后重新导入');
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
  {
    accepts: (name, bytes) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || /\.(?:docx|docm|xlsx|xlsm)$/i.test(name),
    read: readOffice,
  },
  notRead('暂不支持直接读取PDF文件', /\.pdf$/i, 0x25, 0x50, 0x44, 0x46, 0x2d),
  notRead('暂不支持直接读取Word、Excel旧格式文件', /\.(?:doc|xls)$/i, 0xd0, 0xcf, 0x11, 0xe0),
  json,
  { accepts: () => true, read: readText },
];
