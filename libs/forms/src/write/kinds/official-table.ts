import type { Form, IndicatorSet } from '#domain/form';
import { gridOf, tableOf, type Section } from '../grid.ts';
import type { Block, Layout } from '../layout.ts';
import { footLine, grade, remarkLines, remarkRows, totals } from '../sections/closing.ts';
import { columnsOf, type PrintedColumns } from '../sections/columns.ts';
import { funds } from '../sections/funds.ts';
import { goals, responsibilities, topics } from '../sections/goals.ts';
import { indicatorPart } from '../sections/indicators.ts';
import { names } from '../sections/names.ts';
import type { TableLook } from './kind.ts';
import { opening, titleOf } from './opening.ts';

/** A longer list of indicators is a table of its own, so that its head can be repeated on every page. */
const longest = 20;
/** More columns do not fit on an upright page. */
const widest = 11;

interface PrintedSet {
  readonly set: IndicatorSet;
  readonly printed: PrintedColumns;
  readonly section: Section;
}

const printedSets = (form: Form, look: TableLook): PrintedSet[] =>
  form.indicatorSets.map((set) => {
    const printed = columnsOf(set, look.heads);
    return { set, printed, section: { block: set.label, parts: [indicatorPart(set, printed)] } };
  });

const isLong = ({ set }: PrintedSet): boolean => set.indicators.length > longest;

/** The sections in order, cut before and after a long list of indicators. */
const cut = (front: readonly Section[], sets: readonly PrintedSet[], back: readonly Section[]): Section[][] => {
  const tables: Section[][] = [[...front]];
  for (const one of sets) {
    if (isLong(one)) tables.push([one.section], []);
    else tables.at(-1)!.push(one.section);
  }
  tables.at(-1)!.push(...back);
  return tables.filter((sections) => sections.length > 0);
};

const tables = (form: Form, look: TableLook): Block[] => {
  const sets = printedSets(form, look);
  const front = [
    ...names(form.header),
    ...funds(form, look.fundBlock(form)),
    ...responsibilities(form),
    ...goals(form, look.goalBlock, look.goalName),
  ];
  const grid = gridOf([...front, ...sets.map(({ section }) => section)]);
  const back = [
    ...totals(form, sets.at(-1)?.printed.columns ?? [], sets.length > 0 ? gridOf([sets.at(-1)!.section]) : grid),
    ...grade(form),
    ...topics(form),
    ...remarkRows(form),
  ];
  const heads = new Set(sets.filter((one) => isLong(one) && one.printed.hasHead).map(({ section }) => section));
  const whole = grid.length > 0 ? grid : gridOf(back);
  return cut(front, sets, back).map((sections, index) =>
    tableOf(sections, whole, { attached: index > 0, headRows: heads.has(sections[0]!) ? 1 : 0 }),
  );
};

/** An official table: its opening, one table of all its parts on one grid, remarks and the line of those who sign. */
export const officialTable = (form: Form, official: string, look: TableLook): Layout => {
  const titled = titleOf(form, official);
  const middle = tables(form, look);
  return {
    ...titled,
    isReport: false,
    landscape: middle.some((block) => block.block === 'table' && block.widths.length > widest),
    blocks: [...opening(form, titled), ...middle, ...remarkLines(form), ...footLine(form)],
  };
};
