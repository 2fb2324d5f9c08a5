import { mkdir, rm, writeFile } from 'node:fs/promises';
import { readConfig } from '#engine/config/config';
import { addressFile } from '#engine/config/project';
import { openHouse, welcome, type House } from './house.ts';

/** After this long a shutdown that hangs is cut short; everything acknowledged is already durable. */
const patience = 15_000;

const stopOnSignals = (house: House, forget: () => Promise<void>): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('\n正在停止……');
    setTimeout(() => process.exit(1), patience).unref();
    void Promise.all([house.close(), forget()]).then(() => {
      console.log('已停止。');
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

/** Runs the API, and the worker unless it is to run elsewhere, until a signal comes. @throws StartupError */
export const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  const house = await openHouse(config, (line) => console.log(`· ${line}`));
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(addressFile(config.dataDir), house.address);
  stopOnSignals(house, () => rm(addressFile(config.dataDir), { force: true }));
  welcome(house, config).forEach((line) => console.log(line));
};
