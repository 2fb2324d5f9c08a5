import PizZip from 'pizzip';

/** Noon by the process's own clock: the DOS fields of a zip hold local time, so they say the same in every zone. */
const fixedTime = (): Date => new Date(1980, 0, 1, 12);

type Change = (text: string) => string;

/**
 * The same office file with nothing left of when it was written: fixed times of its parts, and what `changes` makes
 * of the parts named. pizzip brings its own deflate, so that another release of zlib gives the same bytes.
 */
export const settled = (file: Uint8Array, changes: Readonly<Record<string, Change>> = {}): Buffer => {
  const from = new PizZip(file);
  const into = new PizZip();
  for (const [path, part] of Object.entries(from.files)) {
    if (part.dir) continue;
    const change = changes[path];
    into.file(path, change ? change(part.asText()) : part.asUint8Array(), { date: fixedTime(), createFolders: false });
  }
  return into.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
