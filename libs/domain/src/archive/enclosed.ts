import { isLive, type Attachment } from '../attachments/attachment.ts';
import { cleanName } from '../attachments/name.ts';
import { attachmentKinds } from '../vocabulary.ts';

/** Where the files beside the forms lie in a package. */
export const enclosedFolder = '附件/';

/** A file that goes into the package as it was handed in. */
export interface Enclosed {
  /** 附件/001-验收单.pdf: the place on the list, those that were withdrawn counted, and the name. */
  path: string;
  /** Hex. */
  sha256: string;
  bytes: number;
}

const numbered = (i: number): string => `${i + 1}`.padStart(3, '0');

/** The name is cleaned once more: the facts of a forged package may hold any. */
const pathOf = ({ name }: Attachment, i: number): string =>
  `${enclosedFolder}${numbered(i)}-${cleanName(name) || '未命名'}`;

/** The files that count, in the order of the list. */
export const enclosedOf = (attachments: readonly Attachment[]): Enclosed[] =>
  attachments.flatMap((one, i) =>
    isLive(one) ? [{ path: pathOf(one, i), sha256: one.sha256, bytes: one.bytes }] : [],
  );

const onOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;

/** One row of the list of attachments; what was withdrawn says why, and has no file. */
export interface EnclosedLine {
  number: string;
  path: string | null;
  name: string;
  kind: string;
  size: string;
  where: string;
  note: string;
  by: string;
  withdrawn: string;
  sha256: string;
}

export const enclosedLines = (attachments: readonly Attachment[]): EnclosedLine[] =>
  attachments.map((one, i) => ({
    number: numbered(i),
    path: isLive(one) ? pathOf(one, i) : null,
    name: onOneLine(one.name),
    kind: attachmentKinds[one.kind],
    size: sizeOf(one.bytes),
    where: onOneLine([one.where, one.beside].filter(Boolean).join(' ')),
    note: onOneLine(one.note ?? ''),
    by: one.by.name,
    withdrawn: one.withdrawn ? `${one.withdrawn.by}撤下，理由：${onOneLine(one.withdrawn.reason)}` : '',
    sha256: one.sha256,
  }));
