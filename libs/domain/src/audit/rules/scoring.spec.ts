import type { Form, Indicator } from '../../form.ts';
import { blankForm, both, changed, fundsOf, indicator, kinds, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const at = (seq: number | string, field = '') => `indicatorSets[eval].indicators[${seq}]${field}`;
/** Other words in one row: target, actual, score, reason. */
const says =
  (seq: number, target: string, actual: string, score?: string, reason?: string) =>
  (form: Form): void => {
    const row = rowOf(form, seq);
    const more: Partial<Indicator> = { target: { raw: target }, actual: { raw: actual } };
    if (score !== undefined) more.score = { raw: score };
    if (reason !== undefined) more.deviationReason = { raw: reason };
    Object.assign(row, more);
  };
const allReasons = (raw: string) => (form: Form) => {
  for (const row of form.indicatorSets[0]?.indicators ?? []) row.deviationReason = { raw };
};
const allFull = (form: Form) => {
  for (const row of form.indicatorSets[0]?.indicators ?? []) row.score = row.weight;
};
const spent = (executed: string) => (form: Form) =>
  Object.assign(fundsOf(form, 'TOTAL'), { executed: { raw: executed } });
const twoBudgets = '年初预算160万元，调整预算200万元。';

const cases: Case[] = [
  ['S01', 'a cost above its target with full marks', says(4, '40万元', '44万元'), [`RED ${at(4)}`]],
  ['S01', 'the same in 元', says(4, '40万元', '440000元'), [`RED ${at(4)}`]],
  ['S01', 'a cost just at its target', says(4, '40万元', '40.00万元'), []],
  ['S01', 'a cost above its target with fewer points', says(4, '40万元', '44万元', '9'), []],
  ['S01', 'two budgets as target and words as result', says(4, twoBudgets, '完成预算'), [`YELLOW ${at(4)}`]],
  ['S01', 'two budgets and less spent than either', both(spent('150'), says(4, twoBudgets, '完成预算')), []],
  ['S01', 'a cost without a result', says(4, '40万元', ''), []],
  ['S02', 'less than the target with full marks', says(1, '≥10场', '9场'), [`RED ${at(1)}`]],
  ['S02', 'the target just reached', says(1, '≥10场', '10场'), []],
  ['S02', 'less than the target with fewer points', says(1, '≥10场', '9场', '13.5'), []],
  ['S02', 'a target in words', says(1, '按计划培训', '9场'), []],
  ['S03', 'points for a blank', says(1, '≥10场', ''), [`RED ${at(1)}.actual`]],
  ['S03', 'no points for a blank', says(1, '≥10场', '', '0'), []],
  ['S03', 'a blank not scored yet', says(1, '≥10场', '', ''), []],
  [
    'S05',
    'words and rates copied',
    both(says(1, '每季度一次', '每季度一次。'), says(3, '100%', '100%')),
    [`YELLOW ${at('1,3')}`],
  ],
  ['S05', 'a target restated as a bound', says(3, '≥95%', '95%以上'), [`YELLOW ${at(3)}`]],
  ['S05', 'a count just reached', says(1, '10场', '10场'), []],
  ['S05', 'an official tier', says(1, '达成年度指标', '达成年度指标'), []],
  ['S05', 'a bound of satisfaction, which S12 asks about', says(7, '≥90%', '90%以上'), []],
  ['S05', 'two blanks', says(1, '', ''), []],
  ['S06', 'counts where a rate was set', says(3, '≥95%', '办结97件'), [`YELLOW ${at(3)}`]],
  ['S06', 'words where a rate was set', says(3, '办结率达到95%以上', '完成全年任务'), [`YELLOW ${at(3)}`]],
  ['S06', 'a rate where words were set', says(3, '及时办结', '100%'), [`YELLOW ${at(3)}`]],
  ['S06', 'persons where visits were set', says(5, '≥5000人', '5200人次'), [`YELLOW ${at(5)}`]],
  ['S06', '元 where 万元 were set', says(4, '40万元', '382000元'), []],
  ['S06', 'a rate whose sign was forgotten', says(3, '≥95%', '97.3'), []],
  ['S06', 'a rate without a result', says(3, '≥95%', ''), []],
  ['S07', 'full marks everywhere', allFull, ['YELLOW indicatorSets[eval]']],
  [
    'S07',
    'full marks in four rows',
    (form) => {
      allFull(form);
      form.indicatorSets[0]?.indicators.splice(4);
    },
    [],
  ],
  [
    'S07',
    'no scores yet',
    (form) => {
      for (const row of form.indicatorSets[0]?.indicators ?? []) row.score = { raw: '' };
    },
    [],
  ],
  ['S08', 'little spent and nearly all points', spent('188'), ['YELLOW totals']],
  ['S08', 'a fifth unspent and nearly all points', spent('150'), ['RED totals']],
  ['S08', 'little spent and as few points', both(spent('188'), says(5, '≥5000人', '3000人', '9', '受灾')), []],
  ['S08', 'one row not scored yet', both(spent('150'), says(5, '≥5000人', '5200人', '')), []],
  ['S09', 'a target missed without a reason', says(2, '≥100户', '96户', '9.6', ''), [`RED ${at(2)}.deviationReason`]],
  ['S09', 'points lost without a reason', says(6, '有所改善', '部分改善', '12', ''), [`RED ${at(6)}.deviationReason`]],
  ['S09', 'a target missed with a reason', says(2, '≥100户', '96户', '9.6', '道路中断'), []],
  [
    'S09',
    'no reasons at all, and money left',
    both(says(2, '≥100户', '100户', '10'), allReasons(''), spent('188')),
    ['YELLOW indicatorSets[eval]'],
  ],
  ['S09', 'no reasons at all, and nothing to explain', both(says(2, '≥100户', '100户', '10'), allReasons('')), []],
  [
    'S09',
    'a table without the column',
    (form) => {
      for (const row of form.indicatorSets[0]?.indicators ?? []) row.deviationReason = null;
    },
    [],
  ],
  ['S10', 'thirty percent more than planned', says(1, '≥10场', '13场'), [`YELLOW ${at(1)}`]],
  ['S10', 'thirty percent less cost than planned', says(4, '40万元', '28万元'), [`YELLOW ${at(4)}`]],
  ['S10', 'a little less than that', both(says(1, '≥10场', '12.9场'), says(4, '40万元', '28.1万元')), []],
  ['S10', 'much more, with a reason', says(1, '≥10场', '20场', '15', '上级增加任务'), []],
  ['S10', 'a target of nothing', says(1, '0场', '2场'), []],
  ['S11', 'a word for a target', says(1, '及时', '11场'), [`YELLOW ${at(1)}.target`]],
  [
    'S11',
    'only a year and marks of a list',
    says(1, '1.落实2023年度工作；（2）按长发〔2019〕8号文件执行。', '11场'),
    [`YELLOW ${at(1)}.target`],
  ],
  ['S11', 'a schedule', says(1, '每月8日、18日、28日', '11场'), []],
  ['S11', 'a deadline', says(1, '12月底前完成', '11场'), []],
  ['S11', 'a number in words', says(1, '每季度两次', '11场'), []],
  ['S11', 'an official tier', says(1, '达成年度指标', '11场'), []],
  ['S11', 'a number inside of a sentence', says(1, '信访事项15个工作日内受理', '11场'), []],
  ['S11', 'blanks and slashes', both(says(1, '', ''), says(2, '/', '/')), []],
  ['S12', 'a range for satisfaction', says(7, '≥90%', '90%-95%'), [`YELLOW ${at(7)}.actual`]],
  ['S12', 'a bound for satisfaction', says(7, '≥90%', '群众满意度达90%以上。'), [`YELLOW ${at(7)}.actual`]],
  ['S12', 'everybody satisfied, and nobody asked', says(7, '≥90%', '100%'), [`YELLOW ${at(7)}.actual`]],
  ['S12', 'everybody satisfied in a survey', says(7, '≥90%', '100%', '10', '回收问卷120份'), []],
  ['S12', 'a bound outside of satisfaction', says(3, '≥95%', '95%以上'), []],
  ['S12', 'no result', says(7, '≥90%', ''), []],
  [
    'S13',
    'full marks in all rows and points lost in the total',
    both(allFull, lost('98'), executionFull),
    ['YELLOW totals'],
  ],
  ['S13', 'full marks in all rows and in the total', both(allFull, lost('100'), executionFull), []],
  ['S13', 'points lost for execution', both(allFull, lost('99.55')), []],
  ['S13', 'no total yet', both(allFull, lost('')), []],
  ['S14', 'points lost though the target is met', says(1, '≥10场', '11场', '14'), [`YELLOW ${at(1)}`]],
  ['S14', 'the same with a reason', says(1, '≥10场', '11场', '14', '两场未留存签到表'), []],
  ['S14', 'full points for a met target', says(1, '≥10场', '11场', '15'), []],
  ['S14', 'no result to judge', says(1, '≥10场', '', '14'), []],
];

function lost(score: string): (form: Form) => void {
  return (form) => {
    form.totals = { weight: { raw: '100' }, score: { raw: score } };
  };
}
function executionFull(form: Form): void {
  Object.assign(fundsOf(form, 'TOTAL'), {
    executed: { raw: '200' },
    executionRate: { raw: '100%' },
    score: { raw: '10' },
  });
}

const rules = ['S01', 'S02', 'S03', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12', 'S13', 'S14'];

describe('scoring of a form', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) => expect(raised(rule, changed(change))).toEqual(expected));

  it.each(rules)('%s finds nothing in a sound form and nothing in a blank one', (rule) => {
    expect(raised(rule, soundForm())).toEqual([]);
    expect(raised(rule, blankForm)).toEqual([]);
  });

  it('speaks of one blank reason once', () => {
    const form = changed(both(says(1, '≥10场', '20场'), says(3, '≥95%', '97.3%', '14')));
    expect(['S09', 'S10', 'S14'].flatMap((rule) => raised(rule, form))).toEqual([`YELLOW ${at(1)}`, `YELLOW ${at(3)}`]);
  });

  it('asks nothing of a transfer table, which has no points', () => {
    const form = changed((form) => {
      for (const row of form.indicatorSets[0]?.indicators ?? []) Object.assign(row, { weight: null, score: null });
      for (const set of form.indicatorSets) set.hasScores = false;
      Object.assign(form, { totals: null });
    });
    expect(rules.flatMap((rule) => raised(rule, form))).toEqual([]);
  });

  it('S13: a report gives a total and no points by row', () => {
    const form: Form = {
      ...blankForm,
      header: { ...blankForm.header, formKind: 'SELF_EVALUATION_REPORT' },
      totals: { weight: null, score: { raw: '98' } },
      narrative: [{ path: '四', title: '评价结论', text: '总分为98分。' }],
    };
    const explained = [{ path: '四', title: '评价结论', text: '时效指标扣2分，总分为98分。' }];
    expect(raised('S13', form)).toEqual(['YELLOW 四']);
    expect(raised('S13', { ...form, narrative: explained })).toEqual([]);
    expect(raised('S13', form, { siblings: [soundForm()] })).toEqual([]);
  });

  it('S11: words in the columns for sign and unit', () => {
    const row = { ...indicator(1, kinds.quantity, ['督办案件数量', '', '', '', '']), actual: null };
    const form = changed((form) => {
      const [set] = form.indicatorSets;
      if (set) set.indicators = [{ ...row, target: { raw: '', operator: '文字描述', unit: '年度督办案件数量' } }];
    });
    expect(raised('S11', form)).toEqual([`YELLOW ${at(1)}.target`]);
  });
});
