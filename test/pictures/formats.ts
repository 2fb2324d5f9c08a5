import { desk, type Look } from '../views/looking.ts';

export interface How {
  /** Points. */
  size: { width: number; height: number };
  look: Look;
  /** As it comes out of the printer. */
  printed?: true;
}

/** Each view is taken in these; the name stands in the file's name. */
export const formats = ['light', 'dark', 'phone'] as const;
export type Format = (typeof formats)[number] | 'large' | 'contrast' | 'wall' | 'print';

/** Points and look; a phone of 360 points is the narrowest in use. */
export const howOf: Readonly<Record<Format, How>> = {
  light: { size: desk, look: 'light' },
  dark: { size: desk, look: 'dark' },
  phone: { size: { width: 360, height: 760 }, look: 'light' },
  large: { size: desk, look: 'large' },
  contrast: { size: desk, look: 'contrast' },
  wall: { size: { width: 1920, height: 1080 }, look: 'light' },
  // A4 across between margins of 12 mm.
  print: { size: { width: 1032, height: 703 }, look: 'light', printed: true },
};

/** What is worth a picture for some views only: how it is called, and which. */
export const more: readonly { format: Format; title: string; of: readonly string[] }[] = [
  { format: 'large', title: '大字', of: ['my-work', 'fill', 'review'] },
  { format: 'contrast', title: '高对比度', of: ['my-work', 'fill', 'review'] },
  { format: 'wall', title: '1920×1080', of: ['screen'] },
  { format: 'print', title: '打印（A4横向）', of: ['official-table'] },
];

export const formatsOf = (view: string): Format[] => [
  ...formats,
  ...more.filter(({ of }) => of.includes(view)).map(({ format }) => format),
];
