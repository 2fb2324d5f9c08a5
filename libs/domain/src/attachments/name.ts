import { attachmentLimits } from './limits.ts';

/** Control signs, those that turn the direction of writing or cannot be seen, and halves of pairs. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What some file system or other does not want in a name. */
const unfit = /[\\/:*?"<>|]/gu;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As much of the beginning as fits. */
const cut = (text: string, most: number): string => {
  let [kept, used] = ['', 0];
  for (const sign of text) {
    used += bytesOf(sign);
    if (used > most) break;
    kept += sign;
  }
  return kept.trimEnd();
};

/**
 * The name of a file as it is kept: no path, nothing that cannot be seen or turns the direction of writing, at most
 * 200 bytes with its end in place. '' when nothing is left of it.
 */
export const cleanName = (given: string): string => {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const name = last.replace(unseen, '').replace(unfit, '').replace(/\s+/gu, ' ').trim().replace(/^\.+/u, '');
  const end = /\.[a-z0-9]{1,10}$/iu.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length).trim();
  return stem ? `${cut(stem, attachmentLimits.nameBytes - end.length)}${end}` : '';
};
