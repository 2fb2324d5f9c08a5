import type { Paint } from '../terminal/paint.ts';
import { tableLines } from '../terminal/table.ts';
import { plain } from '../terminal/width.ts';
import type { Result } from './run.ts';

const outcomes = { saved: '已导入', skipped: '略过', unplaced: '未归属', refused: '被拒绝' } as const;

const columns = [
  { head: '文件', max: 36 },
  { head: '识别为', max: 44 },
  { head: '评价', max: 36 },
  { head: '结果' },
  { head: '红/黄/蓝', right: true },
  { head: '未归位', right: true },
  { head: '说明' },
];

const row = ({ file, recognised, evaluation, outcome, words, findings, unplaced }: Result): string[] => [
  plain(file),
  recognised || '—',
  plain(evaluation ?? '—'),
  outcomes[outcome],
  findings ? `${findings.red}/${findings.yellow}/${findings.blue}` : '—',
  unplaced === null ? '—' : String(unplaced),
  plain(words),
];

/** The summary: a line for every form, and how many came to what. */
export const asText = (results: readonly Result[], paint: Paint): string => {
  const counts = (Object.keys(outcomes) as Result['outcome'][]).map((outcome) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return `${outcomes[outcome]}${count}张`;
  });
  const all = results.every(({ outcome }) => outcome === 'saved' || outcome === 'skipped');
  const summary = paint(all ? 'green' : 'yellow', `共${results.length}张：${counts.join('，')}`);
  return `${tableLines(columns, results.map(row)).join('\n')}\n\n${summary}\n`;
};
