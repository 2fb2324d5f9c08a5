import type { Form } from '../../form.ts';
import { isFilled } from '../cells.ts';
import { report } from '../kinds.ts';
import { conclusionOf, isWhole } from '../parts.ts';
import { defineRule } from '../rule.ts';

const spoken =
  /(?:得分|总分|评分|自评)[^。；]{0,12}\d+(?:\.\d+)?\s*分|(?:等级|等次|评为|评价为)[^。；]{0,8}[“"]?(?:优|良|中|差|一般)/;

const concludes = ({ totals, grade, narrative }: Form): boolean =>
  isFilled(totals?.score ?? null) || isFilled(grade?.stated ?? null) || narrative.some(({ text }) => spoken.test(text));

export const conclusion = defineRule({
  code: 'C04',
  name: '缺评分/等级结论',
  severity: 'YELLOW',
  formula: '自评报告应有评分或等级结论',
  kinds: report,
  check({ form, siblings }) {
    if (form.narrative.length === 0 || !isWhole(form) || [form, ...siblings].some(concludes)) return [];
    return [
      {
        where: conclusionOf(form, 'grade'),
        said: '无得分、无等级',
        computed: '应有自评得分和等级',
        message: '报告没有写明自评得分和评价等级，请补充评价结论。',
      },
    ];
  },
});
