import type { Config } from '#engine/config/config';
import { findRunning, startPostgres } from '#engine/postgres/start-postgres';
import type { Io } from './terminal/io.ts';

/** The database of the settings: the given one, the one that npm start runs, or the embedded one started for this. */
export const connect = async (
  { database, dataDir }: Config,
  io: Io,
): Promise<{ url: string; stop(): Promise<void> }> => {
  const url = database.url ?? (await findRunning(dataDir));
  if (url) return { url, stop: async () => undefined };
  return startPostgres({ dataDir, log: (line) => io.stderr.write(`· ${line}\n`) });
};
