import { hash } from '@node-rs/argon2';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import { Founding, type Founded } from '#domain/register/founding';
import { managers } from '#domain/register/managers';
import { noted } from './noted.ts';
import { initialPassword } from './passwords.ts';

const insertBureau = `insert into organisation (id, path, name, kind, parent) values ($1, $1, $2, 'financeBureau', null)`;
const insertPerson = `
  insert into person (id, login, name, password_hash, roles, organisation, must_change_password, password_at)
  values ($1, $1, $2, $3, $4, $5, true, $6)`;

const fit = (founding: Founding): Founding => {
  const read = Founding.safeParse(founding);
  if (!read.success) throw new DomainError('invalid', read.error.issues[0]?.message ?? '启用信息有误');
  return read.data;
};

/** 启用: the bureau and its three administrators in an empty house; everybody else is entered by them. Once only. */
export const bootstrap = async (pool: Pool, founding: Founding, by: string, at: string): Promise<Founded[]> => {
  const { bureau, people } = fit(founding);
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
