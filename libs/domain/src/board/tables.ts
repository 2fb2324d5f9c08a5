import type { Row } from '../exchange/table.ts';
import { severities, stages, type Stage } from '../vocabulary.ts';
import type { Board, RuleCount } from './board.ts';
import { outliersOf } from './outliers.ts';

/** The board with what is wrong, as it is shown. */
export type WholeBoard = Board & { rules: RuleCount[] };

/** The numbers behind one picture. Rows are keyed by the titles of the columns. */
export interface BoardTable {
  title: string;
  columns: { name: string; kind: 'text' | 'number' }[];
  rows(this: void, board: WholeBoard): Row[];
}

type Entry<T> = readonly [name: string, kind: 'text' | 'number', value: (one: T) => string | number | null];

const defineTable = <T>(
  title: string,
  of: (board: WholeBoard) => readonly T[],
  entries: readonly Entry<T>[],
): BoardTable => ({
  title,
  columns: entries.map(([name, kind]) => ({ name, kind })),
  rows: (board) =>
    of(board).map((one) =>
      Object.fromEntries(
        entries.map(([name, , value]) => {
          const found = value(one);
          return [name, found === null ? null : String(found)];
        }),
      ),
    ),
});

const order = Object.keys(stages) as Stage[];

const units = defineTable<Board['units'][number]>('单位与环节', (board) => board.units, [
  ['单位', 'text', ({ unit }) => unit.name],
  ...order.map((stage): Entry<Board['units'][number]> => [
    stages[stage],
    'number',
    ({ cells }) => cells[stage]?.count ?? 0,
  ]),
  ['已完成', 'number', ({ done }) => done],
  ['逾期', 'number', ({ late }) => late],
  ['退回', 'number', ({ returns }) => returns],
  ['红色问题', 'number', ({ red }) => red],
  ['平均分', 'number', ({ mean }) => mean],
]);

const lateness = defineTable<{ stage: Stage; cell: Board['stages'][Stage] }>(
  '环节与期限',
  (board) => order.map((stage) => ({ stage, cell: board.stages[stage] })),
  [
    ['环节', 'text', ({ stage }) => stages[stage]],
    ['评价数', 'number', ({ cell }) => cell.count],
    ['未到期', 'number', ({ cell }) => cell.lights.green],
    ['临近期限', 'number', ({ cell }) => cell.lights.yellow],
    ['逾期', 'number', ({ cell }) => cell.lights.red],
  ],
);

/** Every picture of the board has its table here: for the page, for CSV and for Excel. */
export const boardTables = {
  units,
  lateness,
  returns: defineTable<Board['units'][number]>(
    '单位退回次数',
    (board) => board.units.filter(({ returns }) => returns > 0).toSorted((one, other) => other.returns - one.returns),
    [
      ['单位', 'text', ({ unit }) => unit.name],
      ['退回', 'number', ({ returns }) => returns],
      ['红色问题', 'number', ({ red }) => red],
    ],
  ),
  execution: defineTable<Board['dots'][number] & { why?: string }>(
    '执行率与得分',
    ({ dots }) => {
      const odd = new Map(outliersOf(dots).map(({ id, why }) => [id, why]));
      return dots.map((dot) => ({ ...dot, ...(odd.has(dot.id) && { why: odd.get(dot.id) ?? '' }) }));
    },
    [
      ['单位', 'text', ({ unit }) => unit],
      ['项目', 'text', ({ title }) => title],
      ['执行率（%）', 'number', ({ rate }) => rate],
      ['得分', 'number', ({ score }) => score],
      ['异常', 'text', ({ why }) => why ?? ''],
    ],
  ),
  scores: defineTable<Board['scores'][number]>('得分分布', (board) => board.scores, [
    ['得分段', 'text', ({ from, to }) => (from === 0 ? `${to}分以下` : `${from}—${to}分`)],
    ['自评', 'number', ({ stated }) => stated],
    ['核算', 'number', ({ computed }) => computed],
    ['审核', 'number', ({ reviewer }) => reviewer],
  ]),
  grades: defineTable<Board['grades'][number]>('等级', (board) => board.grades, [
    ['等级', 'text', ({ grade }) => grade],
    ['个数', 'number', ({ count }) => count],
  ]),
  rules: defineTable<RuleCount>('问题排行', (board) => board.rules, [
    ['规则', 'text', ({ rule }) => rule],
    ['名称', 'text', ({ name }) => name],
    ['级别', 'text', ({ severity }) => severities[severity]],
    ['次数', 'number', ({ count }) => count],
    ['涉及评价', 'number', ({ evaluations }) => evaluations],
  ]),
  years: defineTable<Board['years'][number]>('年度对比', (board) => board.years, [
    ['年度', 'number', ({ fiscalYear }) => fiscalYear],
    ['评价数', 'number', ({ total }) => total],
    ['已完成', 'number', ({ done }) => done],
    ['逾期', 'number', ({ late }) => late],
    ['退回', 'number', ({ returns }) => returns],
    ['平均分', 'number', ({ mean }) => mean],
  ]),
} as const satisfies Record<string, BoardTable>;

export type BoardTableName = keyof typeof boardTables;
