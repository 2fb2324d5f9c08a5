import { hasFoot, hasScoredTable, hasTotals } from '../parts.ts';
import { rowsOf, scoredRows } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** Only a table whose foot is in sight has lost its total row; another may simply break off. */
export const totalRow = defineRule({
  code: 'C02',
  name: '缺总分行',
  severity: 'RED',
  formula: '评分表应有总分行',
  kinds: ['SELF_EVALUATION_TABLE'],
  check({ form }) {
    if (!hasScoredTable(form) || scoredRows(rowsOf(form)).length === 0 || hasTotals(form) || !hasFoot(form)) return [];
    return [
      {
        where: 'totals',
        said: '无总分',
        computed: '应有总分行',
        message: '自评表有各项得分而没有总分行，请补填分值合计和自评总分。',
      },
    ];
  },
});
