import type { Alignment, Borders, Font } from 'exceljs';
import type { CellRole, ParagraphRole } from '../layout.ts';

const line = { style: 'thin' } as const;
export const borders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const font = (name: string, size: number): Partial<Font> => ({ name, size });
const set = (horizontal: Alignment['horizontal']): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
});

export interface Look {
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
}

const label: Look = { font: font('黑体', 10.5), alignment: set('center') };
export const cellLooks: Readonly<Record<CellRole, Look>> = {
  name: label,
  head: label,
  text: { font: font('仿宋_GB2312', 10.5), alignment: set('left') },
  short: { font: font('仿宋_GB2312', 10.5), alignment: set('center') },
  figure: { font: font('仿宋_GB2312', 10.5), alignment: set('center') },
};

export const paragraphLooks: Readonly<Record<ParagraphRole, Look>> = {
  label: { font: font('黑体', 14), alignment: set('left') },
  title: { font: font('方正小标宋简体', 20), alignment: set('center') },
  year: { font: font('楷体_GB2312', 14), alignment: set('center') },
  line: { font: font('仿宋_GB2312', 12), alignment: set('left') },
  chapter: { font: font('黑体', 14), alignment: set('left') },
  section: { font: font('楷体_GB2312', 14), alignment: set('left') },
  body: { font: font('仿宋_GB2312', 14), alignment: set('left') },
  foot: { font: font('仿宋_GB2312', 10.5), alignment: set('left') },
};
