import { brief } from '../cells.ts';
import { isCutOff } from '../parts.ts';
import { defineRule } from '../rule.ts';

export const textCutOff = defineRule({
  code: 'C05',
  name: '报告文字不完整',
  severity: 'RED',
  formula: '文字以句末标点结束',
  check({ form }) {
    const last = form.narrative.at(-1);
    if (!last || !isCutOff(last.text)) return [];
    const end = last.text.trim().slice(-12);
    return [
      {
        where: last.path,
        said: `…${end}`,
        computed: '句子未完',
        message: `报告最后一段“${brief(last.title || last.path)}”以“…${end}”结束，文字不完整，请补全。`,
      },
    ];
  },
});
