import { readFileSync } from 'node:fs';
import { readForms } from '#forms/read';
import { rowsOf } from '../text/lines.ts';

const said = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'at' ? undefined : one)));
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** A form in plain text as Markdown: blank lines around its tables, one ruler below the first row. */
const markdown = (text: string): string => {
  let inTable = false;
  const lines = rowsOf(text).flatMap((row) => {
    const line = row.inTable ? `| ${row.cells.map((one) => cell(one.text)).join(' | ')} |` : row.cells[0]!.text;
    const begins = row.inTable && !inTable;
    const ends = !row.inTable && inTable;
    inTable = row.inTable;
    const ruler = begins ? [`|${' --- |'.repeat(row.cells.length)}`] : [];
    return [...(begins || ends || !row.tight ? [''] : []), line, ...ruler];
  });
  return lines.join('\n');
};

it.each(['000.txt', '003.txt'])('%s as Markdown is the same form', (source) => {
  const text = readFileSync(`test/forms/${source}`, 'utf8');
  const forms = readForms('样表.md', Buffer.from(markdown(text)));
  expect(said(forms)).toEqual(said(readForms(source, Buffer.from(text))));
});

it('reads what a person writes: headings, bold words, bars inside cells, an address of line and cell', () => {
  const text = [
    '## **2023年度项目支出绩效自评表**',
    '',
    '| 项目名称 | 信访\\|维稳 |',
    '|:--|--:|',
    '',
    '一级指标 | 二级指标',
    '',
    '|一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|',
    '|-|-|-|-|-|-|-|',
    '|产出指标|数量指标|办件<br>数|≥50件|52件|10|**9**|',
  ].join('\r\n');
  const { form } = readForms('样表.txt', Buffer.from(text))[0]!;
  expect(form.header.title?.raw).toBe('2023年度项目支出绩效自评表');
  expect(form.header.projectName).toEqual({ raw: '信访|维稳', at: '第3行第2格' });
  expect(form.indicatorSets[0]!.indicators[0]).toMatchObject({
    level3: '办件数',
    score: { raw: '9', at: '第10行第7格' },
  });
});
