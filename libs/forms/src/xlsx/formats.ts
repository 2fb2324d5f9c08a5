import { format } from 'numfmt';

/** Number formats that a file names by their number only, as Chinese Excel shows them (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
export const builtInFormat = (id: number): string => builtIn[id] ?? 'General';

/** A number as it was typed: Excel keeps 15 digits, what stands behind them is noise of binary arithmetic. */
const general = (raw: string): string => {
  if (/^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(Number(raw).toPrecision(15));
  return Number.isFinite(value) ? String(value) : raw;
};

/** Excel allows no longer ones. */
const longestCode = 255;
const shown = new Map<string, string>();

/**
 * A number as its cell shows it: 0.7422 in the format 0.00% is 74.22%, 45000 in yyyy/m/d is 2023/3/15.
 * `epoch1904` says that days are counted from 1904, as old Macs did.
 */
export const display = (raw: string, code: string, epoch1904: boolean): string => {
  if (!/^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(raw) || raw.length > 40) return raw;
  if (/^(?:general|@)$/i.test(code) || code.length > longestCode) return general(raw);
  const key = `${epoch1904}\n${code}\n${raw}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  if (shown.size > 2_000) shown.clear();
  const text = tryFormat(raw, code, epoch1904);
  shown.set(key, text);
  return text;
};

const isDate = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const tryFormat = (raw: string, code: string, epoch1904: boolean): string => {
  const value = Number(raw) + (epoch1904 && isDate(code) ? 1_462 : 0);
  try {
    const text = format(code, value, { locale: 'zh-CN', overflow: raw }).trim();
    return text.length <= 400 ? text : general(raw);
  } catch {
    return general(raw);
  }
};
