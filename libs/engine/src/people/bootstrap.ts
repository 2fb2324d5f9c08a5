import { hash } from '@node-rs/argon2';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import { Login } from '#domain/register/login';
import { managers, type Manager } from '#domain/register/managers';
import { noted } from './noted.ts';
import { initialPassword } from './passwords.ts';

export interface Founding {
  bureau: { id: string; name: string };
  /** One for each of 三员, three different people. */
  people: Readonly<Record<Manager, { login: string; name: string }>>;
}

export interface Founded {
  role: Manager;
  name: string;
  login: string;
  initialPassword: string;
}

const insertBureau = `insert into organisation (id, path, name, kind, parent) values ($1, $1, $2, 'financeBureau', null)`;
const insertPerson = `
  insert into person (id, login, name, password_hash, roles, organisation, must_change_password, password_at)
  values ($1, $1, $2, $3, $4, $5, true, $6)`;

const refuseUnfit = ({ people }: Founding): void => {
  const logins = managers.map((role) => people[role].login);
  for (const login of logins)
    if (!Login.safeParse(login).success) throw new DomainError('invalid', `账号“${login}”格式不对`);
  if (new Set(logins).size < logins.length) throw new DomainError('invalid', '三员须为三个不同的人');
};

/** 启用: the bureau and its three administrators in an empty house; everybody else is entered by them. Once only. */
export const bootstrap = async (pool: Pool, founding: Founding, by: string, at: string): Promise<Founded[]> => {
  refuseUnfit(founding);
  const { bureau, people } = founding;
  return noted(pool, { by, at, action: 'bootstrap', reason: '启用系统' }, async (client) => {
    await client.query('lock table person in share row exclusive mode');
    if ((await client.query('select from person limit 1')).rowCount)
      throw new DomainError('conflict', '系统中已有人员，不能再次启用；新增人员请由系统管理员办理');
    await client.query(insertBureau, [bureau.id, bureau.name]);
    const founded: Founded[] = [];
    for (const role of managers) {
      const { login, name } = people[role];
      const password = initialPassword();
      await client.query(insertPerson, [login, name, await hash(password), [role], bureau.id, at]);
      founded.push({ role, name, login, initialPassword: password });
    }
    return founded;
  });
};
