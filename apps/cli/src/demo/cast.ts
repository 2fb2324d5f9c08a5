import type { Manager } from '#domain/register/managers';
import type { Role } from '#domain/vocabulary';
import { Person } from './client.ts';

/** Who plays in the demo: the posts of the county, and the two people of the unit. */
export type Cast = Record<Exclude<Role, 'budgetOffice' | Manager>, Person> & {
  /** Two of them: a countersign needs more than one. */
  budgetOffices: readonly [Person, Person];
};

/** The published form of a unit, and how the story goes with it. */
export interface Piece {
  unit: string;
  file: string;
  /** Which form of the file is evaluated; the goal declaration, where the file has one. */
  title: string;
  evalScope: 'DEPARTMENT' | 'PROJECT';
  fiscalYear: number;
  scheme: string;
  pick(titles: readonly { kind: string; project: string | null }[]): number;
  /** The first goal draft comes back from the department. */
  returned?: true;
  /** The goal is due in the past: a reminder, a refusal, an extension that is asked for and granted. */
  late?: true;
}

const project =
  (name: string): Piece['pick'] =>
  (forms) =>
    forms.findIndex((form) => form.project?.startsWith(name));
const kind =
  (wanted: string): Piece['pick'] =>
  (forms) =>
    forms.findIndex((form) => form.kind === wanted);

/** Real published forms; the people in them are invented. */
export const pieces: readonly Piece[] = [
  {
    unit: 'lukou',
    file: '000.txt',
    title: '部门整体支出',
    evalScope: 'DEPARTMENT',
    fiscalYear: 2021,
    scheme: 'HUNAN',
    pick: kind('SELF_EVALUATION_TABLE'),
    returned: true,
  },
  {
    unit: 'hunan',
    file: '004.txt',
    title: '业务工作经费',
    evalScope: 'PROJECT',
    fiscalYear: 2022,
    scheme: 'HUNAN',
    pick: project('业务工作经费'),
  },
  {
    unit: 'hunan',
    file: '004.txt',
    title: '运行维护经费',
    evalScope: 'PROJECT',
    fiscalYear: 2022,
    scheme: 'HUNAN',
    pick: project('运行维护经费'),
    late: true,
  },
  {
    unit: 'changan',
    file: '003.txt',
    title: '部门整体支出',
    evalScope: 'DEPARTMENT',
    fiscalYear: 2025,
    scheme: 'CHANGAN-SJZ',
    pick: kind('SELF_EVALUATION_REPORT'),
  },
];

/** Everybody at their desk. */
export const assemble = async (url: string, unit: string, password: string): Promise<Cast> => {
  const login = (where: string, role: string): Promise<Person> => Person.login(url, `${where}.${role}`, password);
  const [filler, unitHead, departmentReviewer, performanceOffice, disclosureOfficer, archivist, first, second] =
    await Promise.all([
      login(unit, 'filler'),
      login(unit, 'unitHead'),
      login('xfj', 'departmentReviewer'),
      login('czj', 'performanceOffice'),
      login('czj', 'disclosureOfficer'),
      login('czj', 'archivist'),
      login('czj', 'budgetOffice'),
      login('czj', 'budgetOffice2'),
    ]);
  const budgetOffices = [first, second] as const;
  return { filler, unitHead, departmentReviewer, performanceOffice, disclosureOfficer, archivist, budgetOffices };
};
