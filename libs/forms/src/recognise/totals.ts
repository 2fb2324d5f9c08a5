import type { Cell } from '#domain/form';
import { key, type GridCell } from '../row.ts';
import { align, hasOneHead, isPlaced } from './align.ts';
import type { Draft, RowReader } from './draft.ts';
import { suitsIndicator } from './indicator-words.ts';
import { isNumeric } from './words.ts';

const totalWord =
  /^(?:自评|绩效|综合|指标)?(?:总分|总得分|合计|总计|得分合计|合计得分|总分值|总评分)(?:\([^()]*\))?(?::?([\d.]+)分?)?$/;

/** The figures that stand under the heads of weights and scores, where the table has both and its cells are in place. */
const underHeads = (draft: Draft, cells: readonly GridCell[], figures: readonly GridCell[]): GridCell[] | null => {
  const { section } = draft;
  if (section.in !== 'indicators') return null;
  const placed = isPlaced(section.head, cells) && figures.every((figure) => hasOneHead(section.head, figure));
  if (!placed) return null;
  const row = align(section, cells, suitsIndicator);
  const found = (['weight', 'score'] as const).map((field) => row.find((one) => one.field === field)?.cell);
  return found.every((cell) => cell !== undefined && figures.includes(cell)) ? (found as GridCell[]) : null;
};

/** A single figure belongs to the column that it stands under. */
const single = (draft: Draft, cells: readonly GridCell[], figure: GridCell): 'weight' | 'score' => {
  const section = draft.section;
  if (section.in !== 'indicators' || !section.columns.includes('weight')) return 'score';
  const under = align(section, cells, suitsIndicator).find(({ cell }) => cell === figure)?.field;
  const placed = isPlaced(section.head, cells);
  const known = placed ? hasOneHead(section.head, figure) : cells.length === section.columns.length;
  if (known && (under === 'weight' || under === 'score')) return under;
  return key(figure.text).startsWith('100') ? 'weight' : 'score';
};

/** 总分 | 100 | 97.5: each under its head, else the first is the sum of the weights, the last the score; others stay unplaced. */
export const totalsRow: RowReader = (draft, cells, inTable) => {
  const first = cells.find(({ text }) => text !== '');
  const word = first && first.text.length <= 30 ? totalWord.exec(key(first.text)) : null;
  if (first === undefined || !word || draft.form.totals !== null || !inTable) return false;
  draft.read(first);
  const figures = cells.filter((cell) => cell !== first && isNumeric(cell.text));
  const blank: Cell = { raw: '', at: first.at };
  const totals = { weight: blank, score: word[1] === undefined ? blank : { raw: word[1], at: first.at } };
  if (figures.length === 1) totals[single(draft, cells, figures[0]!)] = draft.putFigure(figures[0]!);
  if (figures.length > 1) {
    const [weight, score] = underHeads(draft, cells, figures) ?? [figures[0]!, figures.at(-1)!];
    totals.weight = draft.putFigure(weight!);
    totals.score = draft.putFigure(score!);
  }
  draft.form.totals = totals;
  return true;
};

/** 自评总分 | 98.5 among the labels of the header. */
export const statedScore = (draft: Draft, name: GridCell, value: GridCell | undefined): boolean => {
  if (value === undefined || draft.form.totals !== null || !isNumeric(value.text)) return false;
  if (name.text.length > 20 || !/^(?:自评|评价|综合)(?:总分|得分|总得分)$/.test(key(name.text))) return false;
  draft.form.totals = { weight: null, score: draft.putFigure(value) };
  draft.read(name);
  return true;
};

const gradeWord = /^(?:自评|评价|绩效|综合|综合绩效|绩效评价|综合评价|评定)*(?:等级|等次|结果)$/;
const grades = /^(?:优秀|优|良好|良|中等|中|一般|合格|较差|差|不合格)$/;

/** 评价等级 | 优, or 评价等级：优. */
export const gradeRow: RowReader = (draft, cells) => {
  const [name, value] = cells.filter(({ text }) => text !== '');
  if (name === undefined || name.text.length > 30 || draft.form.grade !== null) return false;
  const [word, inline] = key(name.text).split(':');
  const stated = value?.text ?? (inline ? inline.trim() : '');
  if (!gradeWord.test(word ?? '') || !grades.test(key(stated))) return false;
  draft.form.grade = { stated: { raw: stated.trim(), at: (value ?? name).at }, bands: [] };
  draft.read(name, ...(value ? [value] : []));
  return true;
};
