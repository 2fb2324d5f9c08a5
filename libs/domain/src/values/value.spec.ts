import type { Said } from '../form.ts';
import { direction, isRate, readValue, type Dimension, type Role } from './value.ts';
import { growth, mostGrowth } from '../../../../test/growth.ts';

const work: Dimension = { level1Code: 'OUTPUT', level2Code: 'QUANTITY' };
const cost: Dimension = { level1Code: 'COST', level2Code: null };

const told = (said: Said | string, row = work, role: Role = 'target') => {
  const value = readValue(typeof said === 'string' ? { raw: said } : said, row, role);
  const operator = (value.operator ?? '-') + (value.operatorExplicit ? '!' : '');
  return [value.kind, operator, value.value?.toFixed() ?? '-', value.unit ?? '-'].join(' ');
};

describe('a value with its operator', () => {
  it.each([
    ['≥50个', 'QUANTITATIVE GTE! 50 个'],
    ['＞＝９０％', 'QUANTITATIVE GTE! 90 %'],
    ['>90%', 'QUANTITATIVE GT! 90 %'],
    ['≦ 3 天', 'QUANTITATIVE LTE! 3 天'],
    ['<5', 'QUANTITATIVE LT! 5 -'],
    ['达到百分之九十五以上', 'QUANTITATIVE GTE! 95 %'],
    ['百分之九八', 'QUALITATIVE - - -'],
    ['﹦100%', 'QUANTITATIVE EQ! 100 %'],
    ['90%以上', 'QUANTITATIVE GTE! 90 %'],
    ['达到95%及以上', 'QUANTITATIVE GTE! 95 %'],
    ['不低于85%', 'QUANTITATIVE GTE! 85 %'],
    ['控制在120万元以内', 'QUANTITATIVE LTE! 120 万元'],
    ['不超过30个工作日', 'QUANTITATIVE LTE! 30 个工作日'],
    ['15个工作日内', 'QUANTITATIVE LTE! 15 个工作日'],
    ['1,200人次', 'QUANTITATIVE EQ 1200 人次'],
    ['98百分比', 'QUANTITATIVE EQ 98 %'],
    ['12个乡镇', 'QUANTITATIVE EQ 12 个乡镇'],
    ['30元/人', 'QUANTITATIVE EQ 30 元/人'],
    ['完成4次。', 'QUANTITATIVE EQ 4 次'],
    ['0', 'QUANTITATIVE EQ 0 -'],
    ['-2%', 'QUANTITATIVE EQ -2 %'],
  ])('%s reads %s', (raw, read) => expect(told(raw)).toBe(read));

  it('has none as an actual value unless one is printed', () => {
    expect(told('95%', work, 'actual')).toBe('QUANTITATIVE - 95 %');
    expect(told('≥95%', work, 'actual')).toBe('QUANTITATIVE GTE! 95 %');
  });

  it('takes operator and unit from columns of their own', () => {
    expect(told({ raw: '98.00', unit: '百分比' })).toBe('QUANTITATIVE EQ 98 %');
    expect(told({ raw: '98.00', operator: '≥', unit: '信访办理满意度' })).toBe('QUANTITATIVE GTE! 98 %');
    expect(told({ raw: '98.00', unit: '百分比' }, cost)).toBe('QUANTITATIVE LTE 98 %');
    expect(told({ raw: '5', operator: '＝', unit: '次' })).toBe('QUANTITATIVE EQ! 5 次');
    expect(told({ raw: '', operator: '文字描述', unit: '年度督办案件数量' })).toBe('TEXT - - -');
    expect(told({ raw: '优良', operator: '定性', unit: '' })).toBe('QUALITATIVE - - -');
  });
});

describe('what is not a figure', () => {
  it.each([
    ['', 'BLANK'],
    ['　\n', 'BLANK'],
    ['/', 'NOT_APPLICABLE'],
    ['——', 'NOT_APPLICABLE'],
    ['无', 'NOT_APPLICABLE'],
    ['……', 'PLACEHOLDER'],
    ['指标2', 'PLACEHOLDER'],
    ['××%', 'PLACEHOLDER'],
    ['2022年12月31日前', 'SCHEDULE'],
    ['2022年12月底前完成', 'SCHEDULE'],
    ['2022年', 'SCHEDULE'],
    ['优', 'QUALITATIVE'],
    ['20220101', 'QUANTITATIVE'],
  ])('%j is %s', (raw, kind) => expect(told(raw).split(' ')[0]).toBe(kind));

  it('is a year, a date, an ordinal, a document number or the number of a clause', () => {
    const items = (raw: string) =>
      readValue({ raw }, work).items.map((item) => item.value.toFixed() + (item.unit ?? ''));
    expect(items('1.2022年3月5日前印发〔2021〕12号文件；2、第3季度培训2,400人次，（3）检查1.5万户')).toEqual([
      '2400人次',
      '1.5万户',
    ]);
    expect(items('2021-2023年每年不低于90以上，表彰5名')).toEqual(['90', '5名']);
  });

  it('reads a place that the form does not have as blank', () => expect(readValue(null, work).kind).toBe('BLANK'));
});

it('reads the longest cell there may be in a time that grows with its length only', async () => {
  const reading = (length: number) => () => {
    for (const piece of ['1', '1,111', '1 ', ' ', '12月', '1日、', '1元/', '2022', '('])
      readValue({ raw: `1${piece.repeat(length / piece.length)}x` }, cost);
  };
  expect(await growth(reading(5_000), reading(20_000))).toBeLessThan(mostGrowth);
});

describe('which way is better', () => {
  const toward = (raw: string, row = work) => direction({ ...row, target: { raw } });

  it('is more, unless it is a cost or says ≤', () => {
    expect(toward('100%')).toBe('POSITIVE');
    expect(toward('≤3%')).toBe('NEGATIVE');
    expect(toward('120万元', cost)).toBe('NEGATIVE');
    expect(toward('2022年费用120万元', { level1Code: 'OUTPUT', level2Code: 'COST' })).toBe('NEGATIVE');
  });

  it('follows a printed operator even for a cost', () => expect(toward('≥99%', cost)).toBe('POSITIVE'));
  it('is neither for a cost without a figure', () => expect(toward('合规', cost)).toBe('NEUTRAL'));

  it('knows a rate from a count', () => {
    expect(isRate(readValue({ raw: '≥90%' }, work))).toBe(true);
    expect(isRate(readValue({ raw: '90次' }, work))).toBe(false);
  });
});
