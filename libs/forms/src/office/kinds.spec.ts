import ExcelJS from 'exceljs';
import { readForms, type ReadForm } from '#forms/read';

/** A sheet as offices draw it: a cell '<' belongs to the cell on its left, '^' to the one above. */
const sheetOf = async (text: string): Promise<ReadForm[]> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  const rows = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    );
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  rows.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (cell === '<' || cell === '^') return;
      if (cell !== '') sheet.getCell(index + 1, column + 1).value = cell.replace(/(?<=.)\/(?=.)/gu, '\n');
      let [right, down] = [column, index];
      while (at(index, right + 1) === '<') right += 1;
      while (at(down + 1, column) === '^') down += 1;
      if (right > column || down > index) sheet.mergeCells(index + 1, column + 1, down + 1, right + 1);
    }),
  );
  return readForms('样表.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
};
const rowsOf = ({ form }: ReadForm, ...fields: ('target' | 'actual' | 'weight' | 'score' | 'deviationReason')[]) =>
  form.indicatorSets.flatMap((set) =>
    set.indicators.map((row) => [row.level1, row.level2, row.level3, ...fields.map((field) => row[field]?.raw)]),
  );

it('a monitoring table of the central form, its head in two lines', async () => {
  const forms = await sheetOf(`
    2023年度项目绩效目标执行监控表 | < | < | < | < | < | < | < | < | < | < | < | <
    项目名称 | < | 信访维稳经费 | < | < | < | < | < | < | < | < | < | <
    主管部门 | < | 某市信访局 | < | < | 实施单位 | < | 某市信访局本级 | < | < | < | < | <
    项目资金/（万元） | < | | 年初预算数 | < | 1-7月执行数 | < | 执行率 | < | 全年预计执行数 | < | < | <
    ^ | < | 年度资金总额 | 100 | < | 60 | < | 60% | < | 100 | < | < | <
    ^ | < | 其中：财政拨款 | 100 | < | 60 | < | 60% | < | 100 | < | < | <
    年度总体目标 | < | 化解信访积案 | < | < | < | < | < | < | < | < | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | < | < | < | 完成目标可能性 | 备注
    ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 人员保障 | 其他 | 原因说明 | 确定能 | ^
    ^ | 产出指标 | 数量指标 | 办件数 | ≥50件 | 30件 | 50件 | | √ | | 人手不足 | √ | 甲
    ^ | ^ | 质量指标 | 办结率 | 100% | 98% | 100% | | | | | √ |
    ^ | 效益指标 | 社会效益指标 | 社会稳定 | 稳定 | 稳定 | 稳定 | | | | | √ | `);
  const [{ form, unplaced }] = forms as [ReadForm];
  expect(form.header).toMatchObject({ formKind: 'MONITORING_TABLE', evalScope: 'PROJECT', fiscalYear: 2023 });
  expect([form.header.competentDepartment?.raw, form.header.implementingUnit?.raw]).toEqual([
    '某市信访局',
    '某市信访局本级',
  ]);
  expect(
    form.funds!.rows.map((row) => [row.key, row.initialBudget?.raw, row.executed?.raw, row.executionRate?.raw]),
  ).toEqual([
    ['TOTAL', '100', '60', '60%'],
    ['FISCAL', '100', '60', '60%'],
  ]);
  expect(form.goals?.expected?.raw).toBe('化解信访积案');
  expect(rowsOf(forms[0]!, 'target', 'actual')).toEqual([
    ['产出指标', '数量指标', '办件数', '≥50件', '30件'],
    ['产出指标', '质量指标', '办结率', '100%', '98%'],
    ['效益指标', '社会效益指标', '社会稳定', '稳定', '稳定'],
  ]);
  const said = JSON.stringify([form.indicatorSets, unplaced]);
  for (const word of ['人手不足', '甲', '50件']) expect(said).toContain(word);
});

it('a goal declaration of a project, with operators and units in columns of their own', async () => {
  const forms = await sheetOf(`
    项目支出绩效目标申报表 | < | < | < | < | < | <
    （2024年度） | < | < | < | < | < | <
    项目名称 | < | 信访维稳经费 | < | < | < | <
    项目资金（万元） | < | 年度资金总额： | < | 120 | < | <
    ^ | < | 其中：财政拨款 | < | 100 | < | <
    ^ | < | 其他资金 | < | 20 | < | <
    年度绩效目标 | < | 化解信访积案 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | < | 指标性质 | 指标值 | 度量单位
    产出指标 | 数量指标 | 办件数 | < | ≥ | 50 | 件
    ^ | 质量指标 | 办结率 | < | ＝ | 100 | %
    满意度指标 | 服务对象满意度指标 | 群众满意度 | < | ≥ | 90 | %`);
  const [{ form, unplaced }] = forms as [ReadForm];
  expect(form.header).toMatchObject({
    formKind: 'GOAL_DECLARATION',
    evalScope: 'PROJECT',
    fiscalYear: 2024,
    amountUnit: '万元',
  });
  expect(
    form.indicatorSets[0]!.indicators.map(({ level3, target, score }) => [
      level3,
      target.operator,
      target.raw,
      target.unit,
      score,
    ]),
  ).toEqual([
    ['办件数', '≥', '50', '件', null],
    ['办结率', '＝', '100', '%', null],
    ['群众满意度', '≥', '90', '%', null],
  ]);
  expect(JSON.stringify(form.funds)).toContain('"120"');
  expect(unplaced).toEqual([]);
});

it('a goal declaration of a department', async () => {
  const forms = await sheetOf(`
    2024年度部门整体支出绩效目标表 | < | < | <
    部门名称 | 某市信访局 | < | <
    年度预算申请/（万元） | 资金总额：468.26 | < | <
    ^ | 按收入性质分：468.26 | 按支出性质分：468.26 | <
    ^ | 其中：一般公共预算：468.26 | 其中：基本支出：368.26 | <
    ^ | 其他资金：0 | 项目支出：100 | <
    部门职能职责概述 | 负责信访工作 | < | <
    整体绩效目标 | 化解信访积案 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 办件数 | ≥50件
    / | / | / | /
    效益指标 | 社会效益指标 | …… | `);
  const [{ form, unplaced }] = forms as [ReadForm];
  expect(form.header).toMatchObject({ formKind: 'GOAL_DECLARATION', evalScope: 'DEPARTMENT', fiscalYear: 2024 });
  expect([form.header.department?.raw, form.responsibilities?.raw, form.goals?.expected?.raw]).toEqual([
    '某市信访局',
    '负责信访工作',
    '化解信访积案',
  ]);
  expect(form.funds?.declared?.byExpenditureNature?.items.map(({ label, amount }) => [label, amount.raw])).toEqual([
    ['基本支出', '368.26'],
    ['项目支出', '100'],
  ]);
  expect(rowsOf(forms[0]!, 'target')).toEqual([['产出指标', '数量指标', '办件数', '≥50件']]);
  expect(unplaced.map(({ raw }) => raw).join('')).toMatch(/^[/…]+$/);
});

it('a self-evaluation of transfer payments has no points', async () => {
  const forms = await sheetOf(`
    2023年度中央对地方专项转移支付绩效目标自评表 | < | < | < | < | <
    转移支付名称 | 信访救助资金 | < | < | < | <
    中央主管部门 | 某部 | < | 地方主管部门 | 某局 | <
    资金情况（万元） | | 全年预算数 | 全年执行数 | 预算执行率 | <
    ^ | 年度资金总额： | 50 | 48 | 96% | <
    ^ | 其中：中央财政资金 | 50 | 48 | 96% | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
    产出指标 | 数量指标 | 救助人数 | 100人 | 90人 | 申请减少
    满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | `);
  const [{ form }] = forms as [ReadForm];
  expect(form.header).toMatchObject({ formKind: 'SELF_EVALUATION_TABLE', evalScope: 'TRANSFER', fiscalYear: 2023 });
  expect(form.header.projectName?.raw).toBe('信访救助资金');
  expect(form.indicatorSets[0]!.hasScores).toBe(false);
  expect(rowsOf(forms[0]!, 'target', 'actual', 'weight', 'score', 'deviationReason')).toEqual([
    ['产出指标', '数量指标', '救助人数', '100人', '90人', undefined, undefined, '申请减少'],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', undefined, undefined, ''],
  ]);
});

it('a self-evaluation in yuan whose groups carry their weights and whose signs are full-width', async () => {
  const forms = await sheetOf(`
    部门整体支出绩效自评表 | < | < | < | < | < | <
    （2022年度） | < | < | < | < | < | 单位：元
    部门名称 | 某市信访局 | < | < | < | < | <
    资金情况 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
    年度资金总额 | < | 4682600 | ４６８２６００ | 4600000 | 10 | 9.8
    一级指标 | 二级指标 | 三级指标 | 得分 | 分值 | 实际完成值 | 年度指标值
    产出指标（50分） | 数量指标 | 办件数 | 25 | 25 | 52件 | ﹥﹦50件
    ^ | 质量指标 | 办结率 | 25 | 25 | ９８％ | 100%
    效益指标（30分） | 社会效益指标 | 社会稳定 | 30 | 30 | / | 稳定
    总分 | < | < | 99.8 | 100 | |`);
  const [{ form, unplaced }] = forms as [ReadForm];
  expect(form.header).toMatchObject({ evalScope: 'DEPARTMENT', fiscalYear: 2022, amountUnit: '元' });
  expect(form.funds!.rows[0]).toMatchObject({
    annualBudget: { raw: '４６８２６００', at: '表!D5' },
    score: { raw: '9.8' },
  });
  expect(form.indicatorSets[0]!.groups.map(({ level1, weight }) => [level1, weight?.raw])).toEqual([
    ['产出指标', '50'],
    ['效益指标', '30'],
  ]);
  expect(rowsOf(forms[0]!, 'target', 'actual', 'weight', 'score')).toEqual([
    ['产出指标', '数量指标', '办件数', '﹥﹦50件', '52件', '25', '25'],
    ['产出指标', '质量指标', '办结率', '100%', '９８％', '25', '25'],
    ['效益指标', '社会效益指标', '社会稳定', '稳定', '/', '30', '30'],
  ]);
  expect([form.totals?.weight?.raw, form.totals?.score?.raw]).toEqual(['100', '99.8']);
  expect(unplaced).toEqual([]);
});
