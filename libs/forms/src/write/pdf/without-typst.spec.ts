import { jest } from '@jest/globals';

jest.unstable_mockModule('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding');
});
const { writePdf } = await import('./write-pdf.ts');

it('a machine without the typesetter says so in one sentence and names what to do', async () => {
  const layout = { title: '绩效自评表', titleInText: true, landscape: false, isReport: false, blocks: [] };
  await expect(writePdf([layout], '2024-12-31')).rejects.toMatchObject({
    code: 'notFound',
    message: '这台机器上没有排版程序Typst的组件，不能生成PDF，请改用Word或Excel文件。',
  });
});
