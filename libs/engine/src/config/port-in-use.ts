import { errorCode } from './error-code.ts';
import { StartupError } from './startup-error.ts';

const refusals: Readonly<Record<string, (where: string) => StartupError>> = {
  EADDRINUSE: (where) =>
    new StartupError(
      'portInUse',
      `${where} 已被其他程序占用：请停止该程序，或另选端口启动，例如 PORT=8081 npm start（PORT=0 表示任选空闲端口）。`,
      `${where} is taken by another program: stop that program or choose another port, e.g. PORT=8081 npm start (PORT=0 takes any free one).`,
    ),
  EACCES: (where) =>
    new StartupError(
      'portInUse',
      `无权监听 ${where}：请改用 1024 以上的端口，例如 PORT=8080 npm start。`,
      `Not allowed to listen on ${where}: choose a port above 1024, e.g. PORT=8080 npm start.`,
    ),
};

/** Turns the error of a failed `listen` into the sentence people need; any other error comes back as it is. */
export const explainListenError = (error: unknown, at: { host: string; port: number }): unknown =>
  refusals[errorCode(error)]?.(`${at.host}:${at.port}`) ?? error;
