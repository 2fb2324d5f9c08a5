import type { Worksheet } from 'exceljs';
import { bookSheets, type BookSheetName } from '#domain/register/book/book';
import { organisationKinds, roles } from '#domain/vocabulary';
import { templateSheets } from '../../template-sheets.ts';
import { newWorkbook, saved } from '../xlsx/write-xlsx.ts';

const kinds = Object.entries(organisationKinds).flatMap(([kind, title]) => (kind === 'financeBureau' ? [] : [title]));

const instructions = [
  '填报说明',
  '一是“单位”表一行填一个单位，“人员”表一行填一个人；两张表可以只填一张，表头不要改动。',
  '二是上级单位填名称或代码，可以是系统中已有的，也可以是本表中的另一行，先后不限；由财政局直接管理的填财政局名称。',
  '三是单位代码填统一社会信用代码或预算代码，登记后作为单位编号，不能更改。',
  `四是类型填${kinds.join('、')}之一。`,
  '五是登录名由字母开头，由字母、数字和 . _ - @ 组成；手机号可以不填。',
  `六是岗位从以下名称中选填，一人多岗的用顿号隔开：${Object.values(roles).join('、')}。`,
  '七是所有栏目直接填写文字，不采信公式；上传后先预览，确认之前不会登记任何内容。',
];

/** Rows that are ready to be filled in; more may be added below. */
const ready = 300;

const addSheet = (sheet: Worksheet, name: BookSheetName): void => {
  const columns = Object.entries(bookSheets[name].columns);
  sheet.columns = columns.map(([key, { head }]) => ({ header: head, key, width: 26, style: { numFmt: '@' } }));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.getRow(1).font = { bold: true };
  const kind = columns.findIndex(([column]) => column === 'kind');
  if (kind < 0) return;
  for (let row = 2; row <= ready; row += 1)
    sheet.getCell(row, kind + 1).dataValidation = {
      type: 'list',
      formulae: [`"${kinds.join(',')}"`],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '填写有误',
      error: '请从下拉列表中选择。',
    };
};

/** The empty 单位人员表 (.xlsx): two sheets to fill in, all cells text, and how to fill them in. */
export const registerBookTemplate = async (): Promise<Buffer> => {
  const book = newWorkbook('单位人员导入表', '2000-12-31');
  for (const name of Object.keys(bookSheets) as BookSheetName[])
    addSheet(book.addWorksheet(bookSheets[name].title), name);
  const help = book.addWorksheet(templateSheets.instructions);
  help.columns = [{ width: 100 }];
  for (const line of instructions) help.addRow([line]).alignment = { wrapText: true };
  return saved(book);
};
