import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { DomainError } from '#domain/error';
import { join } from 'node:path';
import type { Block, Layout } from '../layout.ts';
import { drawable, fontFolder } from './fonts.ts';
import { template } from './template.ts';

/** Nothing else may be read by the template: the workspace is the folder of the fonts, its two files live in memory. */
const workspace = fontFolder;
const main = join(workspace, 'main.typ');

let compiler: Promise<NodeCompiler> | undefined;
const createCompiler = async (): Promise<NodeCompiler> => {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new DomainError('notFound', '这台机器上没有排版程序Typst的组件，不能生成PDF，请改用Word或Excel文件。', {
      cause,
    });
  });
  const created = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder] }] });
  created.addSource(main, template);
  return created;
};

const asData = (block: Block): unknown =>
  block.block === 'paragraph'
    ? { ...block, text: drawable(block.text) }
    : {
        ...block,
        rows: undefined,
        cells: block.rows.flatMap((row, at) => row.map((cell) => ({ ...cell, text: drawable(cell.text), row: at }))),
      };

const dataOf = (layout: Layout, on: string): Buffer => {
  const [year, month, day] = on.split('-').map(Number);
  const title = layout.titleInText ? [] : [{ block: 'paragraph', role: 'title', text: drawable(layout.title) }];
  const { landscape } = layout;
  const blocks = [...title, ...layout.blocks.map(asData)];
  const header = { title: drawable(layout.title), landscape, report: layout.isReport, year, month, day };
  return Buffer.from(JSON.stringify({ ...header, blocks }));
};

/** A PDF/A-2b file with its fonts inside, of one form. `on`: the day in its properties, YYYY-MM-DD. Throws 'notFound' without Typst. */
export const writePdf = async ([layout, ...more]: readonly Layout[], on: string): Promise<Buffer> => {
  if (layout === undefined || more.length > 0)
    throw new DomainError('invalid', 'PDF文件每份只排一张表，请分别导出，或改用Word、Excel文件。');
  compiler ??= createCompiler();
  const typst = await compiler.catch((error: unknown) => {
    compiler = undefined;
    throw error;
  });
  typst.mapShadow(join(workspace, 'data.json'), dataOf(layout, on));
  const compiled = typst.compile({ mainFilePath: main });
  const { result } = compiled;
  if (!result) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const pdf = typst.pdf(result, { pdfStandard: 'a-2b' });
  typst.evictCache(10);
  return pdf;
};
