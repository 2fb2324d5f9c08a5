import type { Form } from '#domain/form';
import { readForms } from '#forms/read';

/** A Word table as plain text: one cell a line, a blank line between rows, two below the table. */
const table = (...rows: string[][]): string =>
  `${rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')}\n\n\n`;
const readAll = (text: string) => readForms('样表.txt', new TextEncoder().encode(text));
const readOne = (text: string): Form => {
  const forms = readAll(text);
  expect(forms).toHaveLength(1);
  return forms[0]!.form;
};
const raw = (cell: { raw: string } | null | undefined) => cell?.raw ?? null;
const rowsOf = (form: Form, set = 0) =>
  form.indicatorSets[set]!.indicators.map((one) => [
    one.level1,
    one.level2,
    one.level3,
    one.target.raw,
    raw(one.actual),
    raw(one.weight),
    raw(one.score),
  ]);
const fundsOf = (form: Form) =>
  form.funds!.rows.map((row) => [
    row.key,
    row.parent,
    raw(row.annualBudget),
    raw(row.executed),
    raw(row.executionRate),
  ]);

describe('tables of other offices', () => {
  it('with operator and unit in columns of their own, and the funds in pairs', () => {
    const form = readOne(
      `2023年四川省省级部门预算项目绩效自评表\n\n单位：元\n\n${table(
        ['主管部门及代码', '123-某厅', '实施单位', '某中心'],
        ['项目预算\n执行情况\n（万元）', '预算数：', '100.00', '执行数：', '98.5'],
        ['', '其中：财政拨款', '100.00', '其中：财政拨款', '98.5'],
        ['年度目标完成情况', '预期目标', '目标实际完成情况'],
        ['', '完成10项', '已完成10项'],
        [
          '年度绩效指标完成情况',
          '一级指标',
          '二级指标',
          '三级指标',
          '指标性质',
          '预期指标值',
          '度量单位',
          '实际完成指标值',
          '权重',
          '得分',
          '未完成原因分析',
        ],
        ['', '产出指标', '数量指标', '举办培训', '≥', '10', '场次', '12', '20', '20', ''],
        ['', '', '成本指标', '培训成本', '≤', '100', '万元', '98.5', '20', '20', ''],
        ['合计', '40', '40'],
        ['存在问题', '执行较慢。'],
        ['项目负责人：王五', '财务负责人：赵六'],
      )}`,
    );
    expect(fundsOf(form)).toEqual([
      ['TOTAL', null, '100.00', '98.5', null],
      ['FISCAL', 'TOTAL', '100.00', '98.5', null],
    ]);
    expect(form.header.amountUnit).toBe('万元');
    expect(form.goals).toMatchObject({ expected: { raw: '完成10项' }, actual: { raw: '已完成10项' } });
    expect(form.indicatorSets[0]!.indicators[1]!.target).toMatchObject({ operator: '≤', raw: '100', unit: '万元' });
    expect(form.totals).toMatchObject({ weight: { raw: '40' }, score: { raw: '40' } });
    expect(form.narrative).toMatchObject([{ path: '存在问题', text: '执行较慢。' }]);
  });

  it('with the columns in another order and in other words', () => {
    const form = readOne(
      `2024年度项目绩效自评表\n\n${table(
        ['项目名称', '甲项目', '项目编码', '4302'],
        ['三级指标', '二级指标', '一级指标', '权重', '自评得分', '完成值', '目标值', '偏差原因'],
        ['维修次数', '数量指标', '产出指标（40分）', '10', '9', '9次', '10次', '缺人'],
        ['合格率', '质量指标', '', '30', '30', '100%', '100%', ''],
      )}评价等级：优\n`,
    );
    expect(rowsOf(form)).toEqual([
      ['产出指标', '数量指标', '维修次数', '10次', '9次', '10', '9'],
      ['产出指标', '质量指标', '合格率', '100%', '100%', '30', '30'],
    ]);
    expect(form.indicatorSets[0]!.groups).toMatchObject([{ level1: '产出指标', weight: { raw: '40' } }]);
    expect(form.grade?.stated.raw).toBe('优');
  });

  it('with tabs between the cells of a line, and the merged cells in front lost', () => {
    const form = readOne(
      [
        '部门整体支出绩效自评表（2022年度）',
        '填报单位：株洲市某局  填报日期：2023年3月1日  单位：万元',
        '年度预算申请\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
        '\t年度资金总额\t100\t120\t110\t10\t91.67%\t9.17',
        '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
        '产出指标\t数量指标\t接待来访\t≥100批\t120批\t10\t10\t',
        '办理来信\t≥50件\t49件\t10\t9\t人手少',
        '质量指标\t办结率\t≥95%\t96%\t10\t10\t',
        '总分\t\t\t\t\t100\t96.17',
      ].join('\n'),
    );
    expect(form.header).toMatchObject({
      department: { raw: '株洲市某局' },
      filledOn: { raw: '2023年3月1日' },
      fiscalYear: 2022,
    });
    expect(rowsOf(form).map((row) => row.slice(1, 4))).toEqual([
      ['数量指标', '接待来访', '≥100批'],
      ['数量指标', '办理来信', '≥50件'],
      ['质量指标', '办结率', '≥95%'],
    ]);
    expect(form.totals).toMatchObject({ weight: { raw: '100' }, score: { raw: '96.17' } });
  });

  it('a declaration: placeholders are no indicators, the goals of three years are not those of the year', () => {
    const { form, unplaced } = readAll(
      `贵州省项目支出绩效目标申报表\n（2024年度）\n\n${table(
        ['项目名称', '维稳经费'],
        ['项目属性', '经常性项目'],
        ['项目资金\n（万元）', '年度资金总额：', '100'],
        ['', '其中：财政拨款', '80'],
        ['', '其他资金', '20'],
        ['总体目标', '实施期目标', '年度目标'],
        ['', '三年完成', '今年完成一半'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
        ['', '产出指标', '数量指标', '指标1：化解积案', '≥10件'],
        ['', '', '', '指标2：', ''],
        ['', '', '', '……', ''],
      )}`,
    )[0]!;
    expect(form.header.formKind).toBe('GOAL_DECLARATION');
    expect(form.funds?.declared).toMatchObject({
      total: { raw: '100' },
      byIncomeNature: { items: [{ label: '财政拨款' }, { label: '其他资金' }] },
    });
    expect(form.goals).toMatchObject({ expected: { raw: '今年完成一半' }, actual: null });
    expect(rowsOf(form)).toEqual([['产出指标', '数量指标', '指标1：化解积案', '≥10件', null, null, null]]);
    expect(unplaced.map((one) => one.raw)).toEqual([
      '项目属性',
      '经常性项目',
      '实施期目标',
      '三年完成',
      '指标2：',
      '……',
    ]);
  });

  it('a head in two lines', () => {
    const form = readOne(
      `项目支出绩效目标表\n\n${table(
        ['年度目标', '完成丙'],
        ['一级指标', '二级指标', '三级指标', '指标描述', '指标值', '指标值依据'],
        ['', '', '', '', '符号', '值', '单位', ''],
        ['产出指标', '数量指标', '督办', '督办案件', '≥', '98.00', '件', '上年'],
      )}`,
    );
    expect(form.indicatorSets[0]!.indicators[0]).toMatchObject({
      level3: '督办',
      target: { operator: '≥', raw: '98.00', unit: '件' },
      notes: [{ raw: '督办案件' }, { raw: '上年' }],
    });
  });

  it('a table without a head: the names are sure, what the values mean is not', () => {
    const form = readOne(
      `项目绩效自评表\n\n${table(['项目名称', '丁'], ['产出指标', '数量指标', '督办', '10', '8'], ['', '质量指标', '合格', '10', '5'])}`,
    );
    expect(form.indicatorSets[0]).toMatchObject({ columns: [], hasScores: false });
    expect(form.indicatorSets[0]!.indicators[1]).toMatchObject({
      level2: '质量指标',
      level3: '合格',
      target: { raw: '' },
      notes: [{ raw: '10' }, { raw: '5' }],
    });
  });

  it('a report with its table behind it is two forms', () => {
    const [report, form] = readAll(
      [
        '某县财政局2023年度部门整体支出绩效自评报告\n\n现将有关情况报告如下。',
        '一、部门概况\n（一）收支情况\n2023年年初预算为500万元，全年支出为480.5万元，其中：基本支出300万元，项目支出180.5万元。',
        '二、绩效自评结论\n自评得分为95.5分，评价等级为“优”。90（含）-100分为优、80（含）-90分为良、60分以下为差。\n\n附件1\n\n部门整体支出绩效自评表\n（2023年度）\n',
        table(
          ['单位名称', '某县财政局'],
          ['年度预算\n（万元）', '', '年初预算', '全年预算', '执行数', '分值', '执行率', '得分'],
          ['', '资金总额', '500', '500', '480.5', '10', '96.1%', '9.61'],
          ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '原因'],
          ['产出指标', '数量指标', '开展培训', '≥2次', '3次', '10', '10', ''],
        ),
      ].join('\n'),
    );
    expect(report!.form.header.formKind).toBe('SELF_EVALUATION_REPORT');
    expect(report!.form.grade).toEqual({
      stated: expect.objectContaining({ raw: '优' }),
      bands: [
        { min: 90, label: '优' },
        { min: 80, label: '良' },
        { min: 0, label: '差' },
      ],
    });
    expect(report!.form.figures.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'budget.initial 500',
      'expense.total 480.5',
      'expense.basic 300',
      'expense.project 180.5',
      'score.total 95.5',
    ]);
    expect(form!.form.header).toMatchObject({
      formKind: 'SELF_EVALUATION_TABLE',
      attachmentLabel: { raw: '附件1' },
      fiscalYear: 2023,
    });
    expect(fundsOf(form!.form)).toEqual([['TOTAL', null, '500', '480.5', '96.1%']]);
  });

  it('two tables without titles are two forms', () => {
    const one = (name: string): string[][] => [
      ['项目名称', name],
      ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', '1', '1', '1', '10', '100%', '10'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差'],
      ['', '产出指标', '数量指标', `${name}次数`, '1', '1', '90', '90', ''],
      ['总分', '100', '100'],
    ];
    expect(
      readAll(table(...one('甲'), ...one('乙'))).map(({ form }) => [
        raw(form.header.projectName),
        form.indicatorSets[0]!.indicators.length,
      ]),
    ).toEqual([
      ['甲', 1],
      ['乙', 1],
    ]);
  });

  it('a blank line inside a cell does not tear its row', () => {
    const text = table(
      ['项目名称', '甲'],
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
      ['产出指标\n\n（50分）\n', '数量指标', '办件', '5', '5', '50', '50'],
      ['', '质量指标', '办结\n', '100%', '100%', '10', '9'],
    );
    expect(rowsOf(readOne(`项目绩效自评表\n\n${text}`))).toEqual([
      ['产出指标', '数量指标', '办件', '5', '5', '50', '50'],
      ['产出指标', '质量指标', '办结', '100%', '100%', '10', '9'],
    ]);
  });
});
