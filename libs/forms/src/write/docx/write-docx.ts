import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Block, Layout, Paragraph as LayoutParagraph } from '../layout.ts';
import { settled } from '../zip.ts';
import { pageLook, paragraphLooks, run, type PageLook } from './look.ts';
import { tableBlock } from './table.ts';

const styled = ({ role, text, newPage = false }: Pick<LayoutParagraph, 'role' | 'text' | 'newPage'>): Paragraph => {
  const { font, size, set } = paragraphLooks[role];
  const runs = text
    .split('\n')
    .map((words, index) => new TextRun({ ...run(words, font, size), ...(index > 0 && { break: 1 }) }));
  return new Paragraph({ ...set, pageBreakBefore: newPage, children: runs });
};

/** Word joins tables that touch each other: a line of one point keeps them apart. */
const seam = (): Paragraph =>
  new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });

const children = (blocks: readonly Block[], width: number): FileChild[] =>
  blocks.flatMap((block): FileChild[] => {
    if (block.block === 'paragraph') return [styled(block)];
    return [...(block.attached ? [seam()] : []), tableBlock(block, width)];
  });

const pageNumber = (): Footer => {
  const { font, size } = { font: 'body', size: 28 } as const;
  const parts = [
    new TextRun(run('— ', font, size)),
    new TextRun({ ...run('', font, size), children: [PageNumber.CURRENT] }),
  ];
  const line = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [...parts, new TextRun(run(' —', font, size))],
  });
  return new Footer({ children: [line] });
};

const textWidth = ({ width, height, margin }: PageLook, landscape: boolean): number =>
  (landscape ? height : width) - margin.left - margin.right;

/** A form begins on a page of its own, upright or turned as it needs. */
const sectionOf = (layout: Layout): ISectionOptions => {
  const look = pageLook(layout.isReport);
  const orientation = layout.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: !layout.titleInText,
      page: { size: { width: look.width, height: look.height, orientation }, margin: look.margin },
    },
    headers: layout.titleInText
      ? {}
      : { first: new Header({ children: [styled({ role: 'title', text: layout.title })] }) },
    footers: { default: pageNumber(), ...(!layout.titleInText && { first: pageNumber() }) },
    children: children(layout.blocks, textWidth(look, layout.landscape)),
  };
};

const documentOf = (layouts: readonly Layout[]): Document =>
  new Document({
    title: layouts[0]?.title ?? '',
    creator: '绩程',
    lastModifiedBy: '绩程',
    sections: layouts.map(sectionOf),
  });

const dated = (on: string) => (xml: string) =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${on}T00:00:00Z`);

/** A Word file of one or more forms. `on`: the day in its properties, YYYY-MM-DD. */
export const writeDocx = async (layouts: readonly Layout[], on: string): Promise<Buffer> =>
  settled(await Packer.toBuffer(documentOf(layouts)), { 'docProps/core.xml': dated(on) });
