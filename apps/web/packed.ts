import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };

/** Packs every file once, while building, so that the server never does. */
export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    const texts = Object.keys(bundle).filter((name) => /\.(?:js|css|svg)$/u.test(name));
    await Promise.all(
      texts.map(async (name) => {
        const file = join(dir, name);
        const bytes = await readFile(file);
        await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }));
        await writeFile(`${file}.br`, await brotli(bytes, { params }));
      }),
    );
  },
});
