import type { Form } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';
import { wrongYear } from '../years.ts';

const placesOf = (form: Form): { where: string; name: string; text: string }[] => [
  { where: 'header.title', name: '标题', text: wordsOf(form.header.title) },
  { where: 'goals.expected', name: '预期目标', text: wordsOf(form.goals?.expected ?? null) },
  { where: 'goals.actual', name: '实际完成情况', text: wordsOf(form.goals?.actual ?? null) },
  ...rowsOf(form).map(({ indicator, where, name }) => ({
    where: `${where}.target`,
    name: `${name}的指标值`,
    text: wordsOf(indicator.target),
  })),
];

export const fiscalYearMismatch = defineRule({
  code: 'X01',
  name: '年度不符',
  severity: 'RED',
  formula: '标题、目标、指标值中的年份＝预算年度',
  check({ form }) {
    const { fiscalYear } = form.header;
    if (fiscalYear === null) return [];
    return placesOf(form).flatMap(({ where, name, text }) => {
      const year = wrongYear(text, fiscalYear);
      if (year === null) return [];
      return [
        {
          where,
          against: 'header.fiscalYear',
          said: `${year}年`,
          computed: `${fiscalYear}年`,
          message: `${name}“${brief(text)}”写的是${year}年，本表为${fiscalYear}年度，请核对年份，避免沿用其他年度的内容。`,
        },
      ];
    });
  },
});
