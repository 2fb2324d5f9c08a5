import type { BookPlan } from '../../answers/register-book.ts';
import type { BookCell, PersonRow, UnitRow } from './book.ts';
import { planBook, type KnownRegister } from './plan.ts';

const cell = (text: string, formula = false): BookCell => ({ text, column: 'B', formula });
const unitRow = (row: number, parent: string, name: string, code: string, kind = '预算单位'): UnitRow => ({
  row,
  cells: { parent: cell(parent), name: cell(name), code: cell(code), kind: cell(kind) },
});
const personRow = (
  row: number,
  name: string,
  login: string,
  unit: string,
  roles = '填报人',
  mobile = '',
): PersonRow => ({
  row,
  cells: { name: cell(name), login: cell(login), mobile: cell(mobile), unit: cell(unit), roles: cell(roles) },
});
const known: KnownRegister = {
  organisations: [
    { id: 'czj', path: 'czj', name: '示例县财政局', kind: 'financeBureau', parent: null, closed: false },
    { id: 'czj.101', path: 'czj.101', name: '示例县教育局', kind: 'department', parent: 'czj', closed: false },
    { id: 'czj.102', path: 'czj.102', name: '示例县旧局', kind: 'department', parent: 'czj', closed: true },
  ],
  people: [{ login: 'old', name: '老张' }],
};
const plan = (units: UnitRow[], people: PersonRow[] = []): BookPlan => planBook({ units, people }, known);
const problemsOf = ({ problems }: BookPlan): string[] =>
  problems.map(({ sheet, row, column, why }) => `${sheet}${row}${column}：${why}`);

describe('a table of units and people', () => {
  it('is planned from the top of the tree down, whatever the order of its rows; what is there stays as it is', () => {
    const { units, people, problems } = plan(
      [
        unitRow(2, '示例县第九中学', '示例县第九中学分校', '101009001', '二级单位'),
        unitRow(3, '示例县教育局', '示例县第九中学', '101009'),
        unitRow(4, '示例县财政局', '示例县 教育局', '101', '主管部门'),
      ],
      [
        personRow(2, '赵六', 'zhao.liu', '示例县第九中学分校', '填报人、单位负责人', '139-0000-0001'),
        personRow(3, '老张', 'old', '101'),
      ],
    );
    expect(problems).toEqual([]);
    expect(units.map(({ outcome, id, parent }) => [outcome, id, parent])).toEqual([
      ['created', 'czj.101.101009', 'czj.101'],
      ['known', 'czj.101', 'czj'],
      ['created', 'czj.101.101009.101009001', 'czj.101.101009'],
    ]);
    expect(people).toMatchObject([
      {
        outcome: 'created',
        organisation: 'czj.101.101009.101009001',
        roles: ['filler', 'unitHead'],
        mobile: '13900000001',
      },
      { outcome: 'known', login: 'old', organisation: 'czj.101' },
    ]);
  });

  it.each([
    [
      'whose number belongs to another',
      unitRow(2, '示例县财政局', '示例县商务局', '101', '主管部门'),
      /已登记为“示例县教育局”/u,
    ],
    [
      'that is there under another number',
      unitRow(2, '示例县财政局', '示例县教育局', '999', '主管部门'),
      /编号为czj\.101/u,
    ],
    ['that was closed', unitRow(2, '示例县财政局', '示例县旧局', '102', '主管部门'), /已经撤销/u],
    ['of another kind than registered', unitRow(2, '示例县财政局', '示例县教育局', '101'), /已登记为主管部门/u],
    ['below nobody', unitRow(2, '查无此局', '某校', '101001'), /没有名称或代码为“查无此局”/u],
    ['below itself', unitRow(2, '某校', '某校', '101001'), /第2行/u],
    ['of no kind', unitRow(2, '示例县教育局', '某校', '101001', '学校'), /没有“学校”这一类型/u],
    ['whose number Excel has rewritten', unitRow(2, '示例县教育局', '某校', '9.14E+17'), /代码由字母、数字/u],
  ])('says what is wrong with a unit %s', (_, row, why) => {
    const seen = plan([row]);
    expect(problemsOf(seen)).toEqual([expect.stringMatching(why)]);
    expect(seen.problems[0]).toMatchObject({
      at: 'B2'.replace(/^/u, '单位!'),
      next: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(seen.units).toEqual([]);
  });

  it.each([
    ['whose login is another’s', [personRow(2, '小李', 'old', '101')], /登录名old已是老张的/u],
    ['at no unit', [personRow(2, '小李', 'li', '查无此局')], /没有名称或代码为“查无此局”/u],
    ['with a post that is none', [personRow(2, '小李', 'li', '101', '科长')], /没有名为“科长”的岗位/u],
    ['with posts that exclude each other', [personRow(2, '小李', 'li', '101', '系统管理员、填报人')], /不得兼任/u],
    ['with half a number', [personRow(2, '小李', 'li', '101', '填报人', '1390000')], /不是11位手机号/u],
    ['twice', [personRow(2, '小李', 'li', '101'), personRow(3, '小李', 'LI', '101')], /与第2行的登录名相同/u],
    ['without a name', [personRow(2, '', 'li', '101')], /没有填写/u],
  ])('says what is wrong with a person %s', (_, rows, why) =>
    expect(problemsOf(plan([], rows))).toEqual([expect.stringMatching(why)]),
  );

  it('takes no word of a formula, and a bad row takes those below it along', () => {
    const computed = unitRow(2, '示例县教育局', '某校', '101001');
    const bad: UnitRow = { ...computed, cells: { ...computed.cells, name: cell('某校', true) } };
    const seen = plan([bad, unitRow(3, '某校', '某校分校', '101001001', '二级单位')]);
    expect(problemsOf(seen)).toEqual([
      '单位2单位名称：由公式算出，不予采信',
      '单位3上级单位：上级单位在第2行，那一行尚不能登记',
    ]);
    expect(seen.units).toEqual([]);
  });
});
