import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Damaged } from '../damaged.ts';
import { findProgram, inFolder, run } from './run.ts';

export type OldType = 'doc' | 'xls';
const newer: Readonly<Record<OldType, string>> = { doc: 'docx', xls: 'xlsx' };

const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
const streams: readonly (readonly [Buffer, OldType | 'locked'])[] = [
  [utf16('EncryptedPackage'), 'locked'],
  [utf16('WordDocument'), 'doc'],
  [utf16('Workbook'), 'xls'],
  [utf16('Book\u0000'), 'xls'],
];
/** What an old office file is, by the names in its directory, whatever its own name says. @throws Damaged */
export const oldType = (bytes: Buffer): OldType => {
  const type = streams.find(([name]) => bytes.includes(name))?.[1];
  if (type === 'locked') throw new Damaged('文件已加密', '去掉密码后重新导入');
  if (type === undefined)
    throw new Damaged('它不是Word（.doc）或Excel（.xls）文件，或已损坏', '选择填好的表格文件后重新导入');
  return type;
};

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
/** Macros never run, links are never followed or updated, nothing is fetched. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting('Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Calc/Content/Update', 'Link', '1'),
  setting('Writer/Content/Update', 'Link', '0'),
].join('')}</oor:items>`;

const ourProfile = async (folder: string): Promise<string> => {
  const home = join(folder, 'profile');
  await mkdir(join(home, 'user'), { recursive: true });
  await writeFile(join(home, 'user', 'registrymodifications.xcu'), profile);
  return `-env:UserInstallation=${pathToFileURL(home).href}`;
};

const patience = 60_000;
const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard', '--convert-to'];
/** One conversion at a time: LibreOffice wants a processor and some hundred megabytes for itself. */
let queue: Promise<unknown> = Promise.resolve();

const convert = (soffice: string, bytes: Buffer, type: OldType): Promise<Buffer> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, `form.${type}`), bytes);
    const done = await run(
      soffice,
      [await ourProfile(folder), ...options, newer[type], `form.${type}`],
      folder,
      patience,
    );
    const converted = await readFile(join(folder, `form.${newer[type]}`)).catch(() => null);
    if (done && converted) return converted;
    throw new Damaged('LibreOffice不能转换它，文件可能已损坏', '用Word、WPS或Excel打开并另存为.docx或.xlsx后重新导入');
  });

/** An old Word or Excel file as .docx or .xlsx, by LibreOffice. @throws Damaged where there is none, or it fails */
export const modernise = async (bytes: Buffer, path?: string): Promise<Buffer> => {
  const type = oldType(bytes);
  const soffice = findProgram(['soffice', 'libreoffice'], path);
  if (soffice === null)
    throw new Damaged(
      `读取Word、Excel旧格式（.${type}）需要LibreOffice，本机没有安装`,
      `另存为.${newer[type]}后重新导入，或由管理员安装LibreOffice（soffice）`,
    );
  const turn = queue.then(() => convert(soffice, bytes, type));
  queue = turn.catch(() => undefined);
  return turn;
};
