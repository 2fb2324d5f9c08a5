import { z } from 'zod';
import { Login } from './login.ts';
import { managers, type Manager } from './managers.ts';

/** Number of an organisation: the last step of its path. */
export const OrganisationCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/u, '单位编号由小写字母、数字和短横线组成，最多40位');

const Name = z.string().trim().min(1, '请填写姓名或名称').max(60, '最多60个字');
const Person = z.strictObject({ login: Login, name: Name });

/** 启用: a bureau and one person for each of 三员, whose logins differ. */
export const Founding = z
  .strictObject({
    bureau: z.strictObject({ id: OrganisationCode, name: Name }),
    people: z.strictObject({ administrator: Person, securityAdministrator: Person, auditAdministrator: Person }),
  })
  .refine(({ people }) => new Set(managers.map((role) => people[role].login.toLowerCase())).size === managers.length, {
    path: ['people'],
    message: '三员须为三个不同的人',
  });
export type Founding = z.infer<typeof Founding>;

/** What each of the three is told once. */
export interface Founded {
  role: Manager;
  name: string;
  login: string;
  initialPassword: string;
}
