import type { Form } from '#domain/form';
import { readForms } from '#forms/read';

const table = (...rows: string[][]): string =>
  `${rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')}\n\n\n`;
const read = (text: string) => readForms('样表.txt', new TextEncoder().encode(text))[0]!;
const raw = (cell: { raw: string } | null | undefined) => cell?.raw ?? null;
const fundsOf = (form: Form) =>
  form.funds!.rows.map((row) => [
    row.key,
    row.parent,
    raw(row.annualBudget),
    raw(row.executed),
    raw(row.weight),
    raw(row.score),
  ]);
const rowsOf = (form: Form) =>
  form.indicatorSets[0]!.indicators.map((one) => [
    one.level1,
    one.level3,
    one.target.raw,
    raw(one.actual),
    raw(one.weight),
    raw(one.score),
  ]);

it('weights printed in heads and names count where there is no column for them', () => {
  const { form, unplaced } = read(
    `2022年度湖北省某局部门整体绩效自评表\n\n单位名称：湖北省某局    填报日期：2023年4月1日\n\n${table(
      ['基本支出总额', '300', '项目支出总额', '200'],
      ['预算执行情况（万元）\n（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分\n（20分*执行率）'],
      ['', '部门整体支出总额', '500', '480', '96%', '19.2'],
      ['年度目标1：', '推进某工作'],
      ['年度绩效指标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
      ['', '产出指标（40分）', '数量指标', '检查次数（10分）', '≥10次', '12次', '10'],
      ['', '', '质量指标', '合格率（30分）', '95%', '96%', '30'],
      ['总分', '97.2'],
      ['偏差大或目标未完成原因分析', '无'],
      ['改进措施及结果应用方案', '继续推进。'],
    )}`,
  );
  expect(fundsOf(form)).toEqual([['TOTAL', null, '500', '480', '20', '19.2']]);
  expect(form.funds?.declared?.byExpenditureNature?.items.map(({ label, amount }) => [label, amount.raw])).toEqual([
    ['基本支出总额', '300'],
    ['项目支出总额', '200'],
  ]);
  expect(form.goals?.expected?.raw).toBe('推进某工作');
  expect(rowsOf(form)).toEqual([
    ['产出指标', '检查次数（10分）', '≥10次', '12次', '10', '10'],
    ['产出指标', '合格率（30分）', '95%', '96%', '30', '30'],
  ]);
  expect(form.totals?.score?.raw).toBe('97.2');
  expect(form.narrative.map(({ text }) => text)).toEqual(['无', '继续推进。']);
  expect(unplaced).toEqual([]);
});

it('adjusted targets are told beside the first ones, and a total in the header is a total', () => {
  const { form, unplaced } = read(
    `2021年度市级项目绩效自评表\n\n${table(
      ['项目名称', '某专项', '自评总分', '98.5'],
      ['项目资金（万元）', '年初预算数', '全年（调整）预算数', '全年执行数', '执行率（%）', '执行率权重', '执行率得分'],
      ['总量', '100', '90', '88', '97.78', '10', '9.78'],
      ['其中：市级支出', '100', '90', '88', '97.78', '', ''],
      ['当年绩效目标', '年初绩效目标', '全年（调整）绩效目标', '全年目标实际完成情况'],
      ['', '完成甲', '完成乙', '已完成乙'],
      [
        '绩效指标',
        '指标名称',
        '计量单位',
        '指标性质',
        '年初指标值',
        '调整指标值',
        '全年完成值',
        '得分系数（%）',
        '指标权重',
        '指标得分',
        '是否核心指标',
      ],
      ['', '受理件数', '件', '≥', '100', '90', '95', '100', '50', '50', '是'],
    )}`,
  );
  expect(fundsOf(form)).toEqual([
    ['TOTAL', null, '90', '88', '10', '9.78'],
    ['其中：市级支出', 'TOTAL', '90', '88', '', ''],
  ]);
  expect(form.goals).toMatchObject({ expected: { raw: '完成乙' }, actual: { raw: '已完成乙' } });
  expect(form.indicatorSets[0]!.indicators).toMatchObject([
    {
      level3: '受理件数',
      target: { raw: '100', operator: '≥', unit: '件' },
      actual: { raw: '95' },
      notes: [{ raw: '90' }, { raw: '100' }, { raw: '是' }],
    },
  ]);
  expect(form.totals?.score?.raw).toBe('98.5');
  expect(unplaced.map((one) => one.raw)).toEqual(['完成甲']);
});

it('a table of a transfer has no scores, and its name and source are found', () => {
  const { form } = read(
    `中央对地方转移支付项目绩效目标自评表\n（2022年度）\n\n${table(
      ['转移支付（项目）名称', '某补助资金'],
      ['资金投入情况（万元）', '', '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A×100%）'],
      ['', '年度资金总额：', '100', '95', '95%'],
      ['', '其中：中央财政资金', '80', '80', '100%'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
      ['', '满意度指标', '服务对象满意度指标', '满意度', '≥90%', '', '未开展'],
    )}`,
  );
  expect(form.header).toMatchObject({ evalScope: 'TRANSFER', fiscalYear: 2022, projectName: { raw: '某补助资金' } });
  expect(fundsOf(form).map(([key]) => key)).toEqual(['TOTAL', 'UPPER']);
  expect(form.indicatorSets[0]).toMatchObject({
    hasScores: false,
    indicators: [{ actual: { raw: '' }, score: null, deviationReason: { raw: '未开展' } }],
  });
});

it('a table of the running year has a head in two lines', () => {
  const { form } = read(
    `2023年1-7月项目支出绩效运行监控表\n\n${table(
      ['项目名称', '某项目'],
      ['项目资金（万元）', '', '年初预算数', '1-7月执行数', '1-7月执行率'],
      ['', '年度资金总额', '100', '50', '50%'],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '1-7月执行情况',
        '全年预计完成情况',
        '偏差原因分析',
        '完成目标可能性',
        '备注',
      ],
      ['', '', '', '', '', '', '', '经费保障', '制度保障', '原因说明', '确定能', '有可能', '完全不可能', ''],
      ['', '产出指标', '数量指标', '办件', '100件', '55件', '100件', '', '', '正常', '√', '', '', '无'],
    )}`,
  );
  expect(form.header.formKind).toBe('MONITORING_TABLE');
  expect(form.indicatorSets[0]!.indicators[0]).toMatchObject({
    target: { raw: '100件' },
    actual: { raw: '55件' },
    deviationReason: { raw: '正常' },
  });
});

it('title, unit and foot may stand in rows of the table itself', () => {
  const { form, unplaced } = read(
    table(
      ['附件2-1', '', '', '', '', '', ''],
      ['2024年度部门预算项目支出绩效自评表', '', ''],
      ['填报单位（公章）：某局', '', '', '单位：元'],
      ['项目名称', '某某', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['成本指标', '经济成本指标', '成本控制', '≤10万元', '9万元', '20', '20'],
      ['', '', '', '', '', '', ''],
      ['总分', '', '', '', '', '60', '60'],
      ['填报人：李某', '', '', '联系电话：12345678', '', '', ''],
    ),
  );
  expect(form.header).toMatchObject({
    title: { raw: '2024年度部门预算项目支出绩效自评表' },
    attachmentLabel: { raw: '附件2-1' },
    department: { raw: '某局' },
    filledBy: { raw: '李某' },
    contactPhone: { raw: '12345678' },
    amountUnit: '元',
  });
  expect(rowsOf(form)).toEqual([['成本指标', '成本控制', '≤10万元', '9万元', '20', '20']]);
  expect(form.totals).toMatchObject({ weight: { raw: '60' }, score: { raw: '60' } });
  expect(unplaced).toEqual([]);
});

it('a report says who signs it and when in its last lines', () => {
  const { form } = read(
    '2022年度株洲市某局部门整体支出绩效评价报告\n一、部门基本情况\n（一）机构设置\n编制30名，实有人员28人。\n二、绩效自评结果\n本部门自评得分98分，等级为优秀。\n株洲市某局\n2023年3月20日\n',
  );
  expect(form.header).toMatchObject({ department: { raw: '株洲市某局' }, filledOn: { raw: '2023年3月20日' } });
  expect(form.narrative.at(-1)?.text).toBe('本部门自评得分98分，等级为优秀。');
  expect(form.totals).toEqual({ weight: null, score: expect.objectContaining({ raw: '98' }) });
});
