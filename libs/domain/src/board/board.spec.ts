import { asBoardCsv } from './csv.ts';
import { boardOf } from './board.ts';
import type { BoardLine } from './line.ts';

const line = (more: Partial<BoardLine> = {}): BoardLine => ({
  id: '1',
  version: 3,
  unit: { id: 'czj.jyj.zhongxue', path: 'czj.jyj.zhongxue', name: '示例县第一中学' },
  title: '业务工作经费',
  round: '2023年度',
  fiscalYear: 2023,
  place: 'goal.drafting',
  outcome: null,
  suspended: false,
  deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
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

describe('the board', () => {
  it('counts units by stage, with the lights of their dates', () => {
    const lines = [
      line(),
      line({ deadlines: { goal: '2023-02-02' } }),
      line({ deadlines: { goal: '2023-01-31' } }),
      line({ place: 'review' }),
      line({ place: 'archived' }),
    ];
    const { stages, units, done, total } = boardOf(lines, '2023-02-01');
    expect(stages.goal).toEqual({ count: 3, late: 1, lights: { green: 1, yellow: 1, red: 1 } });
    expect(stages.review).toEqual({ count: 1, late: 0, lights: { green: 0, yellow: 0, red: 0 } });
    expect({ done, total }).toEqual({ done: 1, total: 5 });
    expect(units).toEqual([expect.objectContaining({ done: 1, late: 1 })]);
  });

  it('holds nobody late whose clock stands still', () => {
    const { stages } = boardOf([line({ deadlines: { goal: '2023-01-01' }, suspended: true })], '2023-02-01');
    expect(stages.goal).toMatchObject({ count: 1, late: 0 });
  });

  it('is on time on the last day and late on the next', () => {
    const on = (today: string) => boardOf([line()], today).stages.goal.late;
    expect([on('2023-02-10'), on('2023-02-11')]).toEqual([0, 1]);
  });

  it('puts every score into exactly one band, 100 and a grade border included', () => {
    const scored = ['0', '59.99', '60', '89.99', '90', '100'].map((computed) => line({ computed }));
    const counts = boardOf(scored, '2023-02-01').scores.map(({ computed }) => computed);
    expect(counts).toEqual([2, 1, 0, 1, 2]);
    expect(counts.reduce((sum, one) => sum + one)).toBe(scored.length);
  });

  it('compares years, with exact means', () => {
    const lines = [
      line({ fiscalYear: 2024, computed: '90.01' }),
      line({ computed: '80.10' }),
      line({ computed: '80.11' }),
    ];
    expect(boardOf(lines, '2023-02-01').years.map(({ fiscalYear, mean }) => [fiscalYear, mean])).toEqual([
      [2023, '80.11'],
      [2024, '90.01'],
    ]);
  });

  it('is a table for a spreadsheet too, in which words stay words', () => {
    const csv = asBoardCsv([line({ title: '=1+1', computed: '97.42' })]);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('97.42');
    expect(csv.split('\r\n')[0]).toContain('单位,项目');
  });
});
