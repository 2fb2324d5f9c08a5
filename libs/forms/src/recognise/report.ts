import type { Narrative } from '#domain/form';
import { filled, oneLine, type GridCell, type Row } from '../row.ts';
import type { Draft } from './draft.ts';
import { figuresIn } from './figures.ts';
import { gradeIn, totalsIn } from './conclusion.ts';
import { headingOf, isBareHeading, nextNumeral, type Heading } from './headings.ts';
import { inlineLabels } from './header.ts';
import { IndicatorList } from './list.ts';
import { mended, tableReaders } from './table.ts';
import { beginsWithLabel, headerField } from './words.ts';

/** A section of a report while it is being read. `number` is that of its heading of second depth. */
interface Section extends Narrative {
  chapter: string;
  number: string;
  bare: boolean;
  paragraphs: GridCell[];
  lines: string[];
}

const declares = (title: string): boolean => /绩效(?:目标|指标)/.test(title) && !/完成|实现|分析|自评|评价/.test(title);
const reports = (title: string): boolean => /目标.{0,6}(?:完成|实现)/.test(title);

class Report {
  readonly sections: Section[] = [];
  private list: IndicatorList | null = null;
  private nameColumn = -1;

  constructor(private readonly draft: Draft) {
    this.enter('', '', '前言', '', '');
  }

  private get last(): Section {
    return this.sections.at(-1)!;
  }

  private enter(chapter: string, number: string, path: string, title: string, at: string, bare = false): void {
    this.sections.push({
      chapter,
      number,
      path: path.slice(0, 100),
      title,
      text: '',
      at,
      bare,
      paragraphs: [],
      lines: [],
    });
  }

  paragraph(cell: GridCell): void {
    this.draft.section = { in: 'header' };
    this.nameColumn = -1;
    if (beginsWithLabel(cell.text) && cell.text.length < 200 && inlineLabels(this.draft, [cell], false)) return;
    this.draft.read(cell);
    if (this.list?.take(cell)) return this.add(cell);
    const heading = headingOf(cell.text);
    if (heading && this.follows(heading)) return this.head(heading, cell);
    if (isBareHeading(cell.text) && this.last.chapter !== '') this.enterBare(cell);
    this.add(cell);
    this.last.paragraphs.push(cell);
  }

  /** （2） opens a section only where a section 2 is due. */
  private follows({ depth, number, certain }: Heading): boolean {
    return depth === 1 || certain || number === (this.last.number === '' ? '一' : nextNumeral(this.last.number));
  }

  private head({ depth, number, title }: Heading, cell: GridCell): void {
    const chapter = depth === 1 ? number : this.last.chapter;
    const path = depth === 1 ? number : `${chapter === '' ? '' : `${chapter}.`}（${number}）`;
    this.enter(chapter, depth === 1 ? '' : number, path, title, cell.at);
    this.last.heading = cell.text;
    this.list = declares(title) ? new IndicatorList(this.draft, cell.text) : null;
  }

  private enterBare(cell: GridCell): void {
    this.list = null;
    this.enter(this.last.chapter, this.last.number, `${this.last.path}.${cell.text}`, cell.text, cell.at, true);
  }

  private add(cell: GridCell): void {
    this.last.at ||= cell.at;
    this.last.lines.push(cell.text);
    this.draft.form.figures.push(...figuresIn(cell, this.draft.form.figures.length));
  }

  /** A table inside the text: its indicators are read, its words belong to the section as well. */
  tableRow(cells: readonly GridCell[]): void {
    const before = this.draft.form.indicatorSets.length;
    tableReaders.some((read) => read(this.draft, cells, true));
    const set = this.draft.form.indicatorSets.at(-1);
    if (set && this.draft.form.indicatorSets.length > before && this.last.heading) set.label = this.last.heading;
    this.unitName(cells);
    const words = cells.filter(({ text }) => text !== '').map(({ text }) => oneLine(text, ' '));
    this.draft.read(...cells);
    if (words.length > 0) this.last.lines.push(words.join(' '));
    this.last.at ||= cells[0]?.at ?? '';
  }

  /** A small table 单位名称 | 单位性质 | … names the unit that reports. */
  private unitName(cells: readonly GridCell[]): void {
    const { header } = this.draft.form;
    const named = cells[this.nameColumn];
    if (named && named.text !== '' && named.text.length <= 100) header.department ??= this.draft.put(named);
    if (cells.length > 1 && this.nameColumn < 0)
      this.nameColumn = cells.findIndex(({ text }) => headerField(text) === 'department');
  }

  /** The last lines of a report: who reports, and when. */
  signOff(): void {
    const [unit, date] = this.last.paragraphs.slice(-2);
    const { header } = this.draft.form;
    if (
      !date ||
      !unit ||
      !/^20\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/.test(date.text) ||
      this.last.lines.at(-1) !== date.text
    )
      return;
    header.filledOn ??= this.draft.put(date);
    this.last.lines.pop();
    if (
      header.department !== null ||
      !/^[\u4e00-\u9fff]{3,30}$/.test(unit.text) ||
      this.last.lines.at(-1) !== unit.text
    )
      return;
    header.department = this.draft.put(unit);
    this.last.lines.pop();
  }

  /** A heading without its number takes the number that is missing behind it; else it is a part of its section. */
  settleNumbers(): void {
    for (const [index, section] of this.sections.entries()) {
      if (!section.bare || section.number === '') continue;
      const due = nextNumeral(section.number);
      const next = this.sections.slice(index + 1, index + 20).find((other) => !other.bare);
      if (next && next.chapter === section.chapter && next.number !== '') continue;
      section.path = `${section.chapter}.（${due}）`;
      section.title = `（缺编号）${section.title}`;
    }
  }
}

/** As many lines as a text of the form can hold; the others are reported as unplaced. */
const textOf = (draft: Draft, section: Section): string => {
  const text = section.lines.join('\n');
  if (text.length <= 50_000) return text;
  draft.leftOver.push({ at: section.at ?? '', raw: text.slice(50_000) });
  return text.slice(0, 50_000);
};

const keep = (draft: Draft, section: Section): void => {
  const { path, title, heading, at } = section;
  const text = textOf(draft, section);
  if (text === '' && heading === undefined) return;
  if (draft.form.narrative.length >= 300) draft.leftOver.push({ at: at ?? '', raw: `${heading ?? ''}\n${text}` });
  else draft.form.narrative.push({ path, title, text, ...(heading !== undefined && { heading }), ...(at && { at }) });
};

const goalsIn = (draft: Draft, sections: readonly Section[]): void => {
  const find = (fits: (title: string) => boolean) =>
    sections.find(({ title, paragraphs }) => fits(title) && paragraphs.length > 0)?.paragraphs;
  const join = (cells: readonly GridCell[] | undefined) =>
    cells
      ? {
          raw: cells
            .map(({ text }) => text)
            .join('\n')
            .slice(0, 20_000),
          at: cells[0]!.at,
        }
      : null;
  const goals = { expected: join(find(declares)), actual: join(find(reports)) };
  if (goals.expected || goals.actual) draft.form.goals ??= goals;
};

/** Reads a report in running text: its sections, listed indicators, embedded tables, figures, score and grade. */
export const readReport = (draft: Draft, rows: readonly Row[]): void => {
  const report = new Report(draft);
  for (let index = 0; index < rows.length;) {
    const row = rows[index]!;
    const { cells, taken } = row.inTable ? mended(draft, rows, index) : { cells: row.cells, taken: 1 };
    if (row.inTable) report.tableRow(cells);
    else for (const cell of filled(row)) if (!draft.used.has(cell)) report.paragraph(cell);
    index += taken;
  }
  report.settleNumbers();
  report.signOff();
  for (const section of report.sections) keep(draft, section);
  goalsIn(draft, report.sections);
  const paragraphs = report.sections.flatMap((section) => section.paragraphs);
  draft.form.totals ??= totalsIn(paragraphs);
  draft.form.grade ??= gradeIn(paragraphs);
};
