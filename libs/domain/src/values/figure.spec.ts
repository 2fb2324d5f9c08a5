import { decimals, readAmount, readAmountWan, readNumber } from './figure.ts';

const cell = (raw: string) => ({ raw });
const number = (raw: string) => readNumber(cell(raw))?.toFixed() ?? null;
const wan = (raw: string, unit: '元' | '万元' = '万元') => readAmountWan(cell(raw), unit)?.toFixed() ?? null;

describe('a number in a cell', () => {
  it.each([
    ['75.45%', '75.45'],
    ['97.5', '97.5'],
    ['10分', '10'],
    ['（50分）', '50'],
    ['　７５．４５％　', '75.45'],
    ['1,234,567.80', '1234567.8'],
    ['１，２３４', '1234'],
    ['-3', '-3'],
    ['－３', '-3'],
    ['100\n%', '100'],
    ['百分之98', '98'],
    ['百分之九十八', '98'],
    ['百分之百', '100'],
    ['百分之十', '10'],
    ['0', '0'],
  ])('%j is %s', (raw, read) => expect(number(raw)).toBe(read));

  it.each([
    '',
    '　',
    '/',
    '--',
    '—',
    '无',
    '……',
    '≥90%',
    '12.3.4',
    '1,23',
    '66 20',
    '约10',
    '5次',
    '分',
    '%',
    '百分之九九',
    '百分之几',
  ])('%j is no number: it is not guessed', (raw) => expect(number(raw)).toBeNull());

  it('is missing where the form has no such cell', () => expect(readNumber(null)).toBeNull());

  it.each([
    ['100%', 0],
    ['100.00%', 2],
    ['7.5', 1],
    ['1,983.980', 3],
    ['/', null],
  ])('%s was printed with %p decimals', (raw, places) => expect(decimals(cell(raw))).toBe(places));
});

describe('an amount of money', () => {
  it('takes the unit of the table head', () => {
    expect(readAmount(cell('1983.98'), '万元')).toBe(1_983_980_000);
    expect(readAmount(cell('1983.98'), '元')).toBe(198_398);
  });

  it.each([
    ['468.26万元', '468.26'],
    ['4682600元', '468.26'],
    ['1.2亿元', '12000'],
    ['3千元', '0.3'],
    ['120万', '120'],
    ['￥1,200.50元', '0.12005'],
    ['人民币５万元整', '5'],
  ])('%s keeps its own unit and is %s 万元', (raw, read) =>
    expect(wan(raw, raw.includes('万') ? '元' : '万元')).toBe(read),
  );

  it('loses nothing below one 分, but is then no amount that can be paid', () => {
    expect(wan('1472.5123456')).toBe('1472.5123456');
    expect(readAmount(cell('1472.5123456'), '万元')).toBeNull();
  });

  it.each(['', '/', '120万元左右', '10%', '约5元'])('%j is no amount', (raw) => expect(wan(raw)).toBeNull());
});
