import type { Founding } from '#domain/register/founding';
import { Login } from '#domain/register/login';
import { managers, type Manager } from '#domain/register/managers';
import { roles } from '#domain/vocabulary';

/** What is typed into the wizard; the three people side by side. */
export interface Entered {
  code: string;
  bureau: Founding['bureau'];
  people: Founding['people'];
}

export const asFounding = ({ bureau, people }: Entered): Founding => ({ bureau, people });

/** What each of the three looks after, for somebody who hears of them for the first time. */
export const duties: Readonly<Record<Manager, string>> = {
  administrator: '登记单位、人员和账号，申请岗位；不办理业务',
  securityAdministrator: '批准岗位授权，查看登记簿；不新增人员',
  auditAdministrator: '查阅全部审计日志；不改任何数据',
};

/** Two of the three with one name: perhaps one person twice. */
export const namesakes = ({ people }: Entered): string[] => {
  const names = managers.map((role) => people[role].name.trim());
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
};

/** The other role that has this login already, as it is called. */
export const takenBy = (
  people: Partial<Entered['people']> | undefined,
  role: Manager,
  login: string,
): string | undefined => {
  const other = managers.find((one) => one !== role && people?.[one]?.login?.toLowerCase() === login.toLowerCase());
  return other && roles[other];
};

export const loginFault = (login: string): string | undefined => Login.safeParse(login).error?.issues[0]?.message;
