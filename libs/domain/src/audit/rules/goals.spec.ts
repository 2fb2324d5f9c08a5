import type { Form } from '../../form.ts';
import { auditOf, blankForm, both, changed, fundsOf, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const row = (seq: number) => `indicatorSets[eval].indicators[${seq}]`;
const target = (seq: number, raw: string) => (form: Form) => Object.assign(rowOf(form, seq), { target: { raw } });
const name = (seq: number, level3: string) => (form: Form) => Object.assign(rowOf(form, seq), { level3 });
const head = (seq: number, level2: string) => (form: Form) => Object.assign(rowOf(form, seq), { level2 });
const notes = (seq: number, raw: string) => (form: Form) => Object.assign(rowOf(form, seq), { notes: [{ raw }] });
const goals = (expected: string, actual: string) => (form: Form) => {
  form.goals = { expected: { raw: expected }, actual: { raw: actual } };
};
const long = '办理群众来信来访5000件次，开展业务培训10场';

const cases: Case[] = [
  ['G01', 'a name that repeats its head', name(1, '数量指标'), [`RED ${row(1)}`]],
  [
    'G01',
    'names left from the template',
    both(name(1, '指标1'), name(2, '三级指标')),
    [`RED ${row(1).replace('1', '1,2')}`],
  ],
  ['G01', 'a satisfaction that names its measure', both(name(7, '服务对象满意度')), []],
  ['G01', 'a numbered name with its content', name(1, '指标1：培训场次'), []],
  ['G02', 'a name that is the target', both(name(2, '走访100户'), target(2, '走访100户。')), [`YELLOW ${row(2)}`]],
  [
    'G05',
    'the same indicator twice',
    both(name(2, '培训场次'), target(2, '≥10场')),
    [`YELLOW indicatorSets[eval].indicators[1,2]`],
  ],
  [
    'G05',
    'parallel names with targets of their own',
    both(name(1, '城乡居民基本养老保险待遇按时发放人数'), name(2, '城乡居民基本养老保险待遇按时发放户数')),
    [],
  ],
  ['G06', 'a satisfaction of 70 %', target(7, '≥70%'), [`YELLOW ${row(7)}`]],
  ['G06', 'a satisfaction as a low range', target(7, '60%-80%'), [`YELLOW ${row(7)}`]],
  ['G06', 'a satisfaction of 80 %', target(7, '≥80%'), []],
  ['G06', 'a low target of anything else', target(3, '≥70%'), []],
  ['G07', 'both at times and four times a year', target(1, '不定期（每年4次）'), [`RED ${row(1)}`]],
  ['G07', 'down to a quarter and more', target(6, '信访量下降到25%以上'), [`RED ${row(6)}`]],
  ['G07', 'down by a quarter and more', target(6, '信访量下降25%以上'), []],
  ['G07', 'both bounds at once', target(1, '不低于10场以下'), [`RED ${row(1)}`]],
  ['G07', 'the adjusted budget in a target', target(4, '年初预算38万元，调整预算40万元'), [`YELLOW ${row(4)}`]],
  ['G07', 'a share of more than all', target(3, '≥110%'), [`RED ${row(3)}`]],
  ['G07', 'a ceiling for a good rate', target(3, '≤95%'), [`RED ${row(3)}`]],
  ['G11', 'a goal without figures', goals('进一步加强信访工作，切实维护群众权益', long), ['YELLOW goals.expected']],
  ['G11', 'a goal with a thing to hand over', goals('完成办公楼改造并投入使用', long), []],
  ['G11', 'a goal with a bottom line', goals('确保全年不发生重大责任事故', long), []],
  ['G11', 'a result of five characters', goals(long, '完成情况好'), ['YELLOW goals.actual']],
  ['G13', 'a basis of long ago', notes(1, '市联席办2012年第5号文'), [`YELLOW ${row(1)}`]],
  ['G13', 'a law of long ago', notes(1, '《预算法》（2014年修订）、2021年工作方案'), []],
  ['G13', 'a basis without data', notes(1, '依据上年数据测评'), [`BLUE ${row(1)}`]],
  ['G14', 'a percentage of nobody knows what', both(name(1, '接待来访群众'), target(1, '100%')), [`BLUE ${row(1)}`]],
  [
    'G14',
    'a percentage that is explained',
    both(name(1, '接待来访群众'), target(1, '100%'), notes(1, '接待批次÷来访批次')),
    [],
  ],
  [
    'G15',
    'running costs and a goal about everything else',
    both(
      (form) => (form.header.projectName = { raw: '运行维护经费' }),
      goals('做好来访接待工作，办理群众来信，开展积案化解，组织业务培训，保障车辆正常运行', long),
    ),
    ['YELLOW goals.expected'],
  ],
  [
    'G15',
    'running costs and a goal about running',
    both(
      (form) => (form.header.projectName = { raw: '运行维护经费' }),
      goals('保障机房设备运行，支付水电费用，做好系统维护，保障接访大厅物业服务', long),
    ),
    [],
  ],
  ['G16', 'the budget as an output', target(1, '200万元'), [`YELLOW ${row(1)}`]],
  ['G16', 'another amount as an output', target(1, '123万元'), []],
  ['G17', 'the budget as the cost', target(4, '≤200万元'), [`BLUE ${row(4)}`]],
  ['G17', 'a cost for each piece', both(target(4, '≤200万元'), name(4, '每场培训成本')), []],
  ['G18', 'a head of its own making', head(3, '管理效益'), [`YELLOW ${row(3)}`]],
  ['G18', 'the satisfaction of a superior', name(7, '上级主管部门满意度'), [`BLUE ${row(7)}`]],
  ['G18', 'a head of the region', head(3, '产出时效'), []],
  [
    'G19',
    'nearly all of the points in one row',
    (form) => (rowOf(form, 1).weight = { raw: '45' }),
    [`YELLOW ${row(1)}`],
  ],
  ['G19', 'a group without points', (form) => (rowOf(form, 7).weight = { raw: '' }), ['YELLOW indicatorSets[eval]']],
  [
    'G10',
    'neither cost nor satisfaction',
    both(
      target(4, '/'),
      (form) => Object.assign(rowOf(form, 4), { actual: null }),
      target(7, ''),
      (form) => Object.assign(rowOf(form, 7), { actual: null }),
    ),
    ['YELLOW indicatorSets[eval]'],
  ],
  ['X01', 'a goal of the year before', goals('2022年办理来信5000件', long), ['RED goals.expected']],
  ['X01', 'a goal compared with the year before', goals('来访量较2022年下降5%', long), []],
  ['X01', 'a goal of a plan of several years', goals('落实2021—2025年规划，办理来信5000件', long), []],
  ['X01', 'a document of another year', goals('按照《2019年实施意见》和湘财绩〔2020〕7号，办理来信5000件', long), []],
  ['X01', 'a target of the wrong year', target(1, '2024年培训10场以上'), [`RED ${row(1)}.target`]],
  ['X01', 'a payment early in the year after', target(1, '2024年1月底前'), []],
];

describe('the goals of a form', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) =>
    expect(raised(rule, changed(change)).toSorted()).toEqual(expected.toSorted()),
  );

  it.each([...new Set(cases.map(([rule]) => rule))])(
    '%s finds nothing in a sound form and nothing in a blank one',
    (rule) => {
      expect(raised(rule, soundForm())).toEqual([]);
      expect(raised(rule, blankForm)).toEqual([]);
    },
  );

  it('proves each finding with its formula, and with the other side where there is one', () => {
    const [finding] = auditOf(changed(goals('2022年办理来信5000件', long))).filter(({ rule }) => rule === 'X01');
    expect(finding).toMatchObject({ said: '2022年', computed: '2023年', against: 'header.fiscalYear' });
    expect(finding?.formula).toContain('预算年度');
  });
});

describe('a goal declaration beside its self-evaluation', () => {
  const evaluation = changed(goals(long, '办理来信来访5200件次，培训11场'));
  const declared = (change: (form: Form) => void = () => undefined): Form => {
    const form = changed(goals(long, ''));
    Object.assign(form.header, { formKind: 'GOAL_DECLARATION', filledOn: { raw: '2023年1月6日' } });
    Object.assign(form.indicatorSets[0] ?? {}, { setId: 'goal', hasScores: false });
    for (const one of form.indicatorSets[0]?.indicators ?? []) Object.assign(one, { actual: null, score: null });
    change(form);
    return form;
  };
  const beside = (rule: string, form: Form, other: Form) => raised(rule, form, { siblings: [other] });

  it('is in time until the last day of its year (G08)', () => {
    expect(raised('G08', declared())).toEqual([]);
    expect(
      raised(
        'G08',
        declared(({ header }) => (header.filledOn = { raw: '2023年12月31日' })),
      ),
    ).toEqual([]);
    expect(
      raised(
        'G08',
        declared(({ header }) => (header.filledOn = { raw: '2024年2月11日' })),
      ),
    ).toEqual(['RED header.filledOn']);
  });

  it('says the same, or both are asked (G09)', () => {
    expect(beside('G09', evaluation, declared())).toEqual([]);
    const other = declared(goals('全面加强信访工作10项', ''));
    expect(beside('G09', evaluation, other)).toEqual(['RED goals.expected']);
    expect(beside('G09', other, evaluation)).toEqual(['RED goals.expected']);
    const elsewhere = declared(
      both(goals('全面加强信访工作10项', ''), ({ header }) => (header.projectName = { raw: '运行维护经费' })),
    );
    expect(beside('G09', evaluation, elsewhere)).toEqual([]);
  });

  it('asks for the initial budget, not for the one at the end (G12)', () => {
    const adjusted = changed((form) => Object.assign(fundsOf(form, 'TOTAL'), { initialBudget: { raw: '120' } }));
    expect(beside('G12', declared(), adjusted)).toEqual(['RED funds.rows[TOTAL]']);
    expect(beside('G12', declared(), evaluation)).toEqual([]);
  });

  it('has the same indicators, targets and heads (X05, G18)', () => {
    expect(beside('X05', evaluation, declared())).toEqual([]);
    expect(beside('X05', evaluation, declared(target(1, '≥20场')))).toEqual([`RED ${row(1)}`]);
    const others = declared((form) => {
      for (const seq of [1, 2, 3, 4, 5]) rowOf(form, seq).level3 += '（原定）';
    });
    expect(beside('X05', evaluation, others)).toEqual(['RED indicatorSets[eval]']);
    expect(beside('G18', evaluation, declared(head(3, '质量指标')))).toEqual([`YELLOW ${row(3)}`]);
  });
});
