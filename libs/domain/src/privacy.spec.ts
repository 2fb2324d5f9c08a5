import * as fc from 'fast-check';
import { findMobiles, maskMobile, maskMobiles } from './privacy.ts';

const found = (text: string) => findMobiles(text).map((one) => one.text);

describe('finding mobile numbers', () => {
  it.each([
    ['联系电话：13900000000', '13900000000'],
    ['139 0000 0000', '139 0000 0000'],
    ['139-0000-0000', '139-0000-0000'],
    ['139.0000.0000', '139.0000.0000'],
    ['139·0000·0000', '139·0000·0000'],
    ['１３９００００００００', '１３９００００００００'],
    ['１３９－００００－００００', '１３９－００００－００００'],
    ['1390 0000 000', '1390 0000 000'],
    ['1 3 9 0 0 0 0 0 0 0 0', '1 3 9 0 0 0 0 0 0 0 0'],
    ['139 - 0000 - 0000', '139 - 0000 - 0000'],
    ['139\u20030000\u30000000', '139\u20030000\u30000000'],
    ['+8613900000000', '13900000000'],
    ['+86 139 0000 0000', '139 0000 0000'],
    ['(86)13900000000', '13900000000'],
    ['008613900000000', '13900000000'],
    ['013900000000', '13900000000'],
    ['（移动电话）13900000000转张三', '13900000000'],
    ['填报日期：2022.2.11 13900000000', '13900000000'],
    ['0731-22222222 139 0000 0000', '139 0000 0000'],
  ])('sees %s', (text, mobile) => expect(found(text)).toEqual([mobile]));

  it('sees each of several numbers, however they are put together', () => {
    expect(found('13900000000/13811112222')).toEqual(['13900000000', '13811112222']);
    expect(found('13900000000 13811112222')).toEqual(['13900000000', '13811112222']);
    expect(found('139 0000 0000 138-1111-2222')).toEqual(['139 0000 0000', '138-1111-2222']);
  });

  it.each([
    ['a landline', '0731-82220000'],
    ['a landline without its area', '80000000'],
    ['an identity number', '430111199001011234'],
    ['an identity number that holds a mobile', '110101139000000001'],
    ['a bank card', '6222021390000000123'],
    ['a bank card in blocks', '6222 1390 0000 0000 123'],
    ['the last blocks of a short card', '6222 0213 1390 0000 123'],
    ['a date', '2023年5月22日'],
    ['an amount', '年度预算13900000000元'],
    ['an amount with 分', '13900000000.00元'],
    ['a decimal', '1583.9800123'],
    ['a number of no known network', '12345678901'],
    ['twelve digits', '139000000001'],
  ])('is silent about %s', (_, text) => expect(found(text)).toEqual([]));

  it('says where the number stands', () => {
    const text = '电话139 0000 0000。';
    const [one] = findMobiles(text);
    expect(text.slice(one?.start, one?.end)).toBe('139 0000 0000');
  });
});

describe('masking mobile numbers', () => {
  it('works in any spelling', () => {
    expect(maskMobile('13812341234')).toBe('138****1234');
    expect(maskMobile('１３８－１２３４－１２３４')).toBe('138****1234');
    expect(maskMobiles('张三13812341234、李四139 0000 0000')).toBe('张三138****1234、李四139****0000');
  });

  it('never lets a number through, wherever it stands in a text', () => {
    const separators = fc.constantFrom('', ' ', '-', '\u3000', '.');
    const mobile = fc.tuple(fc.integer({ min: 130, max: 199 }), fc.nat(9999), fc.nat(9999), separators);
    fc.assert(
      fc.property(mobile, fc.stringMatching(/^[一-龥：（，]{0,8}$/), ([head, middle, tail, mark], around) => {
        const [b, c] = [middle, tail].map((part) => String(part).padStart(4, '0'));
        const masked = maskMobiles(`${around}${head}${mark}${b}${mark}${c}${around}`);
        expect(masked).toBe(`${around}${head}****${c}${around}`);
      }),
    );
  });
});
