import { hash } from '@node-rs/argon2';
import type { Pool } from 'pg';
import type { Actor } from '#domain/evaluation/action';
import { noted } from '#engine/people/noted';
import { archivist, department, disclosure, filler, office, unit, unitHead } from './builders.ts';
import { administrator, auditAdministrator, securityAdministrator } from './managers.ts';

/** What everybody in the specs logs in with. */
export const password = 'spec-password';

const organisations = [
  ['czj', 'financeBureau', '示例县财政局', null],
  ['czj.jyj', 'department', '示例县教育局', 'czj'],
  [unit.path, 'budgetUnit', unit.name, 'czj.jyj'],
  ['czj.wjj', 'department', '示例县卫健局', 'czj'],
  ['czj.wjj.yiyuan', 'budgetUnit', '示例县人民医院', 'czj.wjj'],
];
/** The people of the builders, and a filler and a reviewer of another department. */
export const strangers = {
  filler: { ...filler, id: 'filler@czj.wjj.yiyuan', name: '医院填报人', path: 'czj.wjj.yiyuan' },
  department: { ...department, id: 'departmentReviewer@czj.wjj', name: '卫健局审核人', path: 'czj.wjj' },
} satisfies Record<string, Actor>;
const managers = [administrator, securityAdministrator, auditAdministrator];
const everybody = [
  filler,
  unitHead,
  department,
  office,
  disclosure,
  archivist,
  ...managers,
  ...Object.values(strangers),
];

const writeOrganisations = `
  insert into organisation (id, path, kind, name, parent)
  select r[1], r[1], r[2], r[3], r[4]
  from (select array(select jsonb_array_elements_text(x)) r from jsonb_array_elements($1) x) y`;
const writePerson = `
  insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, $2, $3, $4, $5)`;

/** The register as it was before everything that the specs tell. */
export const settle = async (pool: Pool): Promise<void> => {
  const cheap = await hash(password, { memoryCost: 1_024, timeCost: 1 });
  const note = { by: 'system', at: '2023-01-01T00:00:00.000Z', action: 'settle', reason: '' };
  await noted(pool, note, async (client) => {
    await client.query(writeOrganisations, [JSON.stringify(organisations)]);
    for (const { id, name, roles, path } of everybody) await client.query(writePerson, [id, name, cheap, roles, path]);
  });
};
