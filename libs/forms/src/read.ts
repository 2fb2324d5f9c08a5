import { converters } from './convert/converters.ts';
import { namingLater } from './damaged.ts';
import { formsIn } from './office/read-office.ts';
import { readers } from './readers.ts';
import type { ReadForm } from './recognise/recognise.ts';
import { refuse } from './refusal.ts';

export type { ReadForm } from './recognise/recognise.ts';

/** Larger files are refused; whoever can see the size of a file beforehand need not load it. */
export const maxBytes = 20 * 1024 * 1024;

/** Refuses a file by its size in bytes. */
export const checkSize = (name: string, size: number): void => {
  if (size <= maxBytes) return;
  const found = Math.ceil(size / 1024 / 1024);
  throw refuse('tooLarge', name, `文件有${found}MB，超过${maxBytes / 1024 / 1024}MB的上限`, '拆分成几个文件导入', {
    size,
    maxBytes,
  });
};

/**
 * Reads every form of a file, whatever its format, and lists what found no place.
 * Throws DomainError 'unreadable' (empty, no text, no form in it), 'tooLarge', or 'invalid' with
 * `issues: {path, message}[]` (a JSON file with mistakes); strange but textual content is never a reason to throw.
 */
export const readForms = (name: string, bytes: Uint8Array): ReadForm[] => {
  checkSize(name, bytes.byteLength);
  if (bytes.byteLength === 0) throw refuse('unreadable', name, '文件是空的', '选择填好的表格文件后重新导入');
  return readers.find((reader) => reader.accepts(name, bytes))!.read(name, bytes);
};

/**
 * Reads like readForms, and beyond it the formats for which this machine has a program: .doc and .xls by LibreOffice,
 * .pdf by poppler.
 * Such a file takes a second or two of another process. Throws what readForms throws; 'unreadable' also where the
 * program is not installed, naming it.
 */
export const readAnyForms = async (name: string, bytes: Uint8Array): Promise<ReadForm[]> => {
  checkSize(name, bytes.byteLength);
  const converter = converters.find(({ accepts }) => accepts(bytes));
  if (converter === undefined) return readForms(name, bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return namingLater(name, converter.rows(file).then(formsIn));
};
