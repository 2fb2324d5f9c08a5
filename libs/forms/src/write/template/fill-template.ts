import { DomainError } from '#domain/error';
import type { EvalScope, FormKind } from '#domain/form';
import { evalScopes, formKinds } from '#domain/vocabulary';
import type { Workbook } from 'exceljs';
import { templateMark, templateSheets, templateVersion } from '../../template-sheets.ts';
import { name, short, tableOf } from '../grid.ts';
import { kinds } from '../kinds.ts';
import { paragraph, type Block, type Layout, type Table } from '../layout.ts';
import { newWorkbook, putLayout, saved } from '../xlsx/write-xlsx.ts';
import { blankForm } from './blank.ts';
import { guard } from './guard.ts';

export interface TemplateOptions {
  readonly scope?: EvalScope;
  /** Printed below the title; left open when absent. */
  readonly fiscalYear?: number;
}

const instructions = [
  '填报要求',
  '一是只填白色单元格，灰色单元格为公式或表头，已锁定。',
  '二是金额栏只填数字，单位为万元；执行率、预算执行得分和总分由公式自动计算。',
  '三是每行填一个三级指标，不用的行留空；一级、二级指标可从下拉列表选择，行数不够时可在中间插入行。',
  '四是各指标分值与预算执行分值之和应为100分；得分不得高于分值，未得满分或超额完成较多的应填写偏差原因。',
  '五是填完后保存为.xlsx文件并导入系统；导入时发现的问题会注明所在单元格。',
];

/** One name in every row instead of a merged cell: rows may be left out, inserted and chosen anew. */
const unmerged = (table: Table, columns: readonly number[]): Table => ({
  ...table,
  rows: table.rows.map((row, index) => {
    const added = table.rows
      .slice(0, index)
      .flatMap((above, start) =>
        above.filter((cell) => columns.includes(cell.column) && cell.rows > 1 && start + cell.rows > index),
      );
    const own = row.map((cell) => (columns.includes(cell.column) ? { ...cell, rows: 1 } : cell));
    return [...own, ...added.map((cell) => ({ ...cell, rows: 1 }))].toSorted((a, b) => a.column - b.column);
  }),
});

const signatures = (grid: readonly number[]): Table =>
  tableOf(
    [
      {
        parts: [
          {
            widths: [12, 30, 10, 28],
            rows: [
              [name('填表人'), short(''), name('联系电话'), short('')],
              [name('填报日期'), short(''), name('单位负责人签字'), short('')],
            ],
          },
        ],
      },
    ],
    grid,
    { attached: true },
  );

const layoutOf = (kind: FormKind, { scope = 'PROJECT', fiscalYear }: TemplateOptions): Layout => {
  const named = blankForm(kind, scope, fiscalYear ?? null, '');
  const layout = kinds[kind].layout({
    ...named,
    header: { ...named.header, title: { raw: kinds[kind].title(named) } },
  });
  const blocks = layout.blocks.flatMap((block): Block[] => {
    if (block.block === 'table') return [unmerged(block, [1, 2])];
    const isLast = block.role === 'title' && fiscalYear === undefined;
    return isLast ? [block, paragraph('year', '（    年度）')] : [block];
  });
  const grid = blocks.find((block): block is Table => block.block === 'table')!.widths;
  return { ...layout, blocks: [...blocks, signatures(grid)] };
};

const addVersion = (book: Workbook, kind: FormKind, scope: EvalScope): void => {
  const sheet = book.addWorksheet(templateSheets.version, { state: 'veryHidden' });
  sheet.addRow([templateMark, kind, scope, templateVersion]);
};

/**
 * An empty .xlsx table to be filled in offline: choices and limits on its cells, formulas locked, its version hidden
 * inside. Throws DomainError 'invalid' for a report, which is running text.
 */
export const fillTemplate = async (kind: FormKind, options: TemplateOptions = {}): Promise<Buffer> => {
  if (kind === 'SELF_EVALUATION_REPORT')
    throw new DomainError('invalid', '绩效自评报告是文字材料，没有Excel填报模板，请用Word撰写后导入。', { kind });
  const { scope = 'PROJECT', fiscalYear } = options;
  const title = `${evalScopes[scope]}${formKinds[kind]}填报模板`;
  const book = newWorkbook(title, `${fiscalYear ?? 2000}-12-31`);
  const layout = layoutOf(kind, options);
  guard(putLayout(book, layout), layout);
  const help = book.addWorksheet(templateSheets.instructions);
  help.columns = [{ width: 88 }];
  for (const line of instructions) help.addRow([line]).alignment = { wrapText: true };
  addVersion(book, kind, scope);
  return saved(book);
};
