import type { Form, Narrative } from '../../form.ts';
import { brief } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { anyOf } from '../lexicon.ts';
import { commonplaces } from '../lexicons/report.ts';
import { bare } from '../likeness.ts';
import { defineRule } from '../rule.ts';

/** Fewer characters name no problem; a few more may still be nothing but commonplaces. */
const least = 40;
const short = 90;
/** A cell of a table may be short, but 暂无 is no answer. */
const leastInTable = 6;
const commonplace = anyOf(commonplaces);

/** 存在的问题, 主要问题及原因; a section on measures speaks of problems solved. */
const onProblems = /(?:存在|发现|主要|突出).{0,6}问题|^问题/;

const isHeading = (form: Form, { path, text }: Narrative): boolean =>
  text.trim() === '' && form.narrative.some((other) => other.path.startsWith(`${path}.`));

/** What follows the heading of measures is no longer about problems. */
const problemsOf = (text: string): string => bare(text.split(/改进措施|下一步|整改措施|有关建议/)[0] ?? text);

export const genericProblems = defineRule({
  code: 'C07',
  name: '问题与建议空泛',
  severity: 'YELLOW',
  formula: `存在问题的说明≥${least}字，并联系具体指标`,
  kinds: selfEvaluation,
  check: ({ form }) =>
    form.narrative.flatMap((section) => {
      const { path, title, text } = section;
      if (!onProblems.test(title) || isHeading(form, section)) return [];
      const words = problemsOf(text);
      const enough = form.header.formKind === 'SELF_EVALUATION_REPORT' ? least : leastInTable;
      const generic = words.length < enough || (words.length < short && commonplace.test(text) && !/\d/.test(words));
      if (!generic) return [];
      return [
        {
          where: path,
          said: brief(text.trim(), 40) || '空白',
          computed: `${words.length}字，没有涉及具体指标`,
          message: `“${title}”只写“${brief(text.trim(), 40) || '空白'}”，没有指出哪项工作、哪个指标存在问题，请对照得分较低的指标写明问题、原因和改进措施。`,
        },
      ];
    }),
});
