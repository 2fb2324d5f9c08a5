import { AlignmentType, LineRuleType, type IParagraphOptions, type IRunOptions } from 'docx';
import type { CellRole, ParagraphRole } from '../layout.ts';

/** Official fonts are named, not embedded: whoever opens the file has them or sees a similar one. */
export const fonts = { title: '方正小标宋简体', body: '仿宋_GB2312', chapter: '黑体', section: '楷体_GB2312' } as const;

type Font = keyof typeof fonts;
/** Half points: 二号 44, 三号 32, 四号 28, 小四 24, 五号 21. */
export const run = (text: string, font: Font, size: number): IRunOptions => ({
  text,
  size,
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: fonts[font], cs: 'Times New Roman' },
});

interface ParagraphLook {
  readonly font: Font;
  readonly size: number;
  readonly set: Omit<IParagraphOptions, 'children' | 'text'>;
}

/** 28.95 pt: 22 lines on a page, as 党政机关公文格式 has it. */
const lines = { line: 579, lineRule: LineRuleType.EXACT } as const;
const heading = { spacing: lines, indent: { firstLine: 640 }, keepNext: true };

export const paragraphLooks: Readonly<Record<ParagraphRole, ParagraphLook>> = {
  label: { font: 'chapter', size: 28, set: { spacing: { after: 120 } } },
  title: { font: 'title', size: 44, set: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 160 } } },
  year: { font: 'section', size: 28, set: { alignment: AlignmentType.CENTER, spacing: { after: 120 } } },
  line: { font: 'body', size: 24, set: { spacing: { after: 60 } } },
  chapter: { font: 'chapter', size: 32, set: heading },
  section: { font: 'section', size: 32, set: heading },
  body: { font: 'body', size: 32, set: { spacing: lines, indent: { firstLine: 640 }, alignment: AlignmentType.BOTH } },
  foot: { font: 'body', size: 21, set: { spacing: { before: 120 } } },
};

export const cellLooks: Readonly<Record<CellRole, { font: Font; alignment: IParagraphOptions['alignment'] }>> = {
  name: { font: 'chapter', alignment: AlignmentType.CENTER },
  head: { font: 'chapter', alignment: AlignmentType.CENTER },
  text: { font: 'body', alignment: AlignmentType.LEFT },
  short: { font: 'body', alignment: AlignmentType.CENTER },
  figure: { font: 'body', alignment: AlignmentType.CENTER },
};
export const cellSize = 21;

/** Twips. A4 is 11906 × 16838. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}
const narrow = { top: 1134, right: 1134, bottom: 1134, left: 1134 };
/** A report keeps the margins of an official letter: 37, 26, 35 and 28 mm. */
const letter = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
export const pageLook = (isReport: boolean): PageLook => ({
  width: 11906,
  height: 16838,
  margin: isReport ? letter : narrow,
});
