import { isFilled, wordsOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

export const title = defineRule({
  code: 'C11',
  name: '标题/年度缺失',
  severity: 'YELLOW',
  formula: '表格应有标题和年度',
  check({ form }) {
    const { header, indicatorSets, narrative, funds } = form;
    const empty = indicatorSets.length === 0 && narrative.length === 0 && !funds?.rows.length;
    const missing = [
      isFilled(header.title) ? '' : '标题',
      // A year known from the rest of the form does not stand in for the title, but a title may do without it.
      isFilled(header.title) && header.fiscalYear === null ? '年度' : '',
    ].filter((name) => name !== '');
    if (empty || missing.length === 0) return [];
    return [
      {
        where: 'header.title',
        said: wordsOf(header.title) || '空白',
        computed: `缺${missing.join('、')}`,
        message: `表格缺${missing.join('、')}，请补上注明年度的标题。`,
      },
    ];
  },
});
