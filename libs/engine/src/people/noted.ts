import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#domain/error';
import { auditLine } from '../channels/audited.ts';
import { transaction } from '../database/transaction.ts';

/** Who changes the register, when, by which act and why: the database writes it beside every change. */
export interface Note {
  by: string;
  at: string;
  action: string;
  reason: string;
}

const say = `select set_config('jicheng.by', $1, true), set_config('jicheng.at', $2, true),
  set_config('jicheng.action', $3, true), set_config('jicheng.reason', $4, true)`;

/** What the database refuses as the last guard, in words. */
const refusals: Readonly<Record<string, string>> = {
  separate_roles: '系统管理员、安全管理员、审计管理员相互独立，不得兼任其他岗位',
  person_login_key: '这个账号已有人使用',
  person_pkey: '这个账号已有人使用',
  organisation_pkey: '这个单位编号已经存在',
  organisation_path_key: '上级单位下已有同一编号的单位',
  closed_after_opened: '撤销日期不能早于启用日期',
  two_people: '申请人本人不能批准自己提出的授权',
  not_for_oneself: '不能批准给自己的授权',
};

const inWords = (error: unknown): unknown => {
  const { constraint = '' } = error as { constraint?: string };
  const words = refusals[constraint];
  return words ? new DomainError('conflict', words, { rule: constraint, next: '请改正后重新提交' }) : error;
};

/** One change within a transaction: its lines in the register's log, and one line of the audit trail. */
export const noteEach = async <T>(client: PoolClient, note: Note, work: () => Promise<T>): Promise<T> => {
  await client.query(say, [note.by, note.at, note.action, note.reason]);
  const result = await work();
  await auditLine(client, note.at, note.by, note.action, note.reason);
  return result;
};

/** Several changes of the register, all or none; what the database refuses is said in words. */
export const changingRegister = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  try {
    return await transaction(pool, work);
  } catch (error) {
    throw inWords(error);
  }
};

/** Changes the register in one transaction: the changes, their lines in its log, and one line of the audit trail. */
export const noted = <T>(pool: Pool, note: Note, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  changingRegister(pool, (client) => noteEach(client, note, () => work(client)));
