import { readForms, type ReadForm } from '#forms/read';
import { wordOf, type Entry } from '../../../../test/zip-by-hand.ts';

const p = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;
const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const tbl = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const read = (body: string, ...more: Entry[]): ReadForm[] => readForms('样表.docx', wordOf(body, ...more));
const one = (body: string, ...more: Entry[]) => read(body, ...more)[0]!.form;

const title = p('2023年度项目支出绩效自评表');
const head = tr('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分');
const indicators = (body: string, ...more: Entry[]) =>
  one(body, ...more).indicatorSets.flatMap((set) =>
    set.indicators.map((row) => [
      row.level1,
      row.level2,
      row.level3,
      row.target.raw,
      row.actual?.raw,
      row.weight?.raw,
      row.score?.raw,
    ]),
  );

describe('the cells of a Word table', () => {
  it('lie where they are drawn: a merged cell may cover columns, and a row may begin further right', () => {
    const rows = [
      tr('一级指标', tc('二级指标', span(2)), '三级指标', '指标值', tc('实际完成值', span(2)), '分值', '得分'),
      tr(tc('产出指标', begins), tc('数量指标', span(2)), '办件数', '≥50件', tc('52件', span(2)), '10', '9'),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${[tc('质量指标', span(2)), tc('办结率'), tc('100%'), tc('98%', span(2)), tc('10'), tc('8')].join('')}</w:tr>`,
      tr(tc('', goesOn), '时效', '', '及时率', '', '90%', '', '5', '5'),
    ];
    expect(indicators(title + tbl(9, ...rows))).toEqual([
      ['产出指标', '数量指标', '办件数', '≥50件', '52件', '10', '9'],
      ['产出指标', '质量指标', '办结率', '100%', '98%', '10', '8'],
      ['产出指标', '时效', '及时率', '', '90%', '5', '5'],
    ]);
  });

  it('merged downwards say what their first one says, and nothing that hides below', () => {
    const rows = [
      head,
      tr(tc('产出指标', begins), '数量指标', '甲', '1', '1', '5', '5'),
      tr(tc('藏着的', goesOn), '质量指标', '乙', '2', '2', '5', '5'),
    ];
    expect(indicators(title + tbl(7, ...rows)).map(([level1]) => level1)).toEqual(['产出指标', '产出指标']);
    expect(JSON.stringify(read(title + tbl(7, ...rows)))).not.toContain('藏着的');
  });

  it('carry their table, row and number as address', () => {
    const [form] = read(
      title + tbl(2, tr('项目名称', '甲')) + p('') + tbl(7, head, tr('产出指标', '数量指标', '甲', '1', '1', '5', '5')),
    );
    expect(form!.form.header.projectName?.at).toBe('表1第1行第2格');
    expect(form!.form.indicatorSets[0]!.indicators[0]!.score?.at).toBe('表2第2行第7格');
  });

  it('in a table inside a cell are read as well', () => {
    const inner = tbl(7, head, tr('产出指标', '数量指标', '甲', '1', '1', '5', '5'));
    const outer = tbl(2, tr('项目名称', '乙'), `<w:tr>${tc('绩效指标')}${tc(inner + p(''))}</w:tr>`);
    expect(indicators(title + outer)).toEqual([['产出指标', '数量指标', '甲', '1', '1', '5', '5']]);
  });

  it('in content controls are read, prompts that nobody overwrote are not', () => {
    const control = (text: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`;
    const rows = [
      head,
      control(
        tr(
          '产出指标',
          '数量指标',
          tc(p('')),
          '1',
          tc(control(p('单击输入文字'), '<w:showingPlcHdr/>')),
          control(tc('5')),
          '5',
        ).replace(
          '<w:p><w:r><w:t xml:space="preserve"></w:t></w:r></w:p>',
          `<w:p>${control('<w:r><w:t>办件数</w:t></w:r>')}</w:p>`,
        ),
      ),
    ];
    expect(indicators(title + tbl(7, ...rows))).toEqual([['产出指标', '数量指标', '办件数', '1', '', '5', '5']]);
  });
});

describe('the text of a Word file is what stands on paper', () => {
  const nameOf = (content: string): string | undefined =>
    one(
      title + tbl(2, tr('项目名称', tc(content))) + tbl(7, head, tr('产出指标', '数量指标', '甲', '1', '1', '5', '5')),
    ).header.projectName?.raw;
  const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  it.each([
    [
      'insertions stay, deletions go',
      `<w:p>${r('信访')}<w:ins>${r('维稳')}</w:ins><w:del><w:r><w:delText>旧名</w:delText></w:r></w:del>${r('经费')}</w:p>`,
      '信访维稳经费',
    ],
    [
      'what was moved stands only where it went',
      `<w:p><w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo></w:p>`,
      '乙甲',
    ],
    [
      'paragraphs joined by a deletion',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('信访')}</w:p>${p('经费')}`,
      '信访经费',
    ],
    [
      'former properties say nothing',
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${r('甲')}</w:p>`,
      '甲',
    ],
    [
      'links are text',
      `<w:p><w:hyperlink>${r('信访')}</w:hyperlink><w:smartTag>${r('经费')}</w:smartTag></w:p>`,
      '信访经费',
    ],
    [
      'breaks, tabs and hard hyphens',
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>',
      '甲\n乙 丙-丁',
    ],
    [
      'hidden text is not there',
      `<w:p>${r('甲')}${r('暗记', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}</w:p>`,
      '甲乙',
    ],
    [
      'footnotes and field codes are left out',
      `<w:p>${r('甲')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      '甲',
    ],
    [
      'signs of picture fonts',
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>',
      '≥95☑',
    ],
    [
      'a drawing is not read twice',
      `<w:p><mc:AlternateContent xmlns:mc="x"><mc:Choice>${r('甲')}</mc:Choice><mc:Fallback>${r('甲')}</mc:Fallback></mc:AlternateContent></w:p>`,
      '甲',
    ],
    [
      'reading aids are left out',
      `<w:p><w:r><w:ruby><w:rt>${r('xin')}</w:rt><w:rubyBase>${r('信')}</w:rubyBase></w:ruby></w:r></w:p>`,
      '信',
    ],
  ])('%s', (_, content, text) => expect(nameOf(content)).toBe(text));

  it('a deleted row is gone', () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${['产出指标', '数量指标', '旧', '1', '1', '5', '5'].map((text) => tc(text)).join('')}</w:tr>`;
    expect(indicators(title + tbl(7, head, gone, tr('产出指标', '数量指标', '新', '1', '1', '5', '5')))).toHaveLength(
      1,
    );
  });
});

describe('a report in Word', () => {
  const numbering: Entry = {
    name: 'word/numbering.xml',
    content: `<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  };
  const styles: Entry = {
    name: 'word/styles.xml',
    content: `<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>`,
  };
  const relations: Entry = {
    name: 'word/_rels/document.xml.rels',
    content:
      '<R><Relationship Id="a" Type="x/numbering" Target="numbering.xml"/><Relationship Id="b" Type="x/styles" Target="styles.xml"/><Relationship Id="c" Type="x/attachedTemplate" TargetMode="External" Target="http://127.0.0.1:9/t.dotx"/></R>',
  };
  const heading = '<w:pPr><w:pStyle w:val="1"/></w:pPr>';
  const second = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>';
  const body = [
    p('2023年度部门整体支出绩效自评报告'),
    p('一、基本情况\t1', '<w:pPr><w:pStyle w:val="11"/></w:pPr>'),
    p('基本情况', heading),
    p('部门职责', second),
    p('负责信访工作。'),
    p('预算情况', second),
    p('年初预算468.26万元，支出460万元。'),
    p('自评结论', heading),
    p('自评总分为96分，等级为优。'),
  ].join('');

  it('has the numbers that Word counts by itself, and its headings are the addresses', () => {
    const form = one(body, numbering, styles, relations);
    expect(form.header.formKind).toBe('SELF_EVALUATION_REPORT');
    expect(form.narrative.map(({ path, heading, at }) => [path, heading, at])).toEqual([
      ['一', '一、基本情况', '“一、基本情况”'],
      ['一.（一）', '（一）部门职责', '“（一）部门职责”'],
      ['一.（二）', '（二）预算情况', '“（二）预算情况”'],
      ['二', '二、自评结论', '“二、自评结论”'],
    ]);
    expect(form.figures.map(({ label, value, at }) => [label, value, at])).toEqual([
      ['年初预算', '468.26', '“（二）预算情况”第1段'],
      ['支出', '460', '“（二）预算情况”第1段'],
      ['自评总分', '96', '“二、自评结论”第1段'],
    ]);
    expect([form.totals?.score?.raw, form.grade?.stated.raw]).toEqual(['96', '优']);
  });

  it('would be no report without them', () => {
    const bare = body.replaceAll(heading, '').replaceAll(second, '');
    expect(() => one(bare, styles, relations)).toThrow(/没有找到/);
  });
});
