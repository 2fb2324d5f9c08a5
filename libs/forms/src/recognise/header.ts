import type { Cell } from '#domain/form';
import type { GridCell } from '../row.ts';
import type { Draft, RowReader } from './draft.ts';
import { statedScore } from './totals.ts';
import {
  amountUnitIn,
  beginsWithLabel,
  headerField,
  homelessWords,
  inlineLabel,
  isSealOnly,
  label,
  type HeaderField,
} from './words.ts';

/** Puts a value into the header; a place that is taken already is not written over. */
const fill = (draft: Draft, field: HeaderField, value: Cell): boolean => {
  const there = draft.form.header[field];
  if (there !== null && there.raw !== '' && there.raw !== value.raw) return false;
  draft.form.header[field] = value;
  return true;
};

const isUnitName = (field: HeaderField): boolean => field === 'department' || field === 'implementingUnit';

/** One `label：value` of a line; a unit's name of which only （盖章） is there is a blank for a seal. */
const placePiece = (draft: Draft, field: HeaderField, piece: Cell, value: string): boolean => {
  if (isUnitName(field) && isSealOnly(value)) {
    if (/[章]/.test(piece.raw)) draft.form.header.sealBlanks.push(piece);
    return true;
  }
  return fill(draft, field, { ...piece, raw: value });
};

const unitLine = /^[（(]?(?:金额)?(?:计量)?单位\s*[：:]\s*(?:人民币)?\s*(?:万元|元)[）)]?$/;
const isLabelLine = ({ text }: GridCell): boolean =>
  text.length <= 600 && (beginsWithLabel(text) || (text.length <= 30 && unitLine.test(text)));

/** Lines such as 填表人：… 联系电话：… 填报日期：…, above or below the table, cut at their labels. */
export const inlineLabels: RowReader = (draft, cells) => {
  const lines = cells.filter((cell) => cell.text !== '');
  if (lines.length === 0 || !lines.every(isLabelLine)) return false;
  for (const cell of lines) cutLabels(draft, cell);
  return true;
};

const cutLabels = (draft: Draft, cell: GridCell): void => {
  const unit = amountUnitIn(cell.text);
  if (unit) draft.form.header.amountUnit = unit;
  const text = cell.text.replace(/[（(]?(?:金额)?单位\s*[：:]\s*(?:万元|元)[）)]?\s*$/, '');
  const marks = [...text.matchAll(inlineLabel())];
  draft.read(cell);
  for (const [index, mark] of marks.entries()) {
    const piece = text.slice(mark.index, marks[index + 1]?.index).trim();
    const field = headerField(mark[1] ?? '');
    const placed =
      field !== undefined && placePiece(draft, field, { raw: piece, at: cell.at }, piece.slice(mark[0].length).trim());
    if (!placed) draft.leftOver.push({ at: cell.at, raw: piece });
  }
};

const isLabel = (text: string): boolean =>
  headerField(text) !== undefined || (text.length <= 40 && homelessWords.includes(label(text)));

/** Rows of label | value | label | value. */
export const labelledCells: RowReader = (draft, cells) => {
  const first = cells.findIndex((cell) => cell.text !== '');
  if (first < 0 || !isLabel(cells[first]!.text)) return false;
  for (let index = first; index < cells.length; index += 1) {
    const field = headerField(cells[index]!.text);
    const value = cells[index + 1];
    if (field === undefined) {
      if (statedScore(draft, cells[index]!, value)) index += 1;
      continue;
    }
    const blank = value === undefined || isLabel(value.text);
    const cell = blank ? { raw: '', at: cells[index]!.at } : { raw: value.text, at: value.at };
    if (!fill(draft, field, cell)) continue;
    draft.read(cells[index]!);
    if (blank) continue;
    draft.read(value);
    index += 1;
  }
  return true;
};
