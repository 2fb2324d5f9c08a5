import { desk, type Look } from '../views/looking.ts';

/** Each view is taken in these; the name stands in the file's name. */
export const formats = ['light', 'dark', 'phone'] as const;
export type Format = (typeof formats)[number];

/** Points and look; a phone of 360 points is the narrowest in use. */
export const howOf: Readonly<Record<Format, { size: { width: number; height: number }; look: Look }>> = {
  light: { size: desk, look: 'light' },
  dark: { size: desk, look: 'dark' },
  phone: { size: { width: 360, height: 760 }, look: 'light' },
};
