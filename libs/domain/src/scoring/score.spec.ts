import type { Form, FundRow, Indicator, Level1Code, Level2Code } from '../form.ts';
import type { ScoreNode } from './part.ts';
import { sideBySide } from './reviewed.ts';
import { schemeOf } from './schemes.ts';
import { score } from './score.ts';

const cell = (raw: string) => ({ raw });
const [mof, hubei, changan] = [schemeOf('MOF-2020'), schemeOf('HUBEI'), schemeOf('CHANGAN-SJZ')];

const kinds: Readonly<Record<string, [string, Level1Code, Level2Code]>> = {
  数量: ['产出指标', 'OUTPUT', 'QUANTITY'],
  质量: ['产出指标', 'OUTPUT', 'QUALITY'],
  成本: ['产出指标', 'OUTPUT', 'COST'],
  效益: ['效益指标', 'BENEFIT', 'SOCIAL'],
  满意度: ['满意度指标', 'SATISFACTION', 'SATISFACTION'],
};

const nulls = <K extends string>(...keys: K[]) => Object.fromEntries(keys.map((key) => [key, null])) as Record<K, null>;
const cells = <K extends string>(line: string, ...keys: K[]) => {
  const said = line.split('|').map((part) => cell(part.trim()));
  return Object.fromEntries(keys.map((key, i) => [key, said[i] ?? cell('')])) as Record<K, { raw: string }>;
};

/** One row: kind|weight|score|target|actual. */
const indicator = (row: string, i: number): Indicator => {
  const { kind, ...said } = cells(row, 'kind', 'weight', 'score', 'target', 'actual', 'deviationReason');
  const [level1, level1Code, level2Code] = kinds[kind.raw]!;
  const [level2, level3] = [`${kind.raw}指标`, `${kind.raw}${i + 1}`];
  return { ...said, seq: i + 1, level1, level1Code, level2, level2Code, level3 };
};

/** One line of the funds table: initial|annual|executed|weight|rate|score. */
const fundRow = (key: 'TOTAL' | 'FISCAL', line: string): FundRow => ({
  ...cells(line, 'initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'),
  key,
  label: key,
  source: key === 'TOTAL' ? 'TOTAL' : 'FISCAL_CURRENT',
  parent: key === 'TOTAL' ? null : 'TOTAL',
});

const groups = [
  ['产出指标', '50'],
  ['效益指标', '30'],
  ['满意度指标', '10'],
].map(([level1 = '', weight = '']) => ({ level1, raw: `${level1}（${weight}分）`, weight: cell(weight) }));

const header: Form['header'] = {
  ...nulls('title', 'attachmentLabel', 'fiscalYear', 'department', 'competentDepartment', 'implementingUnit'),
  ...nulls('projectName', 'projectCode', 'filledBy', 'contactPhone', 'filledOn', 'unitHeadSignature'),
  formKind: 'SELF_EVALUATION_TABLE',
  evalScope: 'DEPARTMENT',
  sealBlanks: [],
  amountUnit: '万元',
};

const form = (funds: string | null, rows: string, total: string | null): Form => ({
  ...nulls('responsibilities', 'goals', 'grade'),
  header,
  funds: funds === null ? null : { rows: [fundRow('TOTAL', funds), fundRow('FISCAL', funds)], declared: null },
  indicatorSets: [
    {
      setId: 'eval',
      label: '绩效指标',
      hasScores: true,
      columns: [],
      groups,
      indicators: rows.split('\n').filter(Boolean).map(indicator),
    },
  ],
  totals: total === null ? null : { weight: cell('100'), score: cell(total) },
  narrative: [],
  figures: [],
  remarks: [],
});

/** The overrun cost of a project, scored in full by the unit. */
const overrun = form(
  '1234.22|1983.98|1472.51|10|75.45%|7.5',
  `数量|10|10|2023年信访总量总体下降到25%以上|完成全年工作任务
   质量|20|20|积案率达到85%以上|完成全年工作任务
   质量|10|10|工作完成率达到90%以上|完成全年工作任务
   成本|10|10|2022年度业务工作费用1234.22万元|实际支出1472.51万元
   效益|10|10|一是建立健全基层信访工作网络|完成全年工作任务
   效益|5|5|保持社会稳定|完成全年工作任务
   效益|5|5|突出解决重点问题|完成全年工作任务
   效益|10|10|保障信访工作的连续性|完成全年工作任务
   满意度|10|10|信访人满意度达到90以上|群众满意度评价90%以上。`,
  '97.5',
);
/** A department whose rows give 95 points, and whose total says 97.5. */
const unexplained = form(
  '173.39万元|468.26万元|468.26万元|10|100%|10',
  `数量|5|5|100%|全区信访总量1164批2923人次
   数量|5|5|不定期（每年4次）|不定期，共4次
   数量|5|5|不定期|不定期，共3次
   数量|5|5|每天|每天
   数量|5|5|每月8日、18日、28日|每月8日、18日、28日
   质量|5|5|及时|及时
   质量|5|5|100%|100%
   质量|5|5|第一时间|第一时间
   成本|5|5|120万元|117.89万元
   效益|5|5|100%|100%
   效益|5|5|保持|保持
   效益|10|10|保持|保持
   效益|10|10|保持|保持
   满意度|10|10|50%-60%|50%-60%`,
  '97.5',
);
const running = form(
  '175.1|288|259.49|10|90%|9',
  `数量|10|10|减少信访总量|完成全年工作
   质量|20|20|正常运转|完成全年工作
   质量|10|10|完成各项任务优秀|完成全年工作
   成本|10|10|年初预算175.1万元，调整预算288万元|实际完成预算
   效益|30|30|维护社会稳定|完成全年工作
   满意度|10|10|群众满意度评价达到90%以上|群众满意度评价达90%以上`,
  '99',
);

const leaves = (node: ScoreNode): ScoreNode[] => (node.parts ? node.parts.flatMap(leaves) : [node]);
const row = (line: string, scheme = mof) => leaves(score(form(null, line, null), scheme).tree)[0]!;

describe('published self-evaluations', () => {
  it('beside a cost overrun that cost nothing', () => {
    const sheet = score(overrun, mof);
    expect(sheet.total).toEqual({ stated: '97.5', computed: '97.42', rescored: '95.49' });
    expect(sheet.funds.map((fund) => [fund.rate, fund.score])).toEqual([
      [
        { stated: '75.45', computed: '74.22' },
        { stated: '7.5', computed: '7.42' },
      ],
      [
        { stated: '75.45', computed: '74.22' },
        { stated: '7.5', computed: '7.42' },
      ],
    ]);
    expect(sheet.weight).toEqual({ stated: '100', computed: '100' });
    expect(sheet.grade).toEqual({ stated: null, computed: '优' });
    expect(sheet.scheme).toEqual({ id: 'MOF-2020', version: 1 });
    expect(score(overrun, hubei).total.rescored).toBe('95.8');
  });

  it('beside a total that its rows do not give', () => {
    const sheet = score(unexplained, mof);
    expect(sheet.weight).toEqual({ stated: '100', computed: '95' });
    expect(sheet.total).toEqual({ stated: '97.5', computed: '95', rescored: '95' });
    expect(sheet.groups).toEqual([
      { level1: '产出指标', weight: { stated: '50', computed: '45' }, score: { computed: '45' } },
      { level1: '效益指标', weight: { stated: '30', computed: '30' }, score: { computed: '30' } },
      { level1: '满意度指标', weight: { stated: '10', computed: '10' }, score: { computed: '10' } },
    ]);
  });

  it('beside an execution score that was rounded to whole points', () => {
    expect(score(running, mof).total).toEqual({ stated: '99', computed: '99.01', rescored: '99.01' });
  });

  it('keep a total and a grade in words although nothing in them was scored', () => {
    const words: Form = {
      ...form(null, '', '98'),
      indicatorSets: [],
      grade: { stated: cell('优秀'), bands: [] },
    };
    const sheet = score(words, changan);
    expect(sheet.total).toEqual({ stated: '98', computed: null, rescored: null });
    expect(sheet.grade).toEqual({ stated: '优秀', computed: null });
    expect(sheet.weight.computed).toBeNull();
  });
});

describe('the execution score', () => {
  const funds = (line: string, rows = '数量|90|90|每天|每天') => score(form(line, rows, null), mof);

  it('is never above its weight and never below 0', () => {
    expect(funds('100|100|130|10||').funds[0]!.score.computed).toBe('10');
    expect(funds('100|100|130|10||').funds[0]!.rate.computed).toBe('130');
    expect(funds('100|100|-5|10||').funds[0]!.score.computed).toBe('0');
  });

  it('takes the weight of the scheme where the form leaves it blank, and an amount by the unit printed with it', () => {
    expect(funds('|1亿元|5000||50%|').funds[0]!.score.computed).toBe('5');
  });

  it.each(['500|0|0|10|0.00%|10', '500|/|80|10||10', '500||80|10||10'])(
    'does not exist without an annual budget: %s',
    (line) => {
      const sheet = funds(line);
      expect(sheet.funds[0]!.rate.computed).toBeNull();
      expect(sheet.total.computed).toBe('100');
      expect(leaves(sheet.tree)[0]!.note).toContain('执行率不适用');
    },
  );

  it('is not invented for a form that has no scores at all', () => {
    const bare = form('|100|90|10||', '数量|5|5|1次|1次', null);
    const transfer: Form = {
      ...bare,
      funds: { rows: bare.funds!.rows.map((r) => ({ ...r, weight: null, score: null })), declared: null },
      indicatorSets: bare.indicatorSets.map((set) => ({ ...set, hasScores: false })),
    };
    expect(score(transfer, mof).funds[0]).toMatchObject({ rate: { computed: '90' }, score: { computed: null } });
    expect(score(transfer, mof).total.computed).toBeNull();
  });
});

describe('a row', () => {
  it.each([
    ['数量|10|10|≥50个|40个', '8', '正向指标'],
    ['数量|10|10|50个|60个', '10', '等值指标'],
    ['数量|3|3|≥120次|1次', '0.03', '正向指标'],
    ['质量|10|10|≥90%|-3%', '0', '正向指标'],
    ['质量|10|10|≤4%|5%', '7.5', '反向指标'],
    ['质量|10|10|≤4%|3%', '10', '反向指标'],
    ['质量|10|10|≤4%|9%', '0', '反向指标'],
    ['质量|10|10|0次|0', '10', '目标为0'],
    ['质量|10|10|≤0|1', '0', '目标为0'],
    ['成本|10|10|1万元|12000元', '8', '反向指标'],
    ['成本|10|4|120万元|117.89万元', '10', '反向指标'],
  ])('%s gets %s by %s', (line, points, method) => {
    expect(row(line)).toMatchObject({ points, method: expect.stringContaining(method) as string });
  });

  it('better when smaller loses by ratio where the region says so', () => {
    expect(row('质量|10|10|≤4%|5%', hubei)).toMatchObject({ points: '8', of: '10', said: '10' });
  });

  it.each([
    ['数量|5|4|≥4次|', '完成值未填'],
    ['数量|5|4|≥4次|已完成', '完成值没有'],
    ['数量|5|4|每天|4次', '指标值没有'],
    ['数量|5|4|≥100人|90人次', '计量单位'],
    ['质量|5|4|≥90%|1', '计量单位'],
    ['成本|5|4|120万元|1178900', '计量单位'],
    ['质量|5|4|≥90%|80%以上', '界限'],
    ['质量|5|4|-5%|3%', '负数'],
  ])('that no number can judge keeps its stated score: %s (%s)', (line, note) => {
    expect(row(line)).toMatchObject({ points: '4', said: '4', note: expect.stringContaining(note) as string });
    expect(row(line).method).toContain('沿用自评得分');
  });

  it('is never counted above its weight, yet the stated score stays to be seen', () => {
    expect(row('数量|5|6|每天|每天')).toMatchObject({ points: '5', said: '6', of: '5' });
  });

  it('far above its target asks for a reason', () => expect(row('数量|5|5|≥10次|13次').note).toContain('应说明原因'));

  it.each([
    ['效益|10|9|有效提升|达成年度指标', undefined],
    ['效益|10|7.9|有效提升|达成年度指标', '应得8至10分（含）'],
    ['效益|10|8|有效提升|部分达成年度指标并具有一定效果', '应得6至8分（不含）'],
    ['效益|10|6|有效提升|未达成年度指标且效果较差', '应得0至6分（不含）'],
  ])('scored outside of the tier it names is noted: %s', (line, note) => {
    const found = row(line).note ?? '';
    expect(found.includes('不在此档')).toBe(note !== undefined);
    expect(found).toContain(note ?? '');
  });

  it('may lie lower in a tier where the region has wider ones', () => {
    expect(row('效益|10|5|有效提升|部分达成年度指标', hubei).note).not.toContain('不在此档');
    expect(row('效益|10|5|有效提升|部分达成年度指标', mof).note).toContain('不在此档');
  });
});

describe('the explanation', () => {
  it('leads from the total down to each value, its method and its points', () => {
    const { tree } = score(overrun, mof);
    expect(tree).toMatchObject({ label: '总分', said: '97.5', points: '95.49', of: '100' });
    expect(tree.note).toBe('核算总分97.42＝预算执行得分7.42＋各指标自评得分合计90');
    expect(tree.parts!.map((part) => part.label)).toEqual(['预算执行率', '产出指标', '效益指标', '满意度指标']);
    expect(tree.parts![1]!.parts![3]).toEqual({
      label: '成本4',
      where: 'indicatorSets[eval].indicators[4]',
      method: '反向指标，超出目标部分按比例扣分',
      basis: '指标值2022年度业务工作费用1234.22万元，完成值实际支出1472.51万元',
      said: '10',
      points: '8.07',
      of: '10',
    });
  });
});

describe('three scores side by side', () => {
  const sheet = score(overrun, mof);

  it('stand beside each other, none instead of another', () => {
    expect(sideBySide(sheet, '88.5')).toEqual({
      stated: { score: '97.5', grade: null },
      computed: { score: '97.42', grade: '优' },
      reviewer: { score: '88.5', grade: '良' },
    });
    expect(sideBySide(sheet, null).reviewer).toEqual({ score: null, grade: null });
    expect(sheet.total.computed).toBe('97.42');
  });

  it.each(['100.01', '-1', 'NaN', '1e2', '', '九十'])('refuse %j as a reviewer’s score', (given) => {
    expect(() => sideBySide(sheet, given)).toThrow('审核得分应为0至100之间的数');
  });
});
