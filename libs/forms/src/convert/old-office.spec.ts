import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAnyForms, readForms } from '#forms/read';
import { excelFile, wordFile } from '../../../../test/office-files.ts';
import { Damaged } from '../damaged.ts';
import { modernise, oldType } from './old-office.ts';
import { findProgram, inFolder, run } from './run.ts';

const text = readFileSync('test/forms/004.txt', 'utf8');
const said = (forms: unknown): unknown =>
  JSON.parse(JSON.stringify(forms, (key, value: unknown) => (key === 'at' ? undefined : value)));
const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(900),
  ]);

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('jicheng-convert-'));

/** What lies there for good and did not before; other suites convert at the same time and clear up behind them. */
const leftBehind = async (before: readonly string[]): Promise<string[]> => {
  let left = folders();
  for (let i = 0; i < 100 && left.some((name) => !before.includes(name)); i += 1) {
    await new Promise((done) => setTimeout(done, 200));
    left = left.filter((name) => folders().includes(name));
  }
  return left.filter((name) => !before.includes(name));
};

describe('an old Word or Excel file', () => {
  it('is told from its content', () => {
    expect(oldType(ole('WordDocument'))).toBe('doc');
    expect(oldType(ole('Workbook'))).toBe('xls');
    expect(() => oldType(ole('PowerPoint Document'))).toThrow(Damaged);
    expect(() => oldType(ole('EncryptedPackage'))).toThrow(/已加密/);
  });

  it('is refused where LibreOffice is not installed, and the sentence names it', async () => {
    await expect(modernise(ole('WordDocument'), '/nowhere')).rejects.toThrow(/需要LibreOffice，本机没有安装/);
  });

  const soffice = findProgram(['soffice', 'libreoffice']);
  if (soffice === null) {
    process.stdout.write('LibreOffice is not installed: old Word and Excel files are not tried\n');
    return;
  }
  /** The old format, written by the same program that will read it. */
  const older = (bytes: Buffer, from: string, to: string): Promise<Buffer> =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, `form.${from}`), bytes);
      await run(
        soffice,
        [`-env:UserInstallation=file://${folder}/p`, '--headless', '--convert-to', to, `form.${from}`],
        folder,
        60_000,
      );
      return readFileSync(join(folder, `form.${to}`));
    });
  it.each([
    ['docx', 'doc', wordFile],
    ['xlsx', 'xls', excelFile],
  ] as const)(
    'is the same form as .%s and as .%s, and leaves nothing behind',
    async (now, before, make) => {
      const already = folders();
      const file = await make(text);
      const forms = await readAnyForms(`自评表.${before}`, await older(file, now, before));
      expect(said(forms)).toEqual(said(readForms(`自评表.${now}`, file)));
      expect(await leftBehind(already)).toEqual([]);
    },
    120_000,
  );

  it('that is broken gets one sentence', async () => {
    await expect(readAnyForms('坏.doc', ole('WordDocument'))).rejects.toThrow(/^无法导入文件“坏.doc”：.+，请.+。$/);
  }, 90_000);
});

it('a program that does not end is ended', async () => {
  const started = performance.now();
  expect(await inFolder((folder) => run('/bin/sleep', ['30'], folder, 300))).toBe(false);
  expect(performance.now() - started).toBeLessThan(5_000);
});
