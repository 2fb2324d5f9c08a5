import type { Client } from 'pg';
import { hash } from '@node-rs/argon2';
import { demoPassword } from '../../apps/api/src/demo/people.ts';
import { departments, pathOf, type Unit } from './tree.ts';

const writeOrganisations = `
  insert into organisation (id, path, name, kind, parent)
  select path, path, name, kind, parent
  from jsonb_to_recordset($1) as o(path text, name text, kind text, parent text) on conflict do nothing`;

const writePeople = `
  insert into person (id, login, name, password_hash, roles, organisation)
  select id, id, name, $2, array[role], place from jsonb_to_recordset($1) as p(id text, name text, role text, place text)
  on conflict do nothing`;

const surnames = ['张', '李', '王', '赵', '钱', '孙', '周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨'];
const given = ['建国', '秀英', '志强', '丽华', '文博', '晓梅', '海涛', '玉兰', '子轩', '国庆', '雪琴'];

/** The n-th invented name: one per person, repeated after 187. */
export const nameOf = (n: number): string => `${surnames[n % surnames.length]}${given[n % given.length]}`;

export const fillerOf = (unit: Unit): string => `${unit.code}.filler`;
export const headOf = (unit: Unit): string => `${unit.code}.unitHead`;

/** Posts of the bureau itself, by the account's name. */
const bureau = {
  performanceOffice: '许绩',
  budgetOffice: '何财',
  disclosureOfficer: '吕公',
  archivist: '施档',
  administrator: '孔管',
  securityAdministrator: '曹安',
  auditAdministrator: '严审',
} as const;

const organisationsOf = (units: readonly Unit[]): object[] => [
  { path: 'czj', name: '示例县财政局', kind: 'financeBureau', parent: null },
  ...departments.map(({ code, name }) => ({ path: `czj.${code}`, name, kind: 'department', parent: 'czj' })),
  ...units.map((unit) => ({
    path: pathOf(unit),
    name: unit.name,
    kind: 'budgetUnit',
    parent: `czj.${unit.department.code}`,
  })),
];

const peopleOf = (units: readonly Unit[]): object[] => [
  ...Object.entries(bureau).map(([role, name]) => ({ id: `czj.${role}`, name, role, place: 'czj' })),
  ...departments.map(({ code }, i) => ({
    id: `${code}.departmentReviewer`,
    name: nameOf(500 + i),
    role: 'departmentReviewer',
    place: `czj.${code}`,
  })),
  ...units.flatMap((unit, i) => [
    { id: fillerOf(unit), name: nameOf(2 * i), role: 'filler', place: pathOf(unit) },
    { id: headOf(unit), name: nameOf(2 * i + 1), role: 'unitHead', place: pathOf(unit) },
  ]),
];

/** The tree and everybody in it, with the password of the demonstration. Whoever is there already stays as they are. */
export const seedPeople = async (client: Client, units: readonly Unit[]): Promise<void> => {
  await client.query(writeOrganisations, [JSON.stringify(organisationsOf(units))]);
  const cheap = await hash(demoPassword, { memoryCost: 1_024, timeCost: 1 });
  await client.query(writePeople, [JSON.stringify(peopleOf(units)), cheap]);
};
