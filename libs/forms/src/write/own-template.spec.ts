import { changed, soundForm } from '#domain/audit/given-form';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PizZip from 'pizzip';
import { fillOwnTemplate } from './own-template.ts';

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
const template = async (...texts: string[]): Promise<Buffer> => {
  const row = new TableRow({ children: [cell('{#指标}{三级指标}'), cell('{指标值}'), cell('{得分}{/指标}')] });
  const children = [...texts.map((text) => new Paragraph(text)), new Table({ rows: [row] })];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};
const textOf = (file: Buffer): string =>
  new PizZip(file)
    .file('word/document.xml')!
    .asText()
    .replace(/<\/w:(?:p|tc)>/g, '|')
    .replace(/<[^>]+>/g, '');
const refusal = (fill: () => unknown): { code?: string; message?: string } => {
  try {
    fill();
  } catch (error) {
    return error as { code?: string; message?: string };
  }
  return {};
};

describe('the unit’s own Word template', () => {
  it('is filled with the words of the form, a row for each indicator', async () => {
    const text = textOf(fillOwnTemplate(await template('项目：{项目名称}（{年度}）', '{没有这一项}完'), soundForm()));
    expect(text).toContain('项目：业务工作经费（2023）');
    expect(text).toContain('培训场次||≥10场||15||');
    expect(text.match(/≥/g)).toHaveLength(6);
    expect(text).toContain('|完|');
  });

  it('gives the same file for the same form', async () => {
    const bytes = await template('{项目名称}');
    expect(fillOwnTemplate(bytes, soundForm()).equals(fillOwnTemplate(bytes, soundForm()))).toBe(true);
  });

  it('takes what people typed for words, never for marks or XML', async () => {
    const form = changed((one) => void (one.header.projectName = { raw: '{年度}<w:p/>&\u0000{#指标}' }));
    const file = fillOwnTemplate(await template('{项目名称}'), form);
    expect(new PizZip(file).file('word/document.xml')!.asText()).toContain('{年度}&lt;w:p/&gt;&amp;�{#指标}');
  });

  it('is refused in a sentence when its marks do not match', async () => {
    const bytes = await template('{#资金}{名称}');
    const { code, message } = refusal(() => fillOwnTemplate(bytes, soundForm()));
    expect(code).toBe('invalid');
    expect(message).toContain('花括号');
  });

  it('is refused when it is no Word file', () => {
    const zip = new PizZip();
    zip.file('a.txt', '甲');
    for (const bytes of [Buffer.from('你好'), Buffer.alloc(0), zip.generate({ type: 'nodebuffer' })])
      expect(refusal(() => fillOwnTemplate(bytes, soundForm())).message).toContain('不是Word文件');
  });

  it('is refused when it unpacks to more than any template needs', () => {
    const zip = new PizZip();
    zip.file('word/document.xml', ' '.repeat(60 * 1024 * 1024));
    const bomb = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(() => fillOwnTemplate(bomb, soundForm()))).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('50MB'),
    });
  });
});
