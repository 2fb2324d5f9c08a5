import { alive } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';

export interface Supervisor {
  /** Ends the watch; answers with the pid to stop. */
  release(): Promise<number>;
}

const lookEveryMs = 200;

/** Brings the server back, on the same port, whenever it is gone; tries again and again, as a service manager would. */
export const keepAlive = (
  firstPid: number,
  relaunch: () => Promise<Postmaster>,
  log: (line: string) => void,
): Supervisor => {
  let pid = firstPid;
  let released = false;
  let restart = Promise.resolve();
  let restarting = false;
  const bringBack = async (): Promise<void> => {
    log(`数据库进程 ${pid} 意外终止，正在恢复`);
    ({ pid } = await relaunch());
    log(`数据库已恢复（进程号 ${pid}）`);
  };
  const look = (): void => {
    if (released || restarting || alive(pid)) return;
    restarting = true;
    restart = bringBack()
      .catch((error: unknown) => log(String(error)))
      .finally(() => {
        restarting = false;
      });
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    release: async () => {
      released = true;
      clearInterval(timer);
      await restart;
      return pid;
    },
  };
};
