import { bare, key, remembered, type GridCell } from '../row.ts';
import { align, type Columns } from './align.ts';
import type { Draft, GoalColumn, RowReader } from './draft.ts';
import { splitWeight } from './indicator-words.ts';

const actualHead = /^(?:年度|全年|年末|总体|绩效|目标|实际|自评)*(?:完成|实现)(?:情况|目标|结果)(?:综述|说明|概述)?$/;
const expectedHead =
  /^(?:年度|整体|总体|部门|项目|支出|绩效|年初|设定|预期|申报|本年|当年|全年|调整后?|\d{4}年)*目标(?:概述|描述|内容)?\d?$/;
const otherGoal = /^(?:中期|长期|实施期|中长期|三年)(?:总体|绩效)*目标$/;

const goalColumn = remembered((text): GoalColumn | null => {
  if (text === '' || text.length > 40) return null;
  const word = bare(text).replace(/:$/, '');
  return actualHead.test(word) ? 'actual' : expectedHead.test(word) ? 'expected' : null;
});

const add = (draft: Draft, field: GoalColumn, cell: GridCell): void => {
  const goals = (draft.form.goals ??= { expected: null, actual: null });
  const there = goals[field];
  const more = draft.put(cell);
  goals[field] =
    there === null || there.raw === ''
      ? more
      : more.raw === ''
        ? there
        : { ...there, raw: `${there.raw}\n${more.raw}` };
};

/** 年度总体目标 | 预期目标 | 实际完成情况: the texts stand below. */
const readHead = (draft: Draft, cells: readonly GridCell[], heads: readonly (GoalColumn | null)[]): void => {
  const last = heads.lastIndexOf('expected');
  const columns: Columns<GoalColumn> = heads.map((head, index) =>
    head === 'expected' && index !== last ? null : head,
  );
  draft.form.goals ??= { expected: null, actual: null };
  draft.section = { in: 'goals', columns, head: cells };
  draft.read(...cells.filter((_, index) => heads[index] !== null));
};

/** 整体绩效目标 | text, and 实际完成情况 | text below or beside it. */
const readPairs = (draft: Draft, cells: readonly GridCell[], heads: readonly (GoalColumn | null)[]): void => {
  cells.forEach((cell, index) => {
    const field = heads[index] ?? null;
    const text = cells[index + 1];
    if (field === null || text === undefined || heads[index + 1] !== null) return;
    add(draft, field, text);
    if (splitWeight(cell.text).weight === null) draft.read(cell);
  });
  draft.section = { in: 'goals', columns: heads.map((_, index) => heads[index - 1] ?? null), head: cells };
};

export const goalsHead: RowReader = (draft, cells, inTable) => {
  const heads = cells.map(({ text }) => goalColumn(text));
  const isLabel = cells.map(
    ({ text }, index) => heads[index] !== null || (text.length < 20 && otherGoal.test(key(text))),
  );
  const first = cells.findIndex(({ text }) => text !== '');
  if (!inTable || cells.length < 2 || !heads.some((head) => head !== null) || !isLabel[first]) return false;
  const onlyLabels = cells.every(({ text }, index) => text === '' || isLabel[index]);
  if (onlyLabels && isLabel.filter(Boolean).length > 1) readHead(draft, cells, heads);
  else readPairs(draft, cells, heads);
  return true;
};

export const goalTexts: RowReader = (draft, cells, inTable) => {
  if (draft.section.in !== 'goals' || !inTable) return false;
  const row = align(draft.section, cells, (_, text) => (text === '' ? 0 : text.length > 8 ? 2 : 1));
  const texts = row.filter(({ field, cell }) => field !== null && cell.text !== '');
  const begun = row[0]!.field === null && row[0]!.cell.text !== '';
  if (texts.length === 0 || begun) return false;
  for (const { field, cell } of row) if (field !== null) add(draft, field, cell);
  return true;
};
