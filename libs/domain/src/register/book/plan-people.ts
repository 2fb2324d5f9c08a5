import type { BookProblem, PlannedPerson } from '../../answers/register-book.ts';
import { roles, type Role } from '../../vocabulary.ts';
import { Login } from '../login.ts';
import { refuseMixed } from '../separation.ts';
import { bookSheets, type PersonColumn, type PersonRow } from './book.ts';
import { placesCalled, type Place } from './places.ts';
import { complainer, complaint, key, unfit, type Complaint } from './words.ts';

/** An account as the register has it. */
export interface KnownPerson {
  login: string;
  name: string;
}

const codes = new Map(Object.entries(roles).map(([code, title]) => [title as string, code as Role]));
const columns = Object.keys(bookSheets.people.columns) as PersonColumn[];

const titlesIn = (text: string): string[] => text.split(/[、,，;；/\s]+/u).filter(Boolean);
const digitsOf = (text: string): string => key(text).replace(/^\+?86(?=1\d)|[-－]/gu, '');

const rolesComplaint = (text: string): Complaint | undefined => {
  const titles = titlesIn(text);
  const strange = titles.find((title) => !codes.has(title));
  if (strange !== undefined)
    return complaint(`没有名为“${strange}”的岗位`, `从这些岗位中选填：${[...codes.keys()].join('、')}`);
  const mixed = refuseMixed(titles.map((title) => codes.get(title)!));
  return mixed && complaint(mixed.message, '由不同的人分别担任');
};

/** What is wrong with a cell by itself. */
const checks: Readonly<Partial<Record<PersonColumn, (text: string) => Complaint | undefined>>> = {
  name: (text) => (text.length > 60 ? complaint('姓名超过60个字', '改正姓名') : undefined),
  login: (text) => {
    const read = Login.safeParse(text);
    return read.success ? undefined : complaint(read.error.issues[0]?.message ?? '登录名格式不对', '改正登录名');
  },
  mobile: (text) =>
    text === '' || /^1\d{10}$/u.test(digitsOf(text)) ? undefined : complaint('不是11位手机号', '改正，或留空'),
  roles: rolesComplaint,
};

const placeComplaint = (found: readonly Place[], words: string): Complaint | undefined => {
  if (found.length === 1) return undefined;
  return found.length === 0
    ? complaint(`没有名称或代码为“${words}”的单位，或不在您的管理范围内`, '改正，或先在“单位”表中填好这个单位')
    : complaint(`有${found.length}个单位叫“${words}”`, '改填单位代码');
};

const plannedFrom = ({ row, cells }: PersonRow, place: Place, known: boolean): PlannedPerson => ({
  row,
  outcome: known ? 'known' : 'created',
  name: cells.name.text,
  login: cells.login.text,
  mobile: digitsOf(cells.mobile.text),
  organisation: place.id,
  organisationName: place.name,
  roles: [...new Set(titlesIn(cells.roles.text).map((title) => codes.get(title)!))],
});

/** Rows of the sheet 人员 against the register and the places that the sheet 单位 makes. Accounts that exist stay as they are. */
export const planPeople = (
  rows: readonly PersonRow[],
  known: readonly KnownPerson[],
  places: readonly Place[],
  problems: BookProblem[],
): PlannedPerson[] => {
  const complain = complainer<PersonColumn>('people', problems);
  const named = new Map(known.map(({ login, name }) => [login, name]));
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const { cells } = row;
    const found = placesCalled(places, cells.unit.text);
    const { text: login } = cells.login;
    const earlier = seen.get(login.toLowerCase());
    seen.set(login.toLowerCase(), earlier ?? row.row);
    const name = named.get(login);
    const wrong = columns.flatMap((column): [PersonColumn, Complaint][] => {
      const { needed } = bookSheets.people.columns[column];
      const said = unfit(cells[column], needed) ?? checks[column]?.(cells[column].text);
      return said ? [[column, said]] : [];
    });
    const bad = new Set(wrong.map(([column]) => column));
    if (earlier !== undefined && !bad.has('login'))
      wrong.push([
        'login',
        complaint(`与第${earlier}行的登录名相同`, '一人一个登录名；一人多岗的写在同一行，用顿号隔开'),
      ]);
    else if (name !== undefined && key(name) !== key(cells.name.text))
      wrong.push(['login', complaint(`登录名${login}已是${name}的`, '换一个登录名；是同一人的，改正姓名')]);
    const lost = bad.has('unit') ? undefined : placeComplaint(found, cells.unit.text);
    if (lost) wrong.push(['unit', lost]);
    for (const [column, said] of wrong) complain(row, column, said);
    return wrong.length > 0 ? [] : [plannedFrom(row, found[0]!, name !== undefined)];
  });
};
