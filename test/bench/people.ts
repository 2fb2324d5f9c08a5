import { createHash } from 'node:crypto';
import type { By } from '#domain/evaluation/events';
import type { Client } from 'pg';

export const unit = { id: 'czj.xfj.lukou', path: 'czj.xfj.lukou', name: '株洲市渌口区信访局' };

export const filler: By = { id: 'lukou.filler', name: '张一', role: '填报人' };
export const finance: By = { id: 'czj.performanceOffice', name: '许绩', role: '财政绩效科' };
/** Those who pass a review before it reaches the finance bureau, by node. */
export const heads: readonly [node: string, by: By][] = [
  ['unitHead', { id: 'lukou.unitHead', name: '李二', role: '单位负责人' }],
  ['department', { id: 'xfj.departmentReviewer', name: '王三', role: '主管部门审核人' }],
];

/** The finance reviewer's session: the load generator sends it, the database holds its hash. */
export const token = 'benchmark-session-of-the-finance-reviewer-0';

const organisations = `
  insert into organisation (id, path, name, kind, parent) values
    ('czj', 'czj', '示例县财政局', 'financeBureau', null),
    ('czj.xfj', 'czj.xfj', '示例县信访局', 'department', 'czj'),
    ($1, $1, $2, 'budgetUnit', 'czj.xfj')`;

const person = `
  insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, $2, '-', array[$3], $4)`;

/** The people of the workload, and one open session. */
export const seedPeople = async (client: Client): Promise<void> => {
  await client.query(organisations, [unit.id, unit.name]);
  await client.query(person, [finance.id, finance.name, 'performanceOffice', 'czj']);
  await client.query(person, [filler.id, filler.name, 'filler', unit.id]);
  const hash = createHash('sha256').update(token).digest();
  await client.query('insert into session values ($1, $2, now(), now())', [hash, finance.id]);
};
