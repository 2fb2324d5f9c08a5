import type { Form } from '#domain/form';
import { isRemark } from '../../recognise/words.ts';
import { figure, name, words, type PartCell, type Section } from '../grid.ts';
import type { Paragraph } from '../layout.ts';
import { paragraph } from '../layout.ts';
import type { PrintedColumn } from './columns.ts';

const blank = (count: number): PartCell[] => (count > 0 ? [words('', { columns: count })] : []);

/** 总分 with its figures below their own columns; `front`: columns in front of those of the indicators. */
const underColumns = (form: Form, columns: readonly PrintedColumn[], front: number): PartCell[] | null => {
  const weight = columns.findIndex(({ field }) => field === 'weight') + front;
  const score = columns.findIndex(({ field }) => field === 'score') + front;
  if (weight <= front || score <= weight) return null;
  const figures = [form.totals?.weight?.raw ?? '', form.totals?.score?.raw ?? ''] as const;
  const between = score - weight - 1;
  const behind = columns.length + front - score - 1;
  // A figure that stands alone is told apart by its column only: nothing is merged beside it.
  if ((figures[0] === '') !== (figures[1] === ''))
    return Array.from({ length: columns.length + front }, (_, at) =>
      at === 0 ? name('总分') : figure(at === weight ? figures[0] : at === score ? figures[1] : ''),
    );
  const total = name('总分', { columns: weight });
  return [total, figure(figures[0]), ...blank(between), figure(figures[1]), ...blank(behind)];
};

export const totals = (form: Form, columns: readonly PrintedColumn[], widths: readonly number[]): Section[] => {
  if (form.totals === null) return [];
  const { weight, score } = form.totals;
  const row = underColumns(form, columns, widths.length - columns.length);
  if (row) return [{ parts: [{ widths, rows: [row] }] }];
  const plain = [name('总分'), figure(weight?.raw ?? ''), figure(score?.raw ?? '')];
  return [{ parts: [{ widths: [12, 34, 34], rows: [plain] }] }];
};

const pair = (label: string, text: string): Section => ({
  parts: [{ widths: [12, 68], rows: [[name(label), words(text)]] }],
});

export const grade = (form: Form): Section[] => (form.grade ? [pair('评价等级', form.grade.stated.raw)] : []);

/** Remarks that begin as such stand below the table, the others in its last rows. */
const standsBelow = (raw: string): boolean => isRemark(raw.slice(0, 40)) && !raw.includes('\n');
export const remarkRows = (form: Form): Section[] =>
  form.remarks.filter(({ raw }) => !standsBelow(raw)).map(({ raw }) => pair('备注', raw));
export const remarkLines = (form: Form): Paragraph[] =>
  form.remarks.filter(({ raw }) => standsBelow(raw)).map(({ raw }) => paragraph('foot', raw));

/** 填表人, 联系电话, 填报日期, 单位负责人签字 in one line; places that the form lacks are left out. */
export const footLine = ({ header }: Form): Paragraph[] => {
  const places = [
    ['填表人', header.filledBy],
    ['联系电话', header.contactPhone],
    ['填报日期', header.filledOn],
    ['单位负责人签字', header.unitHeadSignature],
  ] as const;
  const said = places.flatMap(([label, value]) => (value === null ? [] : [`${label}：${value.raw}`]));
  return said.length === 0 ? [] : [paragraph('foot', said.join('　　'))];
};
