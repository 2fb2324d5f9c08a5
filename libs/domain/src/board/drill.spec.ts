import { boardOf } from './board.ts';
import { drilled, type Drill } from './drill.ts';
import type { BoardLine } from './line.ts';
import { outliersOf } from './outliers.ts';
import { boardTables } from './tables.ts';

const today = '2024-04-02';

const line = (id: string, more: Partial<BoardLine> = {}): BoardLine => ({
  id,
  version: 1,
  unit: { id: 'czj.jyj.zhongxue', path: 'czj.jyj.zhongxue', name: '示例县第一中学' },
  title: '业务工作经费',
  round: '2023年度',
  fiscalYear: 2023,
  place: 'selfEvaluation.drafting',
  outcome: null,
  suspended: false,
  deadlines: { selfEvaluation: '2024-03-31' },
  returns: 0,
  findings: { red: 0, yellow: 0, blue: 0 },
  executionRate: null,
  stated: null,
  computed: null,
  reviewer: null,
  grade: null,
  light: null,
  ...more,
});

const lines = [
  line('late'),
  line('paused', { suspended: true }),
  line('done', { place: 'archived', grade: '优', computed: '100', stated: '90', executionRate: '41.20' }),
  line('other', {
    unit: { id: 'yiyuan', path: 'czj.wjj.yiyuan', name: '示例县人民医院' },
    place: 'review',
    computed: '79.99',
  }),
];

const found = (drill: Drill): string[] => drilled(lines, drill, today).map(({ id }) => id);

describe('what lies behind a figure of the board', () => {
  it('is as many evaluations as the figure says', () => {
    const board = boardOf(lines, today);
    expect(found({ stage: 'selfEvaluation' })).toHaveLength(board.stages.selfEvaluation.count);
    expect(found({ stage: 'selfEvaluation', late: true })).toHaveLength(board.stages.selfEvaluation.late);
    expect(found({ done: true })).toHaveLength(board.done);
    for (const { grade, count } of board.grades) expect(found({ grade })).toHaveLength(count);
    for (const { from, to, ...counts } of board.scores)
      for (const score of ['stated', 'computed', 'reviewer'] as const)
        expect(found({ score, from, to })).toHaveLength(counts[score]);
  });

  it('holds nobody late whose clock stands still, and keeps units apart', () => {
    expect(found({ late: true })).toEqual(['late']);
    expect(found({ unit: 'yiyuan' })).toEqual(['other']);
    expect(found({ unit: 'yiyuan', late: true })).toEqual([]);
    expect(found({})).toHaveLength(lines.length);
  });
});

describe('what stands apart in spending and score', () => {
  const dot = (rate: number, score: number) => ({ id: `${rate}/${score}`, unit: '甲', title: '乙', rate, score });

  it('is named with the reason, the least spent for the most points first', () => {
    const odd = outliersOf([
      dot(55, 91),
      dot(20, 95),
      dot(98, 50),
      dot(104, 88),
      dot(95, 95),
      dot(60, 90),
      dot(45, 42),
    ]);
    expect(odd.map(({ id, why }) => [id, why])).toEqual([
      ['20/95', '执行率不足60%而得分在90分以上'],
      ['55/91', '执行率不足60%而得分在90分以上'],
      ['104/88', '执行率超过100%'],
      ['98/50', '执行率在95%以上而得分不及格'],
    ]);
  });
});

describe('the tables behind the pictures', () => {
  it('have a value for every column of every row, and name what stands apart', () => {
    const board = {
      ...boardOf(lines, today),
      rules: [{ rule: 'A05', name: '得分合计与总分不符', severity: 'RED' as const, count: 2, evaluations: 1 }],
    };
    for (const { columns, rows } of Object.values(boardTables))
      for (const row of rows(board)) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
    expect(boardTables.execution.rows(board)).toEqual([
      expect.objectContaining({ 异常: '执行率不足60%而得分在90分以上' }),
    ]);
    expect(boardTables.units.rows(board)).toEqual([
      expect.objectContaining({ 单位: '示例县第一中学', 自评: '2', 逾期: '1', 已完成: '1' }),
      expect.objectContaining({ 单位: '示例县人民医院', 审核: '1' }),
    ]);
  });
});
