import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootAbove = (start: string): string => {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder;
  return start;
};

/** The checkout, wherever the code runs from: sources in a test, dist in service. */
export const projectRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Where a running system says its address, so that a second terminal finds it. */
export const addressFile = (dataDir: string): string => join(dataDir, 'address');
