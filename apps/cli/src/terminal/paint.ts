import type { Io } from './io.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 36 } as const;
export type Colour = keyof typeof codes;
export type Paint = (colour: Colour, text: string) => string;

/** Colours for people at a terminal; plain text for pipes and wherever NO_COLOR is set (no-color.org). */
export const paintFor = ({ stdout, env }: Io): Paint =>
  stdout.isTTY && !env['NO_COLOR'] ? (colour, text) => `\u001B[${codes[colour]}m${text}\u001B[0m` : (_, text) => text;
