import { assert, property, string } from 'fast-check';
import { cleanName } from './name.ts';

const bytes = (text: string): number => Buffer.byteLength(text);

describe('the name that a file keeps', () => {
  it.each([
    ['验收单.pdf', '验收单.pdf'],
    ['C:\\用户\\桌面\\验收单.pdf', '验收单.pdf'],
    ['../../etc/验收单.pdf', '验收单.pdf'],
    ['验收\u202Efdp.exe', '验收fdp.exe'],
    ['验\u0000收\u200B单\n.pdf', '验收单.pdf'],
    ['  满意度   问卷 .xlsx ', '满意度 问卷.xlsx'],
    ['..隐藏.txt', '隐藏.txt'],
    ['甲?乙*"丙".pdf', '甲乙丙.pdf'],
    ['\uD800合同.pdf', '\uFFFD合同.pdf'],
    ['/', ''],
    ['.pdf', 'pdf'],
    ['\u202E\u200B', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('is cut to 200 bytes between two characters, its end in place', () => {
    const kept = cleanName(`${'验'.repeat(300)}.docx`);
    expect(kept.endsWith('验.docx')).toBe(true);
    expect(bytes(kept)).toBeLessThanOrEqual(200);
    expect(bytes(kept)).toBeGreaterThan(195);
  });

  it('is clean for any text, and clean once is clean for good', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = cleanName(given);
        expect(bytes(kept)).toBeLessThanOrEqual(200);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/u);
        expect(cleanName(kept)).toBe(kept);
      }),
    );
  });
});
