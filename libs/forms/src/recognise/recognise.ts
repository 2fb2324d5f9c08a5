import { emptyForm } from '#domain/empty-form';
import type { Form, Unplaced } from '#domain/form';
import { filled, type GridCell, type Row } from '../row.ts';
import { Draft } from './draft.ts';
import { kindByContent, kindOf, scopeOf, settleYears, yearIn } from './identity.ts';
import { withoutAnnexes } from './own-annex.ts';
import { readReport } from './report.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { readRows } from './table.ts';

/** A form as it was read, and what of its source found no place in it. */
export interface ReadForm {
  form: Form;
  unplaced: Unplaced[];
  /** Something to tell about the file itself, in one sentence. */
  notice?: string;
}

/** A longer cell than a form can hold. */
const longest = 20_000;

const leftOver = (cells: readonly GridCell[]): Unplaced[] => cells.map(({ text, at }) => ({ at, raw: text }));

const begin = (segment: Segment): Draft => {
  const form = emptyForm();
  const kind = kindOf(segment);
  const setId = kind === 'GOAL_DECLARATION' ? 'goal' : kind === 'SELF_EVALUATION_REPORT' ? 'table' : 'eval';
  const draft = new Draft(form, setId);
  const { header } = form;
  if (kind) header.formKind = kind;
  if (segment.title) header.title = { raw: segment.title.text, at: segment.title.at };
  if (segment.label) header.attachmentLabel = draft.put(segment.label);
  draft.read(...segment.titleCells, ...segment.labelCells);
  header.fiscalYear = yearIn(segment.title?.text ?? '');
  return draft;
};

const finish = (draft: Draft, segment: Segment): void => {
  const { form } = draft;
  const { header } = form;
  if (kindOf(segment) === undefined) header.formKind = kindByContent(form);
  const byHeader = header.projectName === null && header.department !== null ? 'DEPARTMENT' : 'PROJECT';
  header.evalScope = scopeOf(segment) ?? byHeader;
  header.department ??= header.competentDepartment;
  header.fiscalYear ??= yearIn(segment.label?.text ?? '');
  form.indicatorSets = form.indicatorSets.filter((set) => set.indicators.length > 0 || set.columns.length > 0);
};

/** A name and a few words make no form: it has funds, goals, indicators or a text. */
const saysSomething = ({ funds, goals, indicatorSets, narrative }: Form): boolean =>
  funds !== null || goals !== null || narrative.length > 0 || indicatorSets.some((set) => set.indicators.length > 0);

const readSegment = (segment: Segment): ReadForm => {
  const draft = begin(segment);
  (segment.isReport ? readReport : readRows)(draft, segment.rows);
  finish(draft, segment);
  const cells = segment.rows.flatMap(filled).filter((cell) => !draft.used.has(cell));
  return { form: draft.form, unplaced: [...leftOver(cells), ...draft.leftOver] };
};

/** Finds every form in a file and places what it says; whatever has no place in a form is listed beside it. */
export const recognise = (file: readonly Row[]): ReadForm[] => {
  const rows = withoutAnnexes(file);
  const tooLong = rows.flatMap((row) => row.cells.filter(({ text }) => text.length > longest));
  const short = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.text.length > longest ? { ...cell, text: '' } : cell)),
  }));
  const { segments, strays } = segmentsOf(tooLong.length > 0 ? short : rows);
  const read = segments.map(readSegment);
  const forms = read.filter(({ form }) => saysSomething(form));
  const homeless = [...leftOver(tooLong), ...leftOver(strays.flatMap(filled))];
  for (const [index, { form }] of read.entries())
    if (!saysSomething(form)) homeless.push(...leftOver(segments[index]!.rows.flatMap(filled)));
  forms[0]?.unplaced.push(...homeless);
  settleYears(forms.map(({ form }) => form));
  return forms;
};
