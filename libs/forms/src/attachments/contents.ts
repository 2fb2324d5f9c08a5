import type { FileType } from '#domain/attachments/limits';
import { oldType, type OldType } from '../convert/old-office.ts';
import { Damaged } from '../damaged.ts';
import { textOf } from '../decode.ts';
import { SafeZip } from '../zip/unzip-safe.ts';
import { macroSheetsOf } from './macro-sheets.ts';

/** Refuses bytes that are not what the end of the name says. @throws Damaged */
type Inspect = (bytes: Buffer) => void;

const withoutMacros = '在Office或WPS中另存为不含宏的文件（.docx、.xlsx、.pptx）或PDF后重新上传';
const other = (title: string): Damaged =>
  new Damaged(`扩展名说是${title}，内容却不是`, '用原来的程序打开，另存为扩展名所示的格式后重新上传');

const beginsWith =
  (title: string, ...signs: readonly number[]): Inspect =>
  (bytes) => {
    if (!signs.every((sign, i) => bytes[i] === sign)) throw other(title);
  };

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** Programs in a file of today's Office: projects of VBA, and the sheets and types that announce them. */
const macroParts = /(?:^|\/)(?:vbaproject[^/]*\.bin|vbadata\.xml)$|(?:^|\/)(?:macrosheets|activex)\//u;
const macroTypes = /macroEnabled|vbaProject/iu;

const office =
  (title: string, folder: string): Inspect =>
  (bytes) => {
    if (!isZip(bytes)) throw other(title);
    const zip = new SafeZip(bytes);
    const types = zip.file('[Content_Types].xml');
    if (!types || !zip.names.some((name) => name.startsWith(folder))) throw other(title);
    if (zip.names.some((name) => macroParts.test(name)) || macroTypes.test(types.toString('latin1')))
      throw new Damaged('文件含有宏（程序）', withoutMacros);
  };

const olden = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream that every project of VBA has in a file of the old Office. */
const oldMacros = Buffer.from('_VBA_PROJECT', 'utf16le');

const oldOffice =
  (title: string, type: OldType): Inspect =>
  (bytes) => {
    if (!bytes.subarray(0, 8).equals(olden) || oldType(bytes) !== type) throw other(title);
    if (bytes.includes(oldMacros)) throw new Damaged('文件含有宏（程序）', withoutMacros);
  };

const oldExcel: Inspect = (bytes) => {
  oldOffice('Excel（旧格式）', 'xls')(bytes);
  let found: ReturnType<typeof macroSheetsOf>;
  try {
    found = macroSheetsOf(bytes);
  } catch {
    throw new Damaged('文件已损坏，或不是完整的Excel工作簿', '用Excel或WPS打开并另存为.xlsx后重新上传');
  }
  if (found === 'locked') throw new Damaged('文件已加密', '去掉密码后重新上传');
  if (found === 'macros') throw new Damaged('文件含有宏（Excel 4.0宏表）', withoutMacros);
};

const ofd: Inspect = (bytes) => {
  if (!isZip(bytes) || !new SafeZip(bytes).has('OFD.xml')) throw other('OFD');
};

const text: Inspect = (bytes) => {
  if (textOf(bytes) === null)
    throw new Damaged('内容不是文字（既不是UTF-8也不是GB18030编码）', '另存为UTF-8编码的纯文本后重新上传');
};

const jpeg = beginsWith('JPEG图片', 0xff, 0xd8, 0xff);

/** What the bytes of each type must be. Total: a type that is taken must be told from its bytes. */
export const contents: Readonly<Record<FileType, Inspect>> = {
  pdf: beginsWith('PDF', 0x25, 0x50, 0x44, 0x46, 0x2d),
  docx: office('Word', 'word/'),
  xlsx: office('Excel', 'xl/'),
  pptx: office('PowerPoint', 'ppt/'),
  doc: oldOffice('Word（旧格式）', 'doc'),
  xls: oldExcel,
  ofd,
  jpg: jpeg,
  jpeg,
  png: beginsWith('PNG图片', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  txt: text,
  csv: text,
};
