import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '#domain/form';
import { readAnyForms, readForms } from '#forms/read';
import { wordFile } from '../../../../test/office-files.ts';
import { rowsOfPdf } from './pdf.ts';
import { findProgram, inFolder, run } from './run.ts';

const notPdf = Buffer.from('%PDF-1.7\n这不是PDF\n');

it('a PDF is refused where poppler is not installed, and the sentence names it', async () => {
  await expect(async () => rowsOfPdf(notPdf, '/nowhere')).rejects.toThrow(/读取PDF需要poppler，本机没有安装/);
});

const soffice = findProgram(['soffice', 'libreoffice']);
const poppler = findProgram(['pdftotext']) !== null && findProgram(['pdftocairo']) !== null;

/** What a form says beside its layout: a printed line break is none of its words. */
const said = (form: Form): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...form, header: { ...form.header, sealBlanks: form.header.sealBlanks.length } },
      (key, one: unknown) =>
        key === 'at' ? undefined : typeof one === 'string' ? one.normalize('NFKC').replace(/\s+/g, '') : one,
    ),
  );

const printed = (file: Buffer): Promise<Buffer> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'form.docx'), file);
    const profile = `-env:UserInstallation=file://${folder}/p`;
    await run(soffice!, [profile, '--headless', '--convert-to', 'pdf', 'form.docx'], folder, 60_000);
    return readFileSync(join(folder, 'form.pdf'));
  });

if (poppler) {
  it('a PDF that is broken gets one sentence', async () => {
    await expect(readAnyForms('坏.pdf', notPdf)).rejects.toThrow(/^无法导入文件“坏.pdf”：.+，请.+。$/);
  });
}

if (poppler && soffice !== null) {
  it.each(['000.txt', '004.txt'])(
    '%s, printed over many pages, is the same form: cells, merged names, rows that a page divides',
    async (source) => {
      const file = await wordFile(readFileSync(`test/forms/${source}`, 'utf8'));
      const fromPdf = await readAnyForms('样表.pdf', await printed(file));
      const fromWord = readForms('样表.docx', file);
      expect(fromPdf.map(({ form }) => said(form))).toEqual(fromWord.map(({ form }) => said(form)));
    },
    120_000,
  );
} else process.stdout.write('LibreOffice or poppler is not installed: printed forms are not tried\n');
