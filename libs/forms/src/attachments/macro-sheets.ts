import { streamsOf } from './ole.ts';

/** Records of a workbook, [MS-XLS] 2.3: each has a type and a length of two bytes, and its data. */
const beginning = 0x0809;
const end = 0x000a;
const sheet = 0x0085;
const password = 0x002f;

const macroSheet = { listed: 0x01, begun: 0x40 } as const;

/** A sheet of macros says so where it is listed, and where it begins. */
const isMacroSheet = (workbook: Buffer, listed: Buffer): boolean => {
  if (listed[5] === macroSheet.listed) return true;
  const at = listed.readUInt32LE(0);
  return workbook.readUInt16LE(at) === beginning && workbook.readUInt16LE(at + 6) === macroSheet.begun;
};

/** What the records before the first sheet tell. */
const inspect = (workbook: Buffer): 'locked' | 'macros' | 'none' => {
  if (workbook.readUInt16LE(0) !== beginning) throw new RangeError('no workbook');
  for (let at = 0; ;) {
    const [type, length] = [workbook.readUInt16LE(at), workbook.readUInt16LE(at + 2)];
    if (type === end) return 'none';
    if (type === password) return 'locked';
    if (type === sheet && isMacroSheet(workbook, workbook.subarray(at + 4, at + 4 + length))) return 'macros';
    at += 4 + length;
  }
};

/**
 * Whether an old Excel file has a sheet of Excel 4.0 macros, which are no project of VBA, in itself or in a workbook
 * inside of it. What is behind a password cannot be told. @throws RangeError when it is no sound workbook
 */
export const macroSheetsOf = (file: Buffer): 'locked' | 'macros' | 'none' => {
  const found = streamsOf(file, ['Workbook', 'Book']).map(inspect);
  if (found.length === 0) throw new RangeError('no workbook');
  return found.find((one) => one !== 'none') ?? 'none';
};
