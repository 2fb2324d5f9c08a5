import { itemsIn } from '../../values/sentence.ts';
import type { Form } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { anyOf } from '../lexicon.ts';
import { deliverables } from '../lexicons/vague.ts';
import { bare } from '../likeness.ts';
import { defineRule, type Complaint } from '../rule.ts';

const promise = anyOf(deliverables);
/** An account of a year in fewer characters is none. */
const leastAccount = 20;

/** Figures, also one without a unit (率90以上), but neither years nor the numbers of an enumeration. */
const hasFigure = (text: string): boolean => itemsIn(text).length > 0 || /\d\s?[%％‰]/.test(text);

const expected = (text: string): Complaint[] => {
  if (text === '' || hasFigure(text) || promise.test(text)) return [];
  return [
    {
      where: 'goals.expected',
      said: brief(text, 40),
      computed: '没有数量、质量或可交付的成果',
      message: `总体目标“${brief(text)}”只有工作要求，没有可衡量的产出和效果，请写明年底要完成的数量、质量和效益。`,
    },
  ];
};

const actual = (text: string, { goals }: Form): Complaint[] => {
  const words = bare(text);
  const repeats = words === bare(wordsOf(goals?.expected ?? null));
  if (words === '' || repeats || words.length >= leastAccount || hasFigure(text) || /\d/.test(words)) return [];
  return [
    {
      where: 'goals.actual',
      against: 'goals.expected',
      said: text,
      computed: `只有${words.length}字，没有完成数据`,
      message: `年度总体目标的实际完成情况只写“${text}”，没有对照预期目标${wordsOf(goals?.expected ?? null) ? `“${brief(wordsOf(goals?.expected ?? null))}”` : ''}说明完成的数量和效果，请补充。`,
    },
  ];
};

export const vagueGoal = defineRule({
  code: 'G11',
  name: '总体目标空泛、不可衡量',
  severity: 'YELLOW',
  formula: '总体目标含数量或可交付的成果',
  check: ({ form }) => [
    ...expected(wordsOf(form.goals?.expected ?? null)),
    ...actual(wordsOf(form.goals?.actual ?? null), form),
  ],
});
