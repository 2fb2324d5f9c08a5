import { readFileSync } from 'node:fs';
import type { Form, Indicator } from '#domain/form';
import { readForms } from '#forms/read';
import { dense } from './row.ts';
import { rowsOf } from './text/lines.ts';

const file = (name: string): Buffer => readFileSync(`test/forms/${name}`);
const fromText = (name: string) => readForms(name, file(name));
// oxlint-disable-next-line typescript/no-explicit-any -- a transcription is compared word for word, not by its type
const transcribed = (id: string): any => JSON.parse(file(`${id}.json`).toString());

const published = [
  { source: '000.txt', ids: ['000-a', '000-b'] },
  { source: '003.txt', ids: ['003'] },
  { source: '004.txt', ids: ['004-a', '004-b'] },
];
const every = published.flatMap(({ source, ids }) => ids.map((id, index) => ({ id, source, index })));
const read = (source: string, index: number): Form => fromText(source)[index]!.form;

const raw = (cell: { raw: string } | null | undefined): string | null => cell?.raw ?? null;
const joined = (text: string): string => text.replace(/\s+/g, ' ');

describe('published forms in plain text', () => {
  it.each(published)('$source holds the forms $ids', ({ source, ids }) => {
    expect(fromText(source)).toHaveLength(ids.length);
  });

  it.each(every)('$id has the header that a person transcribed', ({ id, source, index }) => {
    const { header } = read(source, index);
    const truth = transcribed(id).header;
    const cells = [
      'title',
      'attachmentLabel',
      'department',
      'competentDepartment',
      'implementingUnit',
      'projectName',
      'projectCode',
      'filledBy',
      'contactPhone',
      'unitHeadSignature',
    ] as const;
    expect(Object.fromEntries(cells.map((field) => [field, raw(header[field])]))).toEqual(
      Object.fromEntries(cells.map((field) => [field, truth[field]])),
    );
    expect(raw(header.filledOn)).toBe(truth.filledOn?.raw ?? null);
    const { formKind, evalScope, fiscalYear, amountUnit } = header;
    expect({ formKind, evalScope, fiscalYear, amountUnit }).toEqual({
      formKind: truth.formKind,
      evalScope: truth.evalScope,
      fiscalYear: truth.fiscalYear,
      amountUnit: truth.amountUnit,
    });
    expect(header.sealBlanks.length > 0).toBe(truth.unitSealBlank === true);
  });

  it.each(every)('$id has the funds that a person transcribed', ({ id, source, index }) => {
    const { funds } = read(source, index);
    const truth = transcribed(id).funds;
    expect(funds === null).toBe(truth === null);
    if (funds === null) return;
    const figures = ['initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'] as const;
    expect(
      funds.rows.map((row) => [row.key, row.label, row.source, row.parent, ...figures.map((field) => raw(row[field]))]),
    ).toEqual(
      truth.rows.map((row: any) => [
        row.key,
        row.label,
        row.source,
        row.parent,
        ...figures.map((field) => row[field].raw),
      ]),
    );
    for (const nature of ['byIncomeNature', 'byExpenditureNature'] as const) {
      const split = funds.declared?.[nature] ?? null;
      expect(raw(split?.total)).toBe(truth.declared?.[nature].totalRaw ?? null);
      expect(
        split?.items.map((item) => [item.label, item.amount.raw === '' ? null : Number.parseFloat(item.amount.raw)]),
      ).toEqual(truth.declared?.[nature].items.map((item: any) => [item.label, item.value]));
    }
    expect(raw(funds.declared?.total)).toBe(truth.declared?.totalRaw ?? null);
  });

  it.each(every)(
    '$id has the goals, duties, totals, grade and remarks that a person transcribed',
    ({ id, source, index }) => {
      const form = read(source, index);
      const truth = transcribed(id);
      expect(form.goals && { expected: raw(form.goals.expected), actual: raw(form.goals.actual) }).toEqual(truth.goals);
      expect(raw(form.responsibilities)).toBe(truth.responsibilities);
      expect(form.totals && [Number(raw(form.totals.weight)), Number(raw(form.totals.score))]).toEqual(
        truth.totals && [truth.totals.weightStated, truth.totals.scoreStated],
      );
      expect(raw(form.grade?.stated)).toBe(truth.grade?.stated ?? null);
      expect(form.grade?.bands).toEqual(truth.grade?.rule.map(({ min, label }: any) => ({ min, label })));
      expect(form.remarks.map(raw)).toEqual(truth.remarks);
    },
  );

  it.each(every)('$id has every indicator that a person transcribed', ({ id, source, index }) => {
    const sets = read(source, index).indicatorSets;
    const truth = transcribed(id).indicatorSets;
    const ours = ({ seq, level1, level1Code, level2, level2Code, level3, ...row }: Indicator) => ({
      seq,
      names: [level1, level1Code, level2, level2Code, level3],
      target: row.target.raw,
      operator: row.target.operator ?? '',
      unit: row.target.unit ?? '',
      actual: raw(row.actual),
      weight: raw(row.weight),
      score: raw(row.score),
      reason: raw(row.deviationReason),
      notes: (row.notes ?? []).map(raw),
    });
    const theirs = ({ seq, level1, level1Code, level2, level2Code, level3, ...row }: any) => ({
      seq,
      names: [level1, level1Code, level2, level2Code, level3],
      target: row.valueRaw ?? row.target.raw,
      operator: row.symbolRaw ?? '',
      unit: row.unitRaw ?? '',
      actual: raw(row.actual),
      weight: raw(row.weight),
      score: raw(row.score),
      reason: row.deviationReason,
      notes: [row.description, row.scoringCriteria, row.basisRaw].filter(Boolean),
    });
    expect(
      sets.map(({ setId, hasScores, indicators }) => ({ setId, hasScores, indicators: indicators.map(ours) })),
    ).toEqual(
      truth.map(({ setId, hasScores, indicators }: any) => ({ setId, hasScores, indicators: indicators.map(theirs) })),
    );
    expect(
      sets.map(({ groups }) => groups.map((group) => [group.level1, group.raw, Number(raw(group.weight))])),
    ).toEqual(
      truth.map(({ groups }: any) => groups.map((group: any) => [group.level1, group.raw, group.weightStated])),
    );
  });

  it('the report keeps its sections, its disordered headings and its named figures', () => {
    const { narrative, figures } = read('003.txt', 0);
    const truth = transcribed('003');
    // The transcriber shortened one path; headings without a text of their own are kept beside the sections.
    const path = (name: string): string => name.replace('部门机构设置情况', '机构');
    expect(
      narrative.filter(({ text }) => text !== '').map((one) => [path(one.path), one.title, joined(one.text)]),
    ).toEqual(truth.narrative.map((one: any) => [one.path, one.title, joined(one.text)]));
    expect(narrative.filter(({ text }) => text === '').map(({ heading }) => heading)).toEqual([
      '一、部门基本情况',
      '一、部门基本情况',
      '二、自评工作开展情况',
      '三、部门整体支出绩效目标实现情况及指标分析',
      '五、存在的问题及改进措施',
    ]);
    expect(narrative.find(({ path: here }) => here === '一.（二）')?.heading).toBe('（2） 部门收支预决算情况');
    expect(figures.map(({ id, label, value, unit }) => [id, label, Number(value), unit])).toEqual(
      truth.figures.map((one: any) => [one.id, one.label, one.value, one.unit]),
    );
  });

  it('the table that lost most of its head says which words are left', () => {
    expect(read('003.txt', 0).indicatorSets.map(({ columns }) => columns)).toEqual([
      [],
      ['符号', '值', '单位（文字描述）'],
    ]);
  });

  it('every value carries the line that it stands in', () => {
    const { header, indicatorSets, totals } = read('004.txt', 0);
    expect([header.projectName?.at, indicatorSets[0]!.indicators[4]!.target.at, totals?.score?.at]).toEqual([
      '第3行',
      '第132行',
      '第187行',
    ]);
  });
});

describe('nothing of a file is dropped', () => {
  const grammar =
    /^(?:部门名称|预算部门名称|年度预算申请|\(万元\)|部门职能职责概述|整体绩效目标|部门整体支出年度绩效指标|[一二三]级指标|(?:年度)?指标值|实际完成值|分值|得分|偏差原因分析及改进措施|绩效指标|年初预算数|全年预算数|全年执行数|执行率|年度总体目标|预期目标|实际完成情况|总分|项目支出名称|主管部门|实施单位|项目资金\(万元\)|其中:|按收入性质分:|按支出性质分:|资金总额:|填表人:|联系电话:|填报日期:|单位负责人签字:|\(2021年度\)|年度预算申请\(万元\))$/;
  const leaves = (value: unknown): string[] =>
    typeof value === 'string'
      ? [dense(value)]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : [];
  /** What a cell says beside the words of the printed form. */
  const pieces = (text: string): string[] =>
    text
      .split(/(?<=[：:])|\s{2,}|(?=填表人|联系电话|填报日期|单位负责人)|(?<=其中：)/)
      .map(dense)
      .filter((piece) => piece !== '' && !grammar.test(piece.normalize('NFKC')));

  it.each(published)(
    'each cell of $source is in a form, or listed as unplaced, or a word of the printed form',
    ({ source }) => {
      const forms = fromText(source);
      const said = leaves(forms);
      const cells = rowsOf(file(source).toString())
        .flatMap((row) => row.cells)
        .filter(({ text }) => text !== '');
      const lost = cells.filter(({ text }) => {
        const whole = dense(text);
        if (grammar.test(whole.normalize('NFKC')) || said.some((leaf) => leaf.includes(whole))) return false;
        return !pieces(text).every((piece) => said.some((leaf) => leaf.includes(piece.replace(/[：:]$/, ''))));
      });
      expect(cells.length).toBeGreaterThan(100);
      expect(lost).toEqual([]);
    },
  );

  it('the third figure of a row of totals has no place and is listed', () => {
    expect(fromText('004.txt').map(({ unplaced }) => unplaced)).toEqual([
      [{ at: '第186行', raw: '100' }],
      [{ at: '第378行', raw: '100' }],
    ]);
    expect(fromText('000.txt').flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });
});

/** What the two ways of reading a form may not agree about, and why. */
const comparable = (form: Form): Form =>
  JSON.parse(
    JSON.stringify({
      ...form,
      // a transcription says that seals are missing, not how many
      header: { ...form.header, sealBlanks: form.header.sealBlanks.length > 0 },
      // a transcription keeps the amounts of the natures as numbers, without their unit
      funds: form.funds && {
        ...form.funds,
        declared: JSON.parse(JSON.stringify(form.funds.declared).replaceAll(/(\d)万元"/g, '$1"')),
      },
      // a transcription names the columns of a lost head and describes the sets in words of its own
      indicatorSets: form.indicatorSets.map((set) => ({ ...set, columns: [], label: '' })),
      // a transcription leaves out headings without text and shortens one path
      narrative: form.narrative
        .filter(({ text }) => text !== '')
        .map(({ path, title, text }) => ({
          path: path.replace('部门机构设置情况', '机构'),
          title,
          text: joined(text),
        })),
    }),
    (name, value: unknown) => (name === 'at' ? undefined : value),
  );

describe('a form in the exchange shape', () => {
  it.each(every)('$id is the same form as in the plain text', ({ id, source, index }) => {
    const [fromJson] = readForms(`${id}.json`, file(`${id}.json`));
    expect(comparable(fromJson!.form)).toEqual(comparable(read(source, index)));
  });
});
