/** One cell as it was filled in. `column`: its letters in Excel; `formula`: its text is what a formula came to. */
export interface BookCell {
  text: string;
  column: string;
  formula: boolean;
}

export type BookRow<Column extends string> = { row: number } & { cells: Readonly<Record<Column, BookCell>> };

/** The columns of each sheet, as the template heads them; what else people write above them is read too. */
export const bookSheets = {
  units: {
    title: '单位',
    columns: {
      parent: { head: '上级单位', also: ['上级单位名称', '上级单位代码', '主管部门'], needed: true },
      name: { head: '单位名称', also: ['名称'], needed: true },
      code: { head: '单位代码', also: ['统一社会信用代码', '预算代码', '单位编号', '代码'], needed: true },
      kind: { head: '类型', also: ['类别', '单位类型'], needed: true },
    },
  },
  people: {
    title: '人员',
    columns: {
      name: { head: '姓名', also: [], needed: true },
      login: { head: '登录名', also: ['账号', '登录账号', '用户名'], needed: true },
      mobile: { head: '手机号', also: ['手机号码', '手机', '联系电话'], needed: false },
      unit: { head: '所在单位', also: ['单位', '单位名称', '单位代码'], needed: true },
      roles: { head: '岗位', also: ['角色', '职责'], needed: true },
    },
  },
} as const;

export type BookSheetName = keyof typeof bookSheets;
export type UnitColumn = keyof (typeof bookSheets)['units']['columns'];
export type PersonColumn = keyof (typeof bookSheets)['people']['columns'];
export type UnitRow = BookRow<UnitColumn>;
export type PersonRow = BookRow<PersonColumn>;

/** 单位人员表: what was read from one file; a sheet that is not there has no rows. */
export interface RegisterBook {
  units: readonly UnitRow[];
  people: readonly PersonRow[];
}

/** More rows of one sheet than a county needs. */
export const mostBookRows = 2_000;
