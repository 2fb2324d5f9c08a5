import { Damaged, naming } from '../damaged.ts';
import { decode } from '../decode.ts';
import { rowsOfOffice } from '../office/read-office.ts';
import { key } from '../row.ts';
import { rowsOfCsv } from './rows-of-csv.ts';

/** One person as the list says it; nothing is looked up yet. `row` counts the rows of the file from 1. */
export interface ListedPerson {
  row: number;
  name: string;
  login: string;
  organisation: string;
  roles: readonly string[];
  mail: string;
}

const heads: Readonly<Record<'name' | 'login' | 'organisation' | 'roles' | 'mail', readonly string[]>> = {
  name: ['姓名', 'name'],
  login: ['账号', '登录名', '登录账号', '用户名', 'login'],
  organisation: ['单位', '单位编号', '单位名称', '所在单位', 'organisation'],
  roles: ['岗位', '角色', '职责', 'role', 'roles'],
  mail: ['邮箱', '电子邮箱', '电子邮件', 'mail', 'email'],
};
type Column = keyof typeof heads;

const columnsOf = (cells: readonly string[]): ReadonlyMap<Column, number> => {
  const names = cells.map((cell) => key(cell).toLowerCase());
  const found = (Object.keys(heads) as Column[]).map((column): [Column, number] => [
    column,
    names.findIndex((name) => heads[column].includes(name)),
  ]);
  return new Map(found.filter(([, at]) => at >= 0));
};

const needed = ['name', 'login', 'organisation', 'roles'] as const;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const gridOf = (name: string, bytes: Uint8Array): string[][] =>
  isZip(bytes)
    ? rowsOfOffice(bytes).map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ').trim()))
    : rowsOfCsv(decode(name, bytes));

const people = (grid: readonly (readonly string[])[]): ListedPerson[] => {
  const at = grid.findIndex((row) => needed.every((column) => columnsOf(row).has(column)));
  if (at < 0)
    throw new Damaged('没有找到表头：须有姓名、账号、单位、岗位四列（邮箱可选）', '在第一行写上这几个列名后重新导入');
  const columns = columnsOf(grid[at] ?? []);
  return grid.slice(at + 1).flatMap((cells, i) => {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
    const [name, login] = [cell('name'), cell('login')];
    const roles = cell('roles')
      .split(/[、,，;；/\s]+/u)
      .filter(Boolean);
    const empty = [name, login, cell('organisation'), ...roles].every((text) => text === '');
    return empty
      ? []
      : [{ row: at + i + 2, name, login, organisation: cell('organisation'), roles, mail: cell('mail') }];
  });
};

/** A list of people from a CSV or Excel file. @throws DomainError unreadable when it has no head or is no such file */
export const readPeople = (name: string, bytes: Uint8Array): ListedPerson[] =>
  naming(name, () => people(gridOf(name, bytes)));
