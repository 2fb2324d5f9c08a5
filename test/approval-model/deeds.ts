import { deciding } from './deeds/deciding.ts';
import type { Deed } from './deeds/deed.ts';
import { filing } from './deeds/filing.ts';
import { handing } from './deeds/handing.ts';
import { steering } from './deeds/steering.ts';

/** Every action that touches the way of a case: what people fill in, and what an office makes of it. */
export const deeds: Readonly<Record<string, Deed>> = { ...filing, ...deciding, ...handing, ...steering };
