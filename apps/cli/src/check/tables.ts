import type { Cell } from '#domain/form';
import type { ScoreNode } from '#domain/scoring/part';
import type { ScoreSheet } from '#domain/scoring/score';
import { tableLines } from '../terminal/table.ts';
import { plain } from '../terminal/width.ts';
import type { Checked } from './checked.ts';

const right = true;
const numbers = (...heads: string[]) => heads.map((head) => ({ head, right }));

export const said = (cell: Cell | null): string => plain(cell?.raw ?? '');

/** Stated against computed: one number where they agree, 75.45 ≠ 74.22 where they do not. */
export const against = (stated: string | null, computed: string | null): string => {
  if (computed === null || stated === computed) return stated ?? '—';
  return `${stated ?? '未填'} ≠ ${computed}`;
};

/** Filled for the share that was earned: ██████░░. Nothing without a weight. */
export const bar = (points: string | null, of: string | null, columns = 20): string => {
  const share = Number(points) / Number(of);
  if (points === null || !Number.isFinite(share)) return '';
  const filled = Math.round(Math.min(1, Math.max(0, share)) * columns);
  return '█'.repeat(filled) + '░'.repeat(columns - filled);
};

/** The funds table; the amounts stay as they were written. */
export const fundsTable = ({ form, sheet }: Checked): string[] =>
  tableLines(
    [{ head: '来源', max: 26 }, ...numbers('年初预算', '全年预算', '全年执行', '执行率（%）', '得分')],
    (form.funds?.rows ?? []).map((row, i) => {
      const scored = sheet.funds[i];
      return [
        plain(row.label),
        ...[row.initialBudget, row.annualBudget, row.executed].map(said),
        scored ? against(scored.rate.stated, scored.rate.computed) : '',
        scored ? against(scored.score.stated, scored.score.computed) : '',
      ];
    }),
  );

/** The indicators of one set, long texts cut so that a row fits into the columns of the terminal. */
export const indicatorTable = ({ indicators }: Checked['form']['indicatorSets'][number], columns: number): string[] => {
  const max = Math.max(12, Math.floor((columns - 24) / 3));
  return tableLines(
    [{ head: '三级指标', max }, { head: '指标值', max }, { head: '完成值', max }, ...numbers('分值', '得分')],
    indicators.map((row) => [
      plain(row.level3) || plain(row.level2),
      plain(row.target.raw),
      said(row.actual),
      said(row.weight),
      said(row.score),
    ]),
  );
};

const partRow = ({ label, said, points, of }: ScoreNode): string[] => [
  plain(label),
  bar(points ?? said, of),
  ...[said, points, of].map((value) => value ?? '—'),
];

/** The parts of the total with bars of what they earn when every row is judged by its values. */
export const scoreTable = ({ tree }: ScoreSheet): string[] =>
  tableLines(
    [{ head: '部分', max: 26 }, { head: '' }, ...numbers('自评', '复算', '分值')],
    (tree.parts ?? []).map(partRow),
  );
