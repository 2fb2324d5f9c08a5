import { readForms } from '#forms/read';
import { excelFile, wordFile } from '../../../../test/office-files.ts';

const row = (index: number): string =>
  [
    '',
    index % 20 === 0 ? '产出指标' : '',
    index % 5 === 0 ? '数量指标' : '',
    `第${index + 1}件实事`,
    '≥50件',
    '52件',
    '1',
    '1',
    '',
  ]
    .map((text) => `\t${text}`)
    .join('\n');
const prose = (chapter: string, paragraphs: number): string =>
  `${chapter}、工作情况\n\n${Array.from({ length: paragraphs }, (_, index) => `（${index}）信访局认真履行职责，年初预算468.26万元，支出${index}万元。`.repeat(6)).join('\n\n')}\n\n`;

/** A report with a table of indicators behind it: 1 is some twenty pages with 60 of them. */
const report = (size: number): string =>
  [
    '2023年度部门整体支出绩效自评报告\n\n',
    ...['一', '二', '三', '四', '五'].map((chapter) => prose(chapter, 40 * size)),
    '2023年度部门整体支出绩效自评表\n\n\t部门名称\n\t某市信访局\n\n\t绩效指标\n\t一级指标\n\t二级指标\n\t三级指标\n\t年度指标值\n\t实际完成值\n\t分值\n\t得分\n\t偏差原因\n\n',
    Array.from({ length: 60 * size }, (_, index) => row(index)).join('\n\n'),
    '\n\n\t总分\n\t100\n\t98\n\n\n',
  ].join('');

it.each([
  ['docx', wordFile],
  ['xlsx', excelFile],
] as const)('a report four times as long as .%s takes about four times as long to read', async (type, make) => {
  const read = async (size: number): Promise<number> => {
    const file = await make(report(size));
    const before = process.cpuUsage();
    const forms = readForms(`样表.${type}`, file);
    const { user, system } = process.cpuUsage(before);
    expect(forms.map(({ form }) => form.indicatorSets[0]?.indicators.length ?? 0)).toEqual([0, 60 * size]);
    return (user + system) / 1_000;
  };
  await read(1);
  const [one, four] = [await read(1), await read(4)];
  process.stdout.write(`.${type}: ${Math.round(one)} ms, four times as long: ${Math.round(four)} ms\n`);
  expect(four / Math.max(one, 50)).toBeLessThan(10);
});
