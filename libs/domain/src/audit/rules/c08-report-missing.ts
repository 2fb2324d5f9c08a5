import type { Form } from '../../form.ts';
import { wordsOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const promises = ({ header }: Form): boolean =>
  /自评报告/.test(wordsOf(header.attachmentLabel) + wordsOf(header.title));

/** Reported once: on the first form of the file that stands under the promise. */
export const reportMissing = defineRule({
  code: 'C08',
  name: '缺叙述性自评报告',
  severity: 'YELLOW',
  formula: '题为自评报告的材料应附叙述性报告',
  check({ form, siblings, first }) {
    const prose = [form, ...siblings].some(
      ({ header, narrative }) => header.formKind === 'SELF_EVALUATION_REPORT' || narrative.length > 0,
    );
    if (prose || !promises(form) || (!first && siblings.some(promises))) return [];
    return [
      {
        where: 'header.attachmentLabel',
        said: wordsOf(form.header.attachmentLabel) || wordsOf(form.header.title),
        computed: '只有表，没有报告正文',
        message: `材料题为“${wordsOf(form.header.attachmentLabel) || wordsOf(form.header.title)}”，但只有表格，没有报告正文，请补充自评报告。`,
      },
    ];
  },
});
