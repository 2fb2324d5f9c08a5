import type { Form, IndicatorSet, Narrative } from '#domain/form';
import { evalScopes } from '#domain/vocabulary';
import { headingOf } from '../../recognise/headings.ts';
import { gridOf, tableOf, type Section } from '../grid.ts';
import { paragraph, type Block, type Paragraph, type Table } from '../layout.ts';
import { footLine, remarkLines } from '../sections/closing.ts';
import { columnsOf, type StandardHeads } from '../sections/columns.ts';
import { indicatorPart } from '../sections/indicators.ts';
import type { KindLayout } from './kind.ts';
import { opening, titleOf } from './opening.ts';

const title: KindLayout['title'] = ({ header }) => `${evalScopes[header.evalScope]}绩效自评报告`;

const heads: StandardHeads = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['level3', '三级指标'],
  ['operator', '指标性质'],
  ['target', '指标值'],
  ['unit', '度量单位'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
  ['deviationReason', '偏差原因'],
];

/** The words of each row as a reader joins them, to find the table again in the text around it. */
const linesOf = ({ rows }: Table): string[] =>
  rows.map((row) =>
    row
      .filter(({ text }) => text !== '')
      .map(({ text }) => text.replaceAll('\n', ' '))
      .join(' '),
  );

const indexOfRun = (lines: readonly string[], run: readonly string[]): number =>
  lines.findIndex((_, start) => run.every((line, index) => lines[start + index] === line));

/** A set may hold notes on both sides of a lost head: tries each way to divide them. */
const candidates = (set: IndicatorSet, heading: string | undefined): Table[] => {
  const notes = Math.max(0, ...set.indicators.map((row) => row.notes?.length ?? 0));
  return Array.from({ length: notes + 1 }, (_, trailing) => {
    const printed = columnsOf(set, heads, trailing);
    const parts = [indicatorPart(set, printed)];
    const section: Section = set.label === heading ? { parts } : { block: set.label, parts };
    return tableOf([section], gridOf([section]), { headRows: printed.hasHead ? 1 : 0 });
  });
};

/** The words of a table are part of the section that it stands in: there it takes their place again. */
const withTable = (blocks: readonly Block[], set: IndicatorSet, heading: string | undefined): Block[] | null => {
  const lines = blocks.map((block) => (block.block === 'paragraph' && block.role === 'body' ? block.text : '\0'));
  for (const table of candidates(set, heading)) {
    const run = linesOf(table);
    const at = run.length === 0 ? -1 : indexOfRun(lines, run);
    if (at >= 0) return [...blocks.slice(0, at), table, ...blocks.slice(at + run.length)];
  }
  return null;
};

/** The heading of a section: its own words; one whose words open the text needs none. */
const headingLine = ({ path, title: words, text, heading }: Narrative): Paragraph[] => {
  if (heading !== undefined) return [paragraph(headingOf(heading)?.depth === 2 ? 'section' : 'chapter', heading)];
  const opened = text.split('\n', 1)[0] === words.replace(/^（缺编号）/, '');
  if (words === '' || path === '前言' || opened) return [];
  const number = path.split('.').at(-1) ?? '';
  return number.startsWith('（')
    ? [paragraph('section', `${number}${words}`)]
    : [paragraph('chapter', `${number}、${words}`)];
};

const textBlocks = (section: Narrative): Paragraph[] => [
  ...headingLine(section),
  ...section.text.split('\n').flatMap((line) => (line === '' ? [] : [paragraph('body', line)])),
];

/** Sets that were listed line by line are their lines; tables stand in their section, or behind the text. */
const reportBlocks = (form: Form): Block[] => {
  let sets = form.indicatorSets.filter(({ setId }) => !setId.startsWith('list'));
  const blocks = form.narrative.flatMap((section) =>
    sets.reduce<Block[]>((sofar, set) => {
      const found = withTable(sofar, set, section.heading);
      if (found) sets = sets.filter((other) => other !== set);
      return found ?? sofar;
    }, textBlocks(section)),
  );
  return [...blocks, ...sets.map((set) => candidates(set, form.narrative.at(-1)?.heading)[0]!)];
};

const nameLines = ({ header }: Form): Paragraph[] => {
  const { competentDepartment, department } = header;
  const same = competentDepartment !== null && department?.raw === competentDepartment.raw;
  const places = [
    ['项目名称', header.projectName],
    ['项目编码', header.projectCode],
    ['单位名称', same ? null : department],
    ['主管部门', competentDepartment],
    ['实施单位', header.implementingUnit],
  ] as const;
  return places.flatMap(([label, value]) => (value === null ? [] : [paragraph('line', `${label}：${value.raw}`)]));
};

export const selfEvaluationReport: KindLayout = {
  kind: 'SELF_EVALUATION_REPORT',
  title,
  layout: (form) => {
    const titled = titleOf(form, title(form));
    return {
      ...titled,
      landscape: false,
      isReport: true,
      blocks: [
        ...opening(form, titled),
        ...nameLines(form),
        ...reportBlocks(form),
        ...remarkLines(form),
        ...footLine(form),
      ],
    };
  },
};
