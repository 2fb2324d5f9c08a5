import { DomainError } from '#domain/error';
import type { Io } from '../terminal/io.ts';
import { addressOf } from './address.ts';
import { Session } from './session.ts';

/** Without the prefix of the settings: the server, started from the same shell, must not take it for one of its own. */
const passwordVariable = 'LOGIN_PASSWORD';

export interface SignIn {
  url?: string;
  login?: string;
}

export const signInOptions = [
  ['--url <地址>', '系统的地址（默认为本机 npm start 的地址）'],
  ['--login <账号>', `登录账号；口令从环境变量 ${passwordVariable} 读取，不写在命令里`],
] as const;

/** Logs in. The password comes from the environment: a command line is seen by everybody on the machine. */
export const signIn = async (io: Pick<Io, 'env'>, { url, login }: SignIn): Promise<Session> => {
  const password = io.env[passwordVariable];
  if (!login) throw new DomainError('invalid', '请用 --login 写明登录账号');
  if (!password) throw new DomainError('invalid', `请把口令放在环境变量 ${passwordVariable} 里`);
  return Session.login(await addressOf(io, url), login, password);
};
