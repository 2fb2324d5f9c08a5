import { z } from 'zod';
import { placeInWords } from './complaints.ts';

const complaintOf = (schema: z.ZodType, input: unknown): string | undefined =>
  schema.safeParse(input).error?.issues[0]?.message;

describe('what is wrong with an input', () => {
  it.each([
    [['form', 'indicatorSets', 0, 'indicators', 3, 'level3'], '表格 指标第4项 三级指标'],
    [['form', 'header', 'projectName', 'raw'], '表格 表头 项目名称'],
    [['form', 'goals', 'expected'], '表格 年度总体目标 预期目标'],
    [['items', 1, 'text'], '整改清单第2项 内容'],
    [['opinion'], '意见'],
    [[], ''],
  ])('is placed in words: %j is %s', (path, words) => expect(placeInWords(path)).toBe(words));

  it.each([
    [z.string().max(5), '一二三四五六', '不能超过5字，请删减'],
    [z.array(z.string()).max(1), ['甲', '乙'], '不能超过1项，请删减'],
    [z.number().max(100), 101, '不能大于100'],
    [z.string().min(1), '', '不能为空，请填写'],
    [z.array(z.string()).min(2), ['甲'], '至少2项'],
    [z.number().min(0), -1, '不能小于0'],
    [z.string(), undefined, '没有填写'],
    [z.string().regex(/^\d{6}$/u, '应为六位数字'), '12', '应为六位数字'],
  ])('is said as an office says it: %#', (schema, input, words) => expect(complaintOf(schema, input)).toBe(words));

  it('is otherwise told by the library, in Chinese too', () =>
    expect(complaintOf(z.enum(['甲', '乙']), '丙')).toMatch(/^无效/u));
});
