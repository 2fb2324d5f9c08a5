import type { Form, Narrative } from '../../form.ts';
import { blankForm, both, changed, fundsOf, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const told = (text: string) => (form: Form) => {
  form.goals = { expected: { raw: '办理群众来信来访5000件次' }, actual: { raw: text } };
};
const name = (seq: number, level3: string) => (form: Form) => Object.assign(rowOf(form, seq), { level3 });
const section = (path: string, title: string, text: string): Narrative => ({ path, title, text });

/** A report of a department with these sections. */
const report =
  (...narrative: Narrative[]) =>
  (form: Form) => {
    Object.assign(form.header, { formKind: 'SELF_EVALUATION_REPORT', evalScope: 'DEPARTMENT', projectName: null });
    form.narrative = narrative;
  };

const cases: Case[] = [
  ['X02', 'another budget in the text', told('全年预算数260万元，全部用于来访接待'), ['RED goals.actual']],
  ['X02', 'the same budget, in 元', told('全年预算数2,000,000元'), []],
  ['X02', 'the spending, rounded', told('全年执行数191.0万元'), []],
  ['X02', 'another rate in the text', told('预算执行率98.2%'), ['RED goals.actual']],
  ['X02', 'the budget of a part', told('财政拨款全年预算数150万元'), []],
  ['X02', 'the total and another', told('全年预算数200万元；运维项目全年预算数26万元'), []],
  [
    'X03',
    'another count in the text',
    both(name(5, '受益群众人数'), told('受益群众达5600人')),
    ['RED indicatorSets[eval].indicators[5]'],
  ],
  ['X03', 'the same count', both(name(5, '受益群众人数'), told('受益群众达5200人')), []],
  ['X03', 'a part of the count', both(name(5, '受益群众人数'), told('其中受益群众600人为残疾人')), []],
  ['X03', 'the count of the year before', both(name(5, '受益群众人数'), told('上年受益群众4600人')), []],
  [
    'X04',
    'parts that make less',
    told('基本支出360.87万元，其中人员经费133.64万元，公用经费19.02万元'),
    ['RED goals.actual'],
  ],
  ['X04', 'parts that make the whole', told('基本支出152.66万元，其中人员经费133.64万元，公用经费19.02万元'), []],
  ['X04', 'rounded parts of a rounded whole', told('基本支出100.1万元，其中人员经费66.7万元，公用经费33.3万元'), []],
  [
    'X04',
    'parts, and then the next thing',
    told('支出300万元，其中基本支出200万元，其中人员经费150万元，公用经费50万元；项目支出100万元'),
    [],
  ],
  ['X04', 'a list that may leave parts out', told('支出300万元，其中培训费20万元，印刷费10万元'), []],
  ['X04', 'income after spending', told('支出300万元，其中基本支出200万元，项目支出100万元，收入310万元'), []],
  ['X08', 'staff that do not add up', told('在职人员18名，其中行政9人，事业8人'), ['YELLOW goals.actual']],
  ['X08', 'staff that do', told('在职人员18名，其中行政9人，事业9人'), []],
  [
    'X08',
    'two numbers of the same staff',
    report(section('一', '基本情况', '内设机构5个，在职人员18人。'), section('二', '评价结论', '现有在职人员21人。')),
    ['YELLOW 二'],
  ],
  [
    'X08',
    'the staff of subordinates',
    report(section('一', '基本情况', '在职人员18人。'), section('二', '评价结论', '下属单位在职人员21人。')),
    [],
  ],
  [
    'X09',
    'one amount for two things, and a sum that fails',
    told('基本支出360.87万元，其中人员经费133.64万元，公用经费19.02万元；项目支出133.64万元'),
    ['RED goals.actual'],
  ],
  [
    'X09',
    'one amount for two things, and a sum that holds',
    told('支出267.28万元，其中基本支出133.64万元，项目支出133.64万元'),
    [],
  ],
  [
    'X09',
    'one amount in two rows, and a sum that fails',
    (form) => (fundsOf(form, 'OTHER').annualBudget = { raw: '150' }),
    ['RED funds.rows[OTHER]'],
  ],
  [
    'X10',
    'a department called a project',
    report(section('二', '自评组织', '对该项目进行核查，查阅凭证。'), section('五', '项目存在的主要问题', '见上。')),
    ['YELLOW 二、五'],
  ],
  [
    'X10',
    'a department that tells of a project',
    report(section('二', '年度工作', '该项目于6月完工，项目实施情况良好。')),
    [],
  ],
  ['X11', 'a result that is the goal', told('办理了群众来信来访5000件次'), ['RED goals.actual']],
  [
    'X11',
    'a chapter on results without any',
    report(section('三', '目标完成情况', '进一步畅通渠道，提高办理质量和效率，维护社会稳定。'.repeat(4))),
    ['RED 三'],
  ],
  [
    'X11',
    'a chapter on results with figures',
    report(section('三', '目标完成情况', `${'进一步畅通渠道，提高办理质量和效率。'.repeat(5)}办结5200件。`)),
    [],
  ],
  [
    'X11',
    'a chapter that points to its table',
    report(section('三', '目标完成情况', `${'进一步畅通渠道，提高办理质量和效率。'.repeat(5)}详见附表。`)),
    [],
  ],
  ['X14', 'a list of projects that does not add up', told('实施项目12个，其中新建5个，续建6个'), ['RED goals.actual']],
  ['X14', 'a list that does', told('实施项目12个，其中新建5个，续建7个'), []],
  ['X14', 'a number of indicators that the table has not', told('设置三级指标9项，完成9项'), ['RED goals.actual']],
  ['X14', 'the number that it has', told('设置三级指标7项'), []],
  [
    'X15',
    'the title of another office',
    (form) => {
      form.header.title = { raw: '甲县民政局2023年度自评表' };
      form.header.implementingUnit = { raw: '甲县教育局' };
    },
    ['YELLOW header.title'],
  ],
  [
    'X15',
    'the short name of the office',
    (form) => {
      form.header.title = { raw: '甲县卫健局2023年度自评表' };
      form.header.implementingUnit = { raw: '甲县卫生健康局' };
    },
    [],
  ],
  [
    'X15',
    'a project in the form of a department',
    (form) => (form.header.title = { raw: '2023年度部门整体支出绩效自评表' }),
    ['YELLOW header.projectName'],
  ],
];

describe('a form and what else it says', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) =>
    expect(raised(rule, changed(change)).toSorted()).toEqual(expected.toSorted()),
  );

  it.each([...new Set(cases.map(([rule]) => rule)), 'X05', 'X06', 'X13'])(
    '%s finds nothing in a sound form and nothing in a blank one',
    (rule) => {
      expect(raised(rule, soundForm())).toEqual([]);
      expect(raised(rule, blankForm)).toEqual([]);
    },
  );

  it('X05, X13: a report lists its indicators, evaluates others, and gives their number as its score', () => {
    const form = changed(report(section('四', '评价结论', '总分98分，等级为优。')));
    const [declared] = form.indicatorSets;
    if (!declared) throw new Error('no indicators');
    const unscored = declared.indicators.map((row) => ({ ...row, actual: null, score: null }));
    const others = unscored
      .slice(0, 4)
      .map((row, index) => ({ ...row, level3: `其他指标${index}`, target: { raw: '98%' } }));
    form.indicatorSets = [
      { ...declared, setId: 'list', hasScores: false, indicators: unscored },
      { ...declared, setId: 'table', indicators: others },
    ];
    form.totals = { weight: { raw: '100' }, score: { raw: '98' } };
    expect(raised('X05', form)).toEqual(['RED indicatorSets', 'RED indicatorSets[list]']);
    expect(raised('X13', form)).toEqual(['YELLOW 四']);
    form.totals = { weight: { raw: '100' }, score: { raw: '96' } };
    expect(raised('X13', form)).toEqual([]);
  });
});

describe('copied texts (X06)', () => {
  const year = (digits: string) =>
    `${digits}年，全局上下坚持以人民为中心，深入推进领导干部接访下访，办理群众来信来访${digits.slice(2)}00件次，化解积案13件，组织业务培训，维护了群众合法权益。`;
  const own =
    '本项目全年接待来访群众5200人次，支付物业、水电和车辆运行费用，更新接访大厅设备16台，保障了接访场所正常开放，群众满意度达到92.4%。';
  const form = changed(told(year('2023')));
  const of = (project: string, text: string): Form =>
    changed(both(told(text), ({ header }) => (header.projectName = { raw: project })));

  it('are found between two projects of one file', () => {
    expect(raised('X06', form, { siblings: [of('运行维护经费', year('2023'))] })).toEqual(['YELLOW goals.actual']);
    expect(raised('X06', form, { siblings: [of('运行维护经费', own)] })).toEqual([]);
  });

  it('are no copy where a report repeats its own table', () => {
    expect(raised('X06', form, { siblings: [of('业务工作经费', year('2023'))] })).toEqual([]);
  });

  it('are found between years and between units, also with the years and numbers changed', () => {
    expect(raised('X06', form, { previous: of('业务工作经费', year('2022')) })).toEqual(['YELLOW goals.actual']);
    expect(raised('X06', form, { others: [of('业务工作经费', own), of('信访经费', year('2021'))] })).toEqual([
      'YELLOW goals.actual',
    ]);
    expect(raised('X06', form, { previous: of('业务工作经费', own), others: [of('业务工作经费', own)] })).toEqual([]);
  });
});
