import * as fc from 'fast-check';
import { findNumbers, maskNumber } from './private-numbers.ts';

const found = (text: string) => findNumbers(text).map((one) => [one.text, maskNumber(one)]);

describe('finding identity and account numbers', () => {
  it.each([
    ['王某身份证430111199001011234', '430111199001011234', '43*************234'],
    ['43011119900101123x。', '43011119900101123x', '43*************23X'],
    ['４３０１１１１９９００１０１１２３４', '４３０１１１１９９００１０１１２３４', '43*************234'],
    ['430111 19900101 1234', '430111 19900101 1234', '43*************234'],
    ['身份证号：430111900101123', '430111900101123', '43**********123'],
    ['发放至6222021390000000123', '6222021390000000123', '****0123'],
    ['6222 0213 9000 0000 123', '6222 0213 9000 0000 123', '****0123'],
    ['开户行账号：8001 2345 6789', '8001 2345 6789', '****6789'],
    ['2024 430111199001011234 2025', '430111199001011234', '43*************234'],
  ])('sees %s', (text, number, masked) => expect(found(text)).toEqual([[number, masked]]));

  it.each([
    ['a mobile number', '联系电话13900000000'],
    ['an amount', '账号资金13900000000元'],
    ['an amount with 分', '13900000000.00元'],
    ['a long decimal', '0.430111199001011234'],
    ['a project number', '项目编号430000210000000012345'],
    ['eighteen digits without a day of birth', '430111199013411234'],
    ['dates one after the other', '2023-01-01 2023-12-31'],
    ['two numbers on two lines', '4301111990\n01011234'],
    ['a credit code', '12430111MB1234567A'],
  ])('is silent about %s', (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ['已转入4030000000000006。', '4030000000000006', '****0006'],
    ['（6030000000000000001）', '6030000000000000001', '****0001'],
    ['9558800000000000000张某', '9558800000000000000', '****0000'],
    ['4030-0000-0000-0006', '4030-0000-0000-0006', '****0006'],
    ['6030 0000 0000 0000 001', '6030 0000 0000 0000 001', '****0001'],
    ['４０３００００００００００００６', '４０３００００００００００００６', '****0006'],
  ])('knows a card by its own digits in %s', (text, number, masked) => expect(found(text)).toEqual([[number, masked]]));

  it.each([
    ['a wrong check digit', '已转入4030000000000007'],
    ['an amount', '4030000000000006元'],
    ['an amount with 分', '4030000000000006.00'],
    ['a document', '湘财预〔2026〕4030000000000006号'],
    ['a project', '项目编号：6030000000000000001'],
    ['an invoice', '发票号码4030000000000006'],
    ['four amounts beside each other', '4030 0000 0000 0006'],
    ['moments', '2026010120261238'],
    ['no issuer’s length', '40300000000000006'],
    ['a credit code of digits only', '534301110000000019'],
  ])('takes %s for no card', (_, text) => expect(found(text)).toEqual([]));

  it('lets one number of an issuer in ten pass: the check digit decides', () => {
    const passing = Array.from({ length: 10 }, (_, end) => `603012345678901234${end}`).filter(
      (number) => found(number).length > 0,
    );
    expect(passing).toHaveLength(1);
  });

  it('never leaves more of an identity number than its first two and last three signs', () => {
    const serial = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    fc.assert(
      fc.property(serial, (end) => {
        const [one] = findNumbers(`某某43011119900101${end}`);
        expect(one && maskNumber(one)).toBe(`43*************${end.slice(1)}`);
      }),
    );
  });
});
