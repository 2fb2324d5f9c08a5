import type { Form, Narrative } from '../../form.ts';
import { auditOf, blankForm, both, changed, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const rows = (list: string) => `indicatorSets[eval].indicators[${list}]`;
const actual = (seq: number, raw: string) => (form: Form) => Object.assign(rowOf(form, seq), { actual: { raw } });
const target =
  (seq: number, raw: string, more = {}) =>
  (form: Form) =>
    Object.assign(rowOf(form, seq), { target: { raw, ...more } });
const name = (seq: number, level3: string) => (form: Form) => Object.assign(rowOf(form, seq), { level3 });
const told = (text: string) => (form: Form) => {
  form.goals = { expected: { raw: '办理群众来信来访5000件次' }, actual: { raw: text } };
};
const section = (path: string, title: string, text: string, heading?: string): Narrative => ({
  path,
  title,
  text,
  ...(heading === undefined ? {} : { heading }),
});
const report =
  (...narrative: Narrative[]) =>
  (form: Form) => {
    form.header.formKind = 'SELF_EVALUATION_REPORT';
    form.narrative = narrative;
  };
const nature = (basic: string, project: string) => (form: Form) => {
  const items = [
    { label: '基本支出', amount: { raw: basic } },
    { label: '项目支出', amount: { raw: project } },
  ];
  form.funds = {
    rows: [],
    declared: { total: null, byIncomeNature: null, byExpenditureNature: { total: null, items } },
  };
};

const cases: Case[] = [
  ['S04', 'success without data', both(actual(5, '已完成'), actual(6, '完成全年工作任务')), [`YELLOW ${rows('5,6')}`]],
  ['S04', 'the words of other regions', actual(5, '达成预期指标'), [`YELLOW ${rows('5')}`]],
  ['S04', 'an official tier', actual(5, '达成年度指标'), []],
  ['S04', 'in time where time was asked', actual(3, '按时完成'), []],
  [
    'S04',
    'vague, and points were taken',
    both(actual(5, '已完成'), (form) => (rowOf(form, 5).score = { raw: '12' })),
    [],
  ],
  ['S04', 'a fact in words', actual(5, '已建成并通过县住建局验收'), []],
  [
    'B05',
    'no projects, but money for one',
    both(nature('468.26', '0'), name(4, '接访专项工作经费')),
    ['YELLOW funds.declared.byExpenditureNature'],
  ],
  ['B05', 'projects, and money for one', both(nature('400', '68.26'), name(4, '接访专项工作经费')), []],
  [
    'C06',
    'a prompt of the outline',
    report(section('五', '建议', '针对问题提出具体的改进措施或建议\n加强管理。')),
    ['RED 五'],
  ],
  ['C06', 'a limit of words', report(section('一', '概况', '单位职能（200字以内）：办理来信。')), ['RED 一']],
  ['C06', 'a place to fill in', told('××年办理来信××元'), ['RED goals.actual']],
  ['C06', 'measures in own words', report(section('五', '建议', '针对问题提出整改清单12项，逐项落实。')), []],
  ['C07', 'a problem of every office', report(section('五', '存在的问题', '对绩效管理的关注度不够。')), ['YELLOW 五']],
  [
    'C07',
    'a problem with its facts',
    report(
      section(
        '五',
        '存在的主要问题',
        '走访户数只完成96户，比目标少4户，原因是汛期道路中断；其他资金结余9万元，招标节约后没有及时调整用途，影响了执行率。',
      ),
    ),
    [],
  ],
  ['C07', 'a section on measures', report(section('五', '针对问题的改进措施', '加强管理。')), []],
  [
    'C07',
    'a chapter above its sections',
    report(section('五', '存在的问题', ''), section('五.（一）', '预算执行', '其他资金结余9万元。')),
    [],
  ],
  ['F01', 'a wrong character', told('财务部门协助报帐5次，布署接访工作'), ['BLUE goals.actual']],
  ['F01', 'the right ones', told('高度重视，各部门知道并遵守纪律，及时报账，反映问题'), []],
  [
    'F02',
    'a heading twice',
    report(section('一', '概况', 'a', '一、概况'), section('一', '概况', 'b', '一、概况')),
    ['BLUE 结构'],
  ],
  [
    'F02',
    'a number left out',
    report(section('一', '概况', 'a', '一、概况'), section('三', '结论', 'b', '三、结论')),
    ['BLUE 结构'],
  ],
  [
    'F02',
    'two kinds of numbers',
    report(section('一.（一）', '职能', 'a', '（一）职能'), section('一.（二）', '机构', 'b', '（2）机构')),
    ['BLUE 结构'],
  ],
  [
    'F02',
    'headings in order',
    report(
      section('一', '概况', '', '一、概况'),
      section('一.（一）', '职能', 'a', '（一）职能'),
      section('一.（二）', '机构', 'b', '（二）机构'),
      section('二', '结论', 'b', '二、结论'),
    ),
    [],
  ],
  ['F03', 'a number and no unit', both(target(3, '≥95'), target(7, '满意度达到90以上')), [`BLUE ${rows('3,7')}`]],
  ['F03', 'a unit in its own column', target(3, '95', { operator: '≥', unit: '%' }), []],
  ['F03', 'a unit in the name', both(name(1, '培训人数'), target(1, '100')), []],
  ['F04', 'a sentence for a unit', target(1, '10', { unit: '年度督办案件数量' }), [`YELLOW ${rows('1')}`]],
  [
    'F04',
    'units that are long',
    both(
      target(1, '10', { unit: '人次/年' }),
      target(2, '10', { unit: '标准立方米' }),
      target(3, '95', { unit: '百分比' }),
      target(4, '40', { unit: '个工作日' }),
    ),
    [],
  ],
  ['P02', 'the name of a petitioner', told('化解张三信访积案1件'), ['RED goals.actual']],
  ['P02', 'the name of somebody helped', actual(5, '救助对象：王小明、李华等5200人'), [`RED ${rows('5')}.actual`]],
  [
    'P02',
    'nobody by name',
    told('信访人满意度92%，救助对象金额足额发放，当事人高度认可，办理信访事项5200件，学生常态化走访'),
    [],
  ],
  [
    'P03',
    'the name of whoever filled in',
    ({ header }) => (header.filledBy = { raw: '张三' }),
    ['BLUE header.filledBy'],
  ],
  ['P03', 'a landline', ({ header }) => (header.contactPhone = { raw: '0731-82345678' }), ['BLUE header.contactPhone']],
  ['P04', 'a leader by the given name', told('由拥兵书记带队接访'), ['BLUE goals.actual']],
  ['P04', 'leaders by their posts', told('区委书记、第一书记、党组书记、村支部书记、县纪委书记带队接访'), []],
  ['P05', 'work for the secrecy review', told('组织劝返稳控，重点人员12名'), ['YELLOW goals.actual']],
  ['P06', 'an identity number', told('已向430111199001011234发放'), ['RED goals.actual']],
  ['P06', 'an account beside its name', actual(5, '转入账号8001 2345 6789'), [`RED ${rows('5')}.actual`]],
  ['P06', 'amounts and numbers of documents', told('支出13900000000.00元，项目编号430000210000000012345'), []],
  ['P05', 'everyday work', told('接待来访群众，稳定就业，重点人群健康管理'), []],
];

describe('the words of a form', () => {
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

  it('never spells out the name that it found', () => {
    const found = auditOf(changed(told('化解张三信访积案1件'))).find(({ rule }) => rule === 'P02');
    expect(JSON.stringify(found)).not.toContain('张三');
    expect(found?.said).toBe('张*');
  });
});
