import type { Form } from '../../form.ts';
import { blankForm, both, changed, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const header = (more: Partial<Form['header']>) => (form: Form) => Object.assign(form.header, more);
const noFoot = header({ filledBy: null, contactPhone: null, filledOn: null, unitHeadSignature: null });
const row = (seq: number, score: string, reason: string) => (form: Form) =>
  Object.assign(rowOf(form, seq), { score: { raw: score }, deviationReason: { raw: reason } });
const columns =
  (...words: string[]) =>
  (form: Form) => {
    for (const set of form.indicatorSets) set.columns = words;
  };

const unsigned = (form: Form) => {
  for (const row of form.indicatorSets[0]?.indicators ?? []) row.target.raw = row.target.raw.replace('≥', '');
};

const cases: Case[] = [
  ['C01', 'a signature left blank', header({ unitHeadSignature: { raw: '　' } }), ['RED header']],
  [
    'C01',
    'a seal without a name, and no phone',
    header({ sealBlanks: [{ raw: '单位名称：（盖章）' }], contactPhone: { raw: '' } }),
    ['RED header'],
  ],
  ['C01', 'no foot at all', noFoot, ['RED header']],
  ['C01', 'a foot that does not ask for the phone', header({ contactPhone: null }), []],
  [
    'C01',
    'a file that breaks off before the foot',
    (form) => {
      noFoot(form);
      form.totals = null;
    },
    [],
  ],
  [
    'C02',
    'scores without a total',
    (form) => {
      form.totals = null;
    },
    ['RED totals'],
  ],
  [
    'C02',
    'a total without a score',
    (form) => {
      form.totals = { weight: { raw: '100' }, score: { raw: '' } };
    },
    [],
  ],
  [
    'C02',
    'a file that breaks off before the total',
    (form) => {
      noFoot(form);
      form.totals = null;
    },
    [],
  ],
  ['C09', 'a table without its head', columns(), ['YELLOW indicatorSets[eval]']],
  [
    'C09',
    'a head that lost the names of its first columns',
    columns('符号', '值', '单位'),
    ['YELLOW indicatorSets[eval]'],
  ],
  [
    'C09',
    'a column of signs that nobody filled in',
    both(columns('三级指标', '符号', '值', '单位'), unsigned),
    ['YELLOW indicatorSets[eval]'],
  ],
  ['C09', 'a column of signs mostly filled in', columns('三级指标', '符号', '值', '单位'), []],
  [
    'C09',
    'a row without its first cell',
    (form) => {
      rowOf(form, 3).level1 = '';
    },
    ['YELLOW indicatorSets[eval].indicators[3]'],
  ],
  [
    'C09',
    'a list in running text',
    (form) => {
      columns()(form);
      for (const set of form.indicatorSets) set.setId = 'list';
    },
    [],
  ],
  ['C10', 'a date without 日', header({ filledOn: { raw: '2024年3月5' } }), ['BLUE header.filledOn']],
  ['C10', 'a date without a day', header({ filledOn: { raw: '2024年3月' } }), ['BLUE header.filledOn']],
  ['C10', 'a date in signs', header({ filledOn: { raw: '2024-03-05' } }), []],
  ['C10', 'a date in Chinese numerals', header({ filledOn: { raw: '二〇二四年三月五日' } }), []],
  ['C10', 'a blank date', header({ filledOn: { raw: '' } }), []],
  ['C11', 'no title', header({ title: null }), ['YELLOW header.title']],
  [
    'C11',
    'a title without a year anywhere',
    header({ title: { raw: '绩效自评表' }, fiscalYear: null }),
    ['YELLOW header.title'],
  ],
  ['C11', 'a title whose year stands below it', header({ title: { raw: '绩效自评表' } }), []],
  [
    'C12',
    '“无” where points were lost',
    row(3, '14', '无'),
    ['BLUE indicatorSets[eval].indicators[3].deviationReason'],
  ],
  ['C12', '“无” where nothing is to be explained', row(3, '15', '无'), []],
  ['C12', 'a blank', row(3, '14', ''), []],
];

const report = (text: string, more: Partial<Form> = {}): Form => ({
  ...blankForm,
  header: {
    ...blankForm.header,
    formKind: 'SELF_EVALUATION_REPORT',
    title: { raw: '2023年度绩效自评报告' },
    fiscalYear: 2023,
  },
  narrative: [{ path: '四', title: '评价结论', text }],
  ...more,
});

const rules = ['C01', 'C02', 'C03', 'C04', 'C05', 'C08', 'C09', 'C10', 'C11', 'C12'];

describe('completeness of a form', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) => expect(raised(rule, changed(change))).toEqual(expected));

  it.each(rules)('%s finds nothing in a sound form and nothing in a blank one', (rule) => {
    expect(raised(rule, soundForm())).toEqual([]);
    expect(raised(rule, blankForm)).toEqual([]);
  });

  it('C01: a report without anybody under it', () => {
    expect(raised('C01', report('总分98分。'))).toEqual(['RED 落款']);
    expect(raised('C01', report('总分98分，'))).toEqual([]);
  });

  it('C03: a report with neither points by row nor the table', () => {
    const goals = soundForm().indicatorSets.map((set) => ({ ...set, setId: 'table', hasScores: false }));
    expect(raised('C03', report('总分98分。', { indicatorSets: goals }))).toEqual(['RED 四', 'RED 附件']);
    expect(raised('C03', report('总分98分。'))).toEqual(['RED 附件']);
    expect(raised('C03', report('总分98分。'), { siblings: [soundForm()] })).toEqual([]);
    expect(raised('C03', report('总分98分，'))).toEqual([]);
  });

  it('C04: a report without score and grade', () => {
    expect(raised('C04', report('工作完成较好。'))).toEqual(['YELLOW 四']);
    expect(raised('C04', report('总得分为98分。'))).toEqual([]);
    expect(raised('C04', report('评价等级为“优”。'))).toEqual([]);
    expect(raised('C04', report('工作完成较好，'))).toEqual([]);
  });

  it('C05: a text that stops in the middle', () => {
    expect(raised('C05', report('主要问题有：'))).toEqual(['RED 四']);
    expect(raised('C05', report('一是制度不全。（二）'))).toEqual(['RED 四']);
    expect(raised('C05', report('总分98分。'))).toEqual([]);
  });

  it('C08: a report is promised and only tables come, said once', () => {
    const promised = changed(header({ attachmentLabel: { raw: '2023年度绩效自评报告' } }));
    const where = 'YELLOW header.attachmentLabel';
    expect(raised('C08', promised, { siblings: [promised] })).toEqual([where]);
    expect(raised('C08', promised, { siblings: [promised], first: false })).toEqual([]);
    expect(raised('C08', promised, { siblings: [soundForm()], first: false })).toEqual([where]);
    expect(raised('C08', promised, { siblings: [report('总分98分。')] })).toEqual([]);
  });
});

describe('private data in a form', () => {
  it('P01: a mobile number, wherever it stands, is shown masked', () => {
    const form = changed((form) => {
      form.header.contactPhone = { raw: '139-0000-0000' };
      rowOf(form, 2).deviationReason = { raw: '联系村干部１３８００００１１１１核实' };
      form.narrative = [{ path: '五', title: '其他', text: '值班电话13700002222。' }];
    });
    const seen = ['RED header.contactPhone', 'RED indicatorSets[eval].indicators[2].deviationReason', 'RED 五'];
    expect(raised('P01', form)).toEqual(seen);
  });

  it('P01: landlines and long numbers stay', () => {
    expect(raised('P01', soundForm())).toEqual([]);
    expect(
      raised(
        'P01',
        changed((form) => {
          form.remarks = [{ raw: '账号6222021390000000123' }];
        }),
      ),
    ).toEqual([]);
  });
});
