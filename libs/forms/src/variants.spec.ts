import { readFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { Form } from '#domain/form';
import { readForms, type ReadForm } from '#forms/read';
import * as fc from 'fast-check';
import { expectedOf, form, givenBy, layout, print } from '../../../test/generated-forms.ts';

const readText = (text: string): ReadForm[] => readForms('样表.txt', new TextEncoder().encode(text));
it('any number of forms in any layout give back what was written into them', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 3 }), layout, (models, how) => {
      const forms = readText(models.map((model) => print(model, how)).join(''));
      expect(forms.map((read) => givenBy(read.form))).toEqual(models.map((model) => expectedOf(model, how)));
      expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const scraps = (
  '项目名称|部门名称|主管部门|填表人：|联系电话：|单位名称：（盖章）|年初预算数|全年预算数|全年执行数|执行率|分值|得分|' +
  '年度资金总额|其中：财政拨款|其他资金|资金总额：|按收入性质分：|基本支出：|预期目标|实际完成情况|年度总体目标|整体绩效目标|一级指标|二级指标|' +
  '三级指标|指标值|实际完成值|偏差原因|符号|单位|产出指标（50分）|效益指标|数量指标|质量指标|总分|合计|' +
  '2022年度项目支出绩效自评表|部门绩效自评报告|附件1|（2022年度）|一、概况|（一）绩效目标|（一）产出指标|（2）情况|1. 数量指标|备注：|评价等级|优|' +
  '100|98.5|≥90%||||/|……|存在问题|部门职能|总分为98分|其中行政9人|'
).split('|');
const scrap = fc.oneof(
  { arbitrary: fc.constantFrom(...scraps), weight: 6 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 1 },
);
const marked = fc.nat(9_999).map((number) => `标记${number}号`);
const piece = fc.tuple(
  fc.constantFrom('\t', '\t', '\t', '', '\t\t'),
  fc.oneof(
    { arbitrary: scrap, weight: 4 },
    { arbitrary: marked, weight: 2 },
    { arbitrary: fc.tuple(scrap, marked).map((both) => both.join('')), weight: 1 },
  ),
  fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n'),
);
const soup = fc.array(piece, { minLength: 5, maxLength: 80 }).map((pieces) => pieces.flat().join(''));

it('whatever the words of forms are mixed into, the answer is a valid form or a refusal, and no value is lost', () => {
  let read = 0;
  fc.assert(
    fc.property(soup, (text) => {
      let forms: ReadForm[] = [];
      try {
        forms = readText(text);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return;
      }
      read += 1;
      for (const { form: one } of forms) Form.parse(one);
      const answer = JSON.stringify(forms);
      expect([...text.matchAll(/标记\d+号/g)].map(([mark]) => mark).filter((mark) => !answer.includes(mark))).toEqual(
        [],
      );
    }),
    { numRuns: 1_000 },
  );
  expect(read).toBeGreaterThan(200);
});

const published = ['000.txt', '003.txt', '004.txt'].map((name) =>
  readFileSync(`test/forms/${name}`, 'utf8').split('\n'),
);
const wound = fc.record({
  at: fc.nat(),
  cut: fc.nat(3),
  put: fc.array(fc.constantFrom('', '\t', '\t标记1号', '标记2号', '\t标记3号\t标记4号', '　'), { maxLength: 3 }),
});

it('published forms with lines torn out and strange lines put in are still read, and the strange lines are not lost', () => {
  fc.assert(
    fc.property(fc.constantFrom(...published), fc.array(wound, { maxLength: 12 }), (lines, wounds) => {
      const torn = [...lines];
      for (const { at, cut, put } of wounds) torn.splice(at % torn.length, cut, ...put);
      const forms = readText(torn.join('\n'));
      for (const { form: one } of forms) Form.parse(one);
      const answer = JSON.stringify(forms);
      const marks = new Set([...torn.join('\n').matchAll(/标记\d号/g)].map(([mark]) => mark));
      expect([...marks].filter((mark) => !answer.includes(mark))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
