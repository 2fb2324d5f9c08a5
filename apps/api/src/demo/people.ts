import type { Organisation } from '#domain/answers/organisations';
import { roles, type Role } from '#domain/vocabulary';

/** Known to everybody: demo mode serves this machine only. */
export const demoPassword = 'jicheng-demo';

type DemoOrganisation = Omit<Organisation, 'openedOn' | 'closedOn'>;

const at = (path: string, kind: Organisation['kind'], name: string): DemoOrganisation => {
  const steps = path.split('.');
  return { id: path, path, kind, name, parent: steps.length > 1 ? steps.slice(0, -1).join('.') : null };
};

/** A small county. Names of units are those of published forms; the people are invented. */
export const organisations: readonly DemoOrganisation[] = [
  at('czj', 'financeBureau', '示例县财政局'),
  at('czj.xfj', 'department', '示例县信访局'),
  at('czj.xfj.lukou', 'budgetUnit', '株洲市渌口区信访局'),
  at('czj.xfj.hunan', 'budgetUnit', '湖南省信访局本级'),
  at('czj.xfj.changan', 'budgetUnit', '石家庄市长安区信访局'),
  at('czj.jyj', 'department', '示例县教育局'),
  at('czj.jyj.yizhong', 'budgetUnit', '示例县第一中学'),
  at('czj.jyj.yizhong.fenxiao', 'subordinateUnit', '示例县第一中学城东分校'),
];

export interface DemoPerson {
  id: string;
  login: string;
  name: string;
  roles: Role[];
  organisation: string;
}

const person = (organisation: string, role: Role, name: string): DemoPerson => {
  const login = `${organisation.split('.').at(-1)}.${role}`;
  return { id: login, login, name, roles: [role], organisation };
};

const surnames = ['张', '李', '王', '赵', '钱', '孙', '周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩'];
const invented = (i: number): string => `${surnames[i % surnames.length]}${['一', '二', '三', '四'][i % 4]}`;

const units = organisations.filter(({ kind }) => kind === 'budgetUnit' || kind === 'subordinateUnit');
const departments = organisations.filter(({ kind }) => kind === 'department');

export const people: readonly DemoPerson[] = [
  ...units.flatMap(({ path }, i) => [
    person(path, 'filler', invented(2 * i)),
    person(path, 'unitHead', invented(2 * i + 1)),
  ]),
  ...departments.map(({ path }, i) => person(path, 'departmentReviewer', invented(11 + i))),
  person('czj', 'budgetOffice', '何财'),
  // A second one: 会签 takes two.
  { ...person('czj', 'budgetOffice', '吕预'), id: 'czj.budgetOffice2', login: 'czj.budgetOffice2' },
  person('czj', 'performanceOffice', '许绩'),
  person('czj', 'disclosureOfficer', '吕公'),
  person('czj', 'archivist', '施档'),
  person('czj', 'administrator', '孔管'),
  person('czj', 'securityAdministrator', '曹安'),
  person('czj', 'auditAdministrator', '严审'),
];

/** One of the roles that a newcomer can try. */
export interface DemoAccount {
  role: string;
  login: string;
  name: string;
  where: string;
}

/** Where the demonstration has something on every desk: the school, and the department above it. */
const lively = ['czj.jyj.yizhong', 'czj.jyj'];

const holderOf = (role: Role): DemoPerson | undefined => {
  const holders = people.filter((candidate) => candidate.roles.includes(role));
  return holders.find(({ organisation }) => lively.includes(organisation)) ?? holders[0];
};

/** One account per role, to be printed at the start and offered where people sign in. */
export const demoAccounts = (): DemoAccount[] =>
  (Object.keys(roles) as Role[]).flatMap((role) => {
    const first = holderOf(role);
    const where = organisations.find(({ path }) => path === first?.organisation)?.name ?? '';
    return first ? [{ role: roles[role], login: first.login, name: first.name, where }] : [];
  });
