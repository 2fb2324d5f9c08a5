import { readFileSync } from 'node:fs';
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
const prose = (chapter: string): string =>
  `${chapter}、工作情况\n\n${Array.from({ length: 40 }, (_, index) => `（${index}）信访局认真履行职责，年初预算468.26万元，支出${index}万元。`.repeat(6)).join('\n\n')}\n\n`;

/** A report of some twenty pages with a table of 60 indicators behind it. */
const text = [
  '2023年度部门整体支出绩效自评报告\n\n',
  ...['一', '二', '三', '四', '五'].map(prose),
  '2023年度部门整体支出绩效自评表\n\n\t部门名称\n\t某市信访局\n\n\t绩效指标\n\t一级指标\n\t二级指标\n\t三级指标\n\t年度指标值\n\t实际完成值\n\t分值\n\t得分\n\t偏差原因\n\n',
  Array.from({ length: 60 }, (_, index) => row(index)).join('\n\n'),
  '\n\n\t总分\n\t100\n\t98\n\n\n',
].join('');

it.each([
  ['docx', wordFile],
  ['xlsx', excelFile],
] as const)('a report of twenty pages with 60 indicators as .%s is read in well under a second', async (type, make) => {
  const file = await make(text);
  readForms(`样表.${type}`, await make(readFileSync('test/forms/004.txt', 'utf8')));
  const before = process.cpuUsage();
  const forms = readForms(`样表.${type}`, file);
  const { user, system } = process.cpuUsage(before);
  expect(forms.map(({ form }) => form.indicatorSets[0]?.indicators.length ?? 0)).toEqual([0, 60]);
  process.stdout.write(`.${type}: ${Math.round((user + system) / 1_000)} ms, ${text.length} characters\n`);
  expect((user + system) / 1_000).toBeLessThan(700);
});
